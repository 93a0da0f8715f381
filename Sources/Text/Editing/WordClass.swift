/// What a character is to someone who moves by words; a word is a run of one class.
enum WordClass: Hashable {
  case space
  /// Letters and digits of scripts that part words with spaces.
  case letter
  /// Chinese characters and the two Japanese syllabaries: where the class changes, a word often does.
  case han, hiragana, katakana
  case punctuation

  init(of character: Character) {
    switch character.unicodeScalars.first?.value ?? 0 {
    case 0x3041...0x309f: self = .hiragana
    case 0x30a0...0x30ff: self = .katakana
    case 0x3005, 0x3400...0x9fff, 0xf900...0xfaff, 0x20000...0x3ffff: self = .han
    case _ where character.isWhitespace: self = .space
    case _ where character.isLetter || character.isNumber || character == "_": self = .letter
    default: self = .punctuation
    }
  }
}

extension Paragraph {
  /// The end of the word at an offset or after it; the end of the paragraph when there is none.
  func wordEnd(after offset: TextOffset) -> TextOffset {
    TextOffset(utf8: offset.utf8 + text[text.index(at: offset)...].wordLength)
  }

  /// The start of the word at an offset or before it; the start of the paragraph when there is none.
  func wordStart(before offset: TextOffset) -> TextOffset {
    TextOffset(utf8: offset.utf8 - text[..<text.index(at: offset)].reversed().wordLength)
  }
}

extension Sequence<Character> {
  /// The UTF-8 length of the spaces and the one word at the start.
  ///
  /// It reads the same in both directions: an apostrophe between letters belongs to their word.
  fileprivate var wordLength: Int {
    var length = 0
    var apostrophe = 0
    var word: WordClass?
    for character in self {
      let next = WordClass(of: character)
      if word == .letter, apostrophe == 0, character == "'" || character == "’" {
        apostrophe = character.utf8.count
        continue
      }
      guard word == nil || word == next else { break }
      if next != .space { word = next }
      length += apostrophe + character.utf8.count
      apostrophe = 0
    }
    return length
  }
}
