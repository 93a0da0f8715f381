extension Record {
  /// `true` or `false`; left out means false.
  mutating func flag(_ key: String) -> Bool {
    take(key).flatMap { word(of: $0, key, among: [("true", true), ("false", false)]) } ?? false
  }

  /// Whether a key that may be left out has the one word that it can have, as in `keep: sitting`.
  mutating func flag(_ key: String, says word: String) -> Bool {
    take(key).flatMap { self.word(of: $0, key, among: [(word, true)]) } ?? false
  }

  /// A word that must be there, out of a few with their meanings; nil when it is none of them.
  mutating func word<Meaning>(_ key: String, among words: [(String, Meaning)]) -> Meaning? {
    require(key).flatMap { word(of: $0, key, among: words) }
  }

  /// A word that must be there, out of those of an enumeration; nil when it is none of them.
  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ key: String, as: Word.Type) -> Word? {
    word(key, among: Word.allCases.map { ($0.rawValue, $0) })
  }

  private mutating func word<Meaning>(
    of node: YAMLNode, _ key: String, among words: [(String, Meaning)]
  ) -> Meaning? {
    guard let text = text(of: node, key) else { return nil }
    if let word = words.first(where: { $0.0 == text }) { return word.1 }
    let names = words.map(\.0)
    let question = Spelling(known: names).question(about: text)
    findings.error(
      at: node.place, "“\(key)” can be \(names.joined(separator: " or ")), not “\(text)”.\(question)")
    return nil
  }

  /// A whole number that must be there.
  mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int {
    require(key).flatMap { number(of: $0, key, in: range) } ?? range.lowerBound
  }

  mutating func optionalNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    take(key).flatMap { number(of: $0, key, in: range) }
  }

  private mutating func number(of node: YAMLNode, _ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(of: node, key) else { return nil }
    // Int alone would also take “+5”.
    if text.utf8.allSatisfy(\.isDigit), let number = Int(text), range.contains(number) { return number }
    findings.error(
      at: node.place,
      "“\(key)” is a whole number from \(range.lowerBound) to \(range.upperBound), not “\(text)”.")
    return nil
  }
}
