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
