import TestSupport
import Testing

@testable import Journal

/// What search takes for the same, and where it finds a word.
struct SearchTextTests {
  private func folded(_ text: String) -> String { String(decoding: SearchText.folded(text), as: UTF8.self) }

  private func contains(_ text: String, _ word: String) -> Bool {
    SearchText.contains(Array(text.utf8), Array(word.utf8)[...])
  }

  @Test(arguments: [
    ("", ""), ("Trial", "trial"), ("@[`{", "@[`{"), ("a\tb\nc\r\nd", "a b c  d"),
    ("“don’t” ‘do’", "\"don't\" 'do'"), ("a\u{A0}b\u{2009}c\u{3000}d\u{2028}e", "a b c d e"),
    ("Fiance\u{301}e", "fiancee"), ("FIANCÉE", "fiancee"), ("Zoë", "zoe"), ("İstanbul", "istanbul"),
    ("Søren, Łódź, Țara", "soren, lodz, tara"), ("Việt, Đổi, Ơn", "viet, doi, on"), ("ẞ ß æ", "ß ß æ"),
    ("ЖУК", "жук"), ("и\u{306}", "и"), ("漢字", "漢字"), ("🌊\u{FE0F}", "🌊"), ("—…", "—…"),
  ])
  func textIsMadeAlike(text: String, alike: String) {
    #expect(folded(text) == alike)
  }

  @Test func aLetterAndItsMarkAreAlikeInOnePieceAndInTwo() {
    // A character's equality is Unicode's canonical equivalence, which knows all pairs.
    let marks = (0x300...0x323).compactMap(Unicode.Scalar.init)
    var composed: [Character: Unicode.Scalar] = [:]
    for value in Array(0xC0...0x24F) + Array(0x1E00...0x1EFF) {
      if let scalar = Unicode.Scalar(UInt32(value)) { composed[Character(scalar)] = scalar }
    }
    var pairs = 0
    for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars {
      for mark in marks {
        let apart = String(String.UnicodeScalarView([letter, mark]))
        guard let scalar = composed[Character(apart)] else { continue }
        pairs += 1
        #expect(SearchText.folded(String(scalar)) == SearchText.folded(apart))
        #expect(folded(apart) == letter.properties.lowercaseMapping)
      }
    }
    #expect(pairs > 250)
  }

  @Test(arguments: [
    ("", ""), ("abc", ""), ("abc", "abc"), ("abc", "a"), ("abc", "c"), ("abc", "bc"), ("aab", "ab"),
    ("aaab", "aab"), ("ababac", "abac"), ("abcabcabd", "abcabd"), ("aaaaaaaaab", "aaaab"),
  ])
  func aWordIsFoundWhereverItStands(text: String, word: String) {
    #expect(contains(text, word))
  }

  @Test(arguments: [
    ("", "a"), ("abc", "abcd"), ("abc", "d"), ("abc", "ca"), ("ab", "bc"), ("aaa", "aaaa"), ("aaaa", "aab"),
    ("ababab", "abac"), ("c", "cc"),
  ])
  func aWordThatIsNotThereIsNotFound(text: String, word: String) {
    #expect(!contains(text, word))
  }

  @Test func everyPartOfATextIsFoundInItAndNothingElseIs() {
    var dice = Dice(seed: 7)
    for _ in 0..<3_000 {
      let text = (0..<dice.roll(14)).map { _ in UInt8(0x61 + dice.roll(2)) }
      let word = (0..<1 + dice.roll(5)).map { _ in UInt8(0x61 + dice.roll(2)) }
      let isThere = text.indices.contains { text[$0...].starts(with: word) }
      // A slice that does not begin at 0, as the words of a query do.
      #expect(SearchText.contains(text, ([0x20] + word)[1...]) == isThere)
    }
  }
}
