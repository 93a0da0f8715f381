/// What is compiled with these tests, to look examples up in.
struct CompiledCode {
  private var squeezed = ""

  init(_ texts: [String]) { for text in texts { squeezed += Self.squeeze(text) + "\n" } }

  func holds(_ example: DocExample) -> Bool { squeezed.contains(Self.squeeze(example.compiled)) }

  /// Code without comments, and without the blanks and line ends that mean nothing: those outside of strings.
  private static func squeeze(_ text: String) -> String {
    var squeezed = ""
    for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
      var (isInString, isEscaped) = (false, false)
      for character in line {
        if isInString || character != " " { squeezed.append(character) }
        if character == "\"", !isEscaped { isInString.toggle() }
        isEscaped = isInString && character == "\\" && !isEscaped
      }
    }
    return squeezed
  }
}
