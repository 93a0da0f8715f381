/// What a grapheme cluster means to the end of a line.
///
/// A short reading of Unicode Standard Annex 14: enough for prose and for East Asian text, and blind
/// to scripts that need a dictionary.
enum BreakClass: Hashable {
  /// A line may end after it; it hangs there.
  case space
  case letter
  case digit
  /// A hyphen or a dash: a line may end after it, inside of a word.
  case hyphen
  /// Opening punctuation: it ends no line.
  case opener
  /// Closing punctuation, and small kana: it starts no line.
  case closer
  /// A no-break space, a joiner or a straight quotation mark: it holds both neighbors.
  case glue
  /// Anything else.
  case sign

  /// The class of an ASCII byte.
  @inline(__always)
  init(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7a, 0x41...0x5a: self = .letter
    case 0x20, 0x09: self = .space
    case 0x30...0x39: self = .digit
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): self = .opener
    case UInt8(ascii: "'"), UInt8(ascii: "\""): self = .glue
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "%"):
      self = .closer
    default: self = .sign
    }
  }

  /// The class of a cluster: that of its base scalar.
  init(of character: Character) {
    guard let scalar = character.unicodeScalars.first else {
      self = .sign
      return
    }
    self.init(of: scalar)
  }

  private init(of scalar: Unicode.Scalar) {
    switch scalar {
    case "\u{0}"..."\u{7f}": self.init(ascii: UInt8(truncatingIfNeeded: scalar.value))
    // The letters of most texts, ahead of the tables: Latin, Greek, Cyrillic, Chinese.
    case "\u{c0}"..."\u{d6}", "\u{d8}"..."\u{f6}", "\u{f8}"..."\u{24f}", "\u{3b1}"..."\u{3ce}",
      "\u{400}"..."\u{481}", "\u{4e00}"..."\u{9fff}":
      self = .letter
    // The no-break spaces, the no-break hyphen, the word joiner and its older form.
    case "\u{a0}", "\u{2007}", "\u{202f}", "\u{2011}", "\u{2060}", "\u{feff}": self = .glue
    // The zero width space is there to say where a line may end.
    case "\u{200b}": self = .space
    // What Japanese typesetting keeps from the start of a line: small kana and marks of repetition.
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ", "゛", "゜", "ゝ", "ゞ",
      "ァ", "ィ", "ゥ", "ェ", "ォ", "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ", "・", "ー", "ヽ", "ヾ", "々", "〻",
      "、", "。", "，", "．", "：", "；", "！", "？", "％", "‥", "…", "·":
      self = .closer
    default: self.init(category: scalar.properties.generalCategory)
    }
  }

  private init(category: Unicode.GeneralCategory) {
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = .letter
    case .decimalNumber, .letterNumber, .otherNumber: self = .digit
    case .spaceSeparator: self = .space
    case .dashPunctuation: self = .hyphen
    case .openPunctuation, .initialPunctuation: self = .opener
    case .closePunctuation, .finalPunctuation: self = .closer
    default: self = .sign
    }
  }
}
