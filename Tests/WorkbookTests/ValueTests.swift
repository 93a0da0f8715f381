import Testing

@testable import Workbook

@Suite struct ValueTests {
  @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "2026-01-31", "2026-04-30"])
  func realDaysAreDates(_ text: String) throws {
    let date = try #require(CheckDate(text))
    let parts = [date.year, date.month, date.day]
    #expect(parts == text.split(separator: "-").compactMap { Int($0) })
  }

  @Test(arguments: [
    "", "soon", "2026-11", "2026-11-23-1", "2026-13-01", "2026-00-01", "2026-04-31", "2026-01-00",
    "2025-02-29",
    "1900-02-29", "26-11-23", "2026-1-2", "+026-11-23", "2026-11-２3", "0000-01-01",
  ])
  func otherTextsAreNot(_ text: String) {
    #expect(CheckDate(text) == nil)
  }

  @Test(arguments: [
    ("one two", 7, 1), ("one two", 6, 2), ("one two three", 7, 2), ("one-two", 4, 2), ("a/b/c", 2, 3),
    ("日本語", 4, 2), ("e\u{301}e\u{301}", 2, 1), ("", 5, 1), ("toolong word", 4, 3), ("sixsix", 6, 1),
    ("sixsix", 5, 2),
  ])
  func linesHoldAsManyWordsAsFit(_ text: String, _ columns: Int, _ lines: Int) {
    #expect(MeasuredText(text).lines(of: columns) == lines)
  }

  @Test(arguments: [("abc", 3), ("日本", 4), ("e\u{301}", 1), ("“é”", 3), ("한국", 4), ("\u{1F600}", 2)])
  func columnsAreCounted(_ text: String, _ columns: Int) {
    #expect(MeasuredText(text).columns == columns)
  }

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

  @Test(arguments: [
    ("hlep", "help"), ("titel", "title"), ("kep", "keep"), ("as", "ask"),
    ("parnter_facing", "partner_facing"),
    ("low", nil), ("", nil), ("x", nil),
  ])
  func aNearNameIsGuessed(_ name: String, _ guess: String?) {
    let spelling = Spelling(known: ["id", "title", "ask", "help", "core", "partner_facing", "keep"])
    #expect(spelling.nearest(to: name) == guess)
  }

  @Test func faultsStandInTheOrderOfTheirPlaces() {
    let places = [("a", 2, 1), ("a", 10, 1), ("a", 10, 3), ("b", 1, 1)].map {
      Place(file: $0, line: $1, column: $2)
    }
    let faults = places.map { Fault(at: $0, "m") }
    #expect(Array(faults.reversed()).sorted() == faults)
    #expect(faults.map(\.description).first == "a:2:1: error: m")
  }
}
