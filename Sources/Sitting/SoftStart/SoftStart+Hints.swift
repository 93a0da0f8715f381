extension SoftStart {
  /// What may be hard to hear.
  public enum Hint: Hashable, Sendable, CaseIterable {
    /// “You always”, “you’re always”, “you have always”.
    case youAlways
    case youNever
    /// “You should”, “you shouldn’t”.
    case youShould
    /// Two sentences or more begin with “you”, “your” or one of their short forms.
    case twoOpeningsWithYou
    /// More than 80 words.
    case long
  }

  /// The words that a listener can be asked to hear at once.
  public static let mostWords = 80

  /// Each that holds, once, in the order of the cases.
  public var hints: [Hint] {
    // Asked at each key: a sentence that says “you” nowhere is not taken apart.
    let addressed = sentences.filter(\.mayAddress)
    let clauses = addressed.flatMap(\.clauses)
    return Hint.allCases.filter { hint in
      switch hint {
      case .youAlways: clauses.contains { $0.says("always") }
      case .youNever: clauses.contains { $0.says("never") }
      case .youShould: clauses.contains { $0.says("should") }
      case .twoOpeningsWithYou: Self.openingsWithYou(addressed) > 1
      case .long: wordCount > Self.mostWords
      }
    }
  }

  /// The words of the paragraph; a dash on its own is none.
  public var wordCount: Int {
    paragraph.split(separator: " ").count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  private static func openingsWithYou(_ sentences: [String]) -> Int {
    sentences.flatMap(\.openings).count { $0 == "your" || $0.isYou }
  }
}

extension String {
  /// Whether the letters of “you” stand in it, in either case, as every word for the listener has them.
  fileprivate var mayAddress: Bool {
    let letters = Array("you".utf8)
    var matched = 0
    for byte in utf8 {
      // Only the first letter can begin the word anew.
      matched = byte | 0x20 == letters[matched] ? matched + 1 : byte | 0x20 == letters[0] ? 1 : 0
      if matched == letters.count { return true }
    }
    return false
  }

  /// The words between two marks, in lower case, with straight apostrophes: a sentence and its parts.
  fileprivate var clauses: [[String]] {
    split { !$0.isWordPart && !$0.isWhitespace }.map { clause in
      clause.split(whereSeparator: \.isWhitespace).map { $0.lowercased().withStraightApostrophes }
    }
  }

  /// The first word of each sentence in the text: one ends at a mark with a space after it, and not at the stop of a
  /// single letter, as in “7 p.m.”, other than “I”.
  fileprivate var openings: [String] {
    var openings: [String] = []
    var isAtStart = true
    for word in split(separator: " ") {
      let letters = word.drop { !$0.isLetter && !$0.isNumber }.prefix(while: \.isWordPart)
      if isAtStart, !letters.isEmpty {
        openings.append(letters.lowercased().withStraightApostrophes)
        isAtStart = false
      }
      let end = word.reversed().drop { "”’\"')]»".contains($0) }
      guard let mark = end.first, ".!?…".contains(mark) else { continue }
      let last = end.dropFirst().prefix(while: \.isLetter)
      isAtStart = mark != "." || last.count != 1 || last.first == "I" || last.first == "i"
    }
    return openings
  }

  fileprivate var withStraightApostrophes: String { String(map { $0 == "’" || $0 == "‘" ? "'" : $0 }) }

  /// “You”, “you’re”, “you’ve”, “you’d”, “you’ll”, with and without the apostrophe where no other word is spelled so.
  fileprivate var isYou: Bool {
    ["you", "you're", "you've", "you'd", "you'll", "youre", "youve", "youll"].contains(self)
  }
}

extension Character {
  /// Whether it stands inside of a word: an apostrophe does.
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "'" || self == "’" || self == "‘" }
}

extension [String] {
  /// Whether “you” comes right before a word or its short forms, or with one small verb between the two.
  fileprivate func says(_ word: String) -> Bool {
    let between: Set = [
      "are", "were", "have", "had", "would", "will", "do", "did", "can", "could", "just", "really",
    ]
    return indices.contains { index in
      guard self[index] == word || self[index].hasPrefix(word + "n't") || self[index].hasPrefix(word + "'ve"),
        index > 0
      else { return false }
      return self[index - 1].isYou
        || (index > 1 && between.contains(self[index - 1]) && self[index - 2].isYou)
    }
  }
}
