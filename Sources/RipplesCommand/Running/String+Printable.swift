extension String {
  /// Fit to be written to any terminal, whoever wrote it: what could steer one, hide text or turn it around is a
  /// question mark. Everything that the program writes outside of its own screens comes through here.
  ///
  /// - Parameter linesKept: whether a line end stays one.
  func printable(linesKept: Bool = false) -> String {
    guard unicodeScalars.contains(where: { $0.isUnprintable && !($0 == "\n" && linesKept) }) else {
      return self
    }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\n" where linesKept: text.append(scalar)
      case "\t": text.append(" ")
      default: text.append(scalar.isUnprintable ? "?" : scalar)
      }
    }
    return String(text)
  }

  /// A name that a person typed or a variable holds, fit to stand in a sentence: printable, and not long.
  var quotable: String { String(prefix(120)).printable() }

  /// JSON in which what is not printable stands as a number, as JSON has it: read back, it is the same.
  var printableJSON: String {
    guard unicodeScalars.contains(where: { $0.isUnprintable && $0 != "\n" }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      guard scalar.isUnprintable, scalar != "\n" else { return text.unicodeScalars.append(scalar) }
      let digits = String(scalar.value, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a control character, turns the direction of writing, or separates lines.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x20..<0x7F: false
    // The bidi marks, embeddings, overrides and isolates, and the separators of lines and paragraphs.
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
