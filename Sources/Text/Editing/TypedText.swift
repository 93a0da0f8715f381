/// What was typed, pasted or stored, as an editor can hold it.
///
/// Every line break of Unicode is one line feed, a tab is four spaces, and no other control character
/// is left: each character of the text can be seen and deleted.
struct TypedText: Sendable {
  let text: String

  init(_ text: String) {
    self.text = text.unicodeScalars.allSatisfy(Self.isPlain) ? text : Self.cleaned(text)
  }

  private static func cleaned(_ text: String) -> String {
    var cleaned = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case _ where isPlain(scalar) && (scalar != "\n" || last != "\r"): cleaned.append(scalar)
      case "\u{b}", "\u{c}", "\r", "\u{85}", "\u{2028}", "\u{2029}": cleaned.append("\n")
      case "\t": cleaned.append(contentsOf: "    ".unicodeScalars)
      default: break
      }
      last = scalar
    }
    return String(cleaned)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0a, 0x20...0x7e, 0xa0...0x2027, 0x202a...: true
    default: false
    }
  }
}
