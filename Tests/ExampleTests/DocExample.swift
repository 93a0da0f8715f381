/// An example in a doc comment: a block of code that is indented by four spaces.
///
/// What is no code, such as the layout of bytes or a sample of a screen, stands in a fence of the kind `text`.
struct DocExample {
  let file: String
  /// The line of its first line, from 1.
  let line: Int
  let code: [String]

  /// As it has to stand in a test: what is after two spaces and `//` is the value of the line before it.
  var compiled: String {
    code.map { line in
      let parts = line.split(separator: "  // ", maxSplits: 1)
      return parts.count == 2 ? "#expect(\(parts[0]) == \(parts[1]))" : line
    }.joined(separator: "\n")
  }

  /// The examples of a file, and the lines at which something else stands that cannot be told from one.
  static func all(in text: String, of file: String) -> (examples: [DocExample], unknown: [Int]) {
    var (examples, unknown): ([DocExample], [Int]) = ([], [])
    var code: [String] = []
    /// Markdown begins an indented block after a blank line alone: other lines go on with the one before.
    var isAfterBlank = true
    var isInFence = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.drop { $0 == " " }
      let comment = words.hasPrefix("///") ? words.dropFirst(3) : ""
      let isFence = comment.drop { $0 == " " }.hasPrefix("```")
      let isCode = !isInFence && comment.hasPrefix("     ") && (isAfterBlank || !code.isEmpty)
      if isCode {
        code.append(String(comment.dropFirst(5)))
      } else if !code.isEmpty {
        examples.append(DocExample(file: file, line: index + 1 - code.count, code: code))
        code = []
      }
      if isFence {
        if !isInFence, !comment.hasSuffix("```text") { unknown.append(index + 1) }
        isInFence.toggle()
      }
      isAfterBlank = !isCode && comment.allSatisfy { $0 == " " }
    }
    return (examples, unknown)
  }
}
