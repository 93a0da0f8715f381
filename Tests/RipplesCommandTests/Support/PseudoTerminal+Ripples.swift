import TestSupport
import Testing

extension PseudoTerminal {
  /// Waits until a text has been written, and forgets what was written so far.
  func see(_ texts: String...) throws {
    for text in texts { try wait(for: "'\(text)'") { hasWritten(text) } }
    output = []
  }

  /// Types a word that has no spaces, and waits until the terminal shows it.
  func write(_ word: String) throws {
    output = []
    try type(word)
    try wait(for: "'\(word)'") { hasWritten(word) }
  }

  /// That nothing the program changed is left: the modes of the line, the screen, the cursor, the reports.
  func expectAsFound(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(modes == found, sourceLocation: sourceLocation)
    #expect(PrivateModes(after: output) == .found, sourceLocation: sourceLocation)
  }
}

extension PseudoTerminal {
  /// What was written after the last escape sequence: what a shell shows once the program has left.
  var lastLines: [String] {
    let last = String(decoding: output, as: UTF8.self).split(separator: "\u{1B}").last ?? ""
    // The sequence itself ends with its first letter.
    let text = last.hasPrefix("[") ? last.drop { !$0.isLetter }.dropFirst() : last
    return text.split(separator: "\r\n").map(String.init)
  }
}
