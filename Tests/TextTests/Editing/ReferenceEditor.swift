@testable import Text

/// The simplest editor that could be right: an array of characters, wrapped anew whenever it is asked.
struct ReferenceEditor {
  /// The whole text, its line feeds among the characters.
  private(set) var characters: [Character]
  /// How many characters come before the caret.
  private(set) var caret = 0
  let columns: Int

  init(text: String, columns: Int) {
    characters = Array(text)
    self.columns = columns
  }

  var text: String { String(characters) }

  mutating func insert(_ text: String) { replace(caret..<caret, with: text) }

  /// Obeys a command; false for those that it does not know.
  mutating func perform(_ command: Editor.Command) -> Bool {
    switch command {
    case .left: caret = max(0, caret - 1)
    case .right: caret = min(characters.count, caret + 1)
    case .textStart: caret = 0
    case .textEnd: caret = characters.count
    case .lineStart: caret = lineStarts.last { $0 <= caret } ?? 0
    case .newline: insert("\n")
    case .deleteBackward: if caret > 0 { replace(caret - 1..<caret, with: "") }
    case .deleteForward: if caret < characters.count { replace(caret..<caret + 1, with: "") }
    case .deleteToLineStart:
      let start = lineStarts.last { $0 <= caret } ?? 0
      guard start < caret else { return perform(.deleteBackward) }
      replace(start..<caret, with: "")
    case .deleteToLineEnd:
      let next = lineStarts.first { $0 > caret } ?? characters.count
      let isParagraphEnd = next > caret && characters[next - 1] == "\n"
      let end = isParagraphEnd ? next - 1 : next
      guard end > caret else { return perform(.deleteForward) }
      replace(caret..<end, with: "")
    default: return false
    }
    return true
  }

  private mutating func replace(_ range: Range<Int>, with new: String) {
    let before = String(characters[..<range.lowerBound]) + new
    characters = Array(before + String(characters[range.upperBound...]))
    // The end of the new text, or of the cluster that it became a part of.
    var (scalars, count) = (0, 0)
    while scalars < before.unicodeScalars.count {
      scalars += characters[count].unicodeScalars.count
      count += 1
    }
    caret = count
  }

  /// How many characters come before each line of the screen.
  var lineStarts: [Int] {
    var starts: [Int] = []
    var count = 0
    for paragraph in characters.split(separator: "\n", omittingEmptySubsequences: false) {
      let text = String(paragraph)
      for line in Wrapping(columns: columns).lines(of: text) {
        starts.append(count)
        count += text[text.index(at: line.start)..<text.index(at: line.end)].count
      }
      count += 1
    }
    return starts
  }
}
