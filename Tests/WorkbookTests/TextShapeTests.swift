import TestSupport
import Testing
import Text

@testable import Workbook

/// A text is measured with the tables that paint it, and the short way to that is never wrong.
@Suite struct TextShapeTests {
  @Test(arguments: [
    (String(repeating: "w", count: 56), true), (String(repeating: "w", count: 57), false),
    (String(repeating: "é", count: 56), true), (String(repeating: "é", count: 57), false),
    (String(repeating: "日", count: 57), true),
    (String(repeating: "w", count: 56) + "-" + String(repeating: "w", count: 56), false),
    (String(repeating: "w", count: 55) + "-" + String(repeating: "w", count: 56), true),
  ])
  func aWordMayTakeFiftySixColumns(_ word: String, _ fits: Bool) {
    #expect((TextShape.paragraph.objection(to: "a \(word) b", called: "It") == nil) == fits)
  }

  @Test func aTitleMayTakeFortyEightColumns() {
    #expect(TextShape.title.objection(to: String(repeating: "é", count: 48), called: "It") == nil)
    #expect(TextShape.title.objection(to: String(repeating: "é", count: 49), called: "It") != nil)
  }

  /// A star takes one column in some tables and two on the screen.
  @Test(arguments: [("⭐", 24), ("★", 48), ("日", 24), ("क्षि", 16), ("e\u{301}", 48)])
  func aTitleIsMeasuredInTheColumnsThatItIsPaintedIn(_ cluster: String, _ count: Int) {
    let fits = String(repeating: cluster, count: count)
    #expect(TextShape.title.objection(to: fits, called: "It") == nil)
    #expect(TextShape.title.objection(to: fits + cluster, called: "It") != nil)
  }

  @Test func spacesAtTheEndOfATitleCount() {
    #expect(
      TextShape.title.objection(to: String(repeating: "w", count: 40) + "         ", called: "It") != nil)
  }

  /// No line ends before a mark that closes, so that the two are one word.
  @Test func aSpaceBeforeAClosingMarkEndsNoWord() {
    let half = String(repeating: "w", count: 30)
    #expect(TextShape.paragraph.objection(to: "\(half)-\(half)", called: "It") == nil)
    for mark in ["!", " !", " »", " ”"] {
      let word = "\(half) \(mark)\(half)"
      #expect(TextShape.paragraph.objection(to: word, called: "It") != nil, "\(word)")
    }
  }

  @Test func aGlanceSparesACloserLookOnlyWhereThatWouldFindNothing() {
    let pieces = [
      "a", "word", "well-being", "long" + String(repeating: "er", count: 12), " ", " ", " ", "  ", "é",
      "e\u{301}", "“",
      "”", "‘", "’", "—", "–", "…", "!", "?", ".", ",", "(", ")", "%", "/", "-", "«", "»", "日", "語", "、", "⭐",
      "क्षि",
      "\u{a0}", "\u{200c}", "7", "\"", "'", "ー", "×",
    ]
    var dice = Dice(seed: 60)
    for _ in 0..<1_000 {
      let text = (0...dice.roll(1...90)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      for shape in [TextShape.paragraph, .address, .title, .option, .ask, .help, .howTo] {
        let measured = shape.measuredObjection(to: text, called: "It")
        guard shape.objection(to: text, called: "It") != measured else { continue }
        Issue.record("\(measured ?? "no objection"): “\(text)”")
        return
      }
    }
  }

  @Test func whateverIsFitForABundleIsPaintedAsItself() {
    for value in 0x21...0xE0FFF as ClosedRange<UInt32> {
      // The marks of direction and the joiner that Persian needs paint nothing, and are let pass.
      guard let scalar = Unicode.Scalar(value), !(0x200C...0x200F).contains(value),
        !(0x202A...0x202E).contains(value), UnfitScalar(scalar) == nil,
        !Glyph(Character(scalar)).painted.unicodeScalars.contains(scalar)
      else { continue }
      Issue.record("U+\(String(value, radix: 16)) passes and is not painted")
    }
  }
}
