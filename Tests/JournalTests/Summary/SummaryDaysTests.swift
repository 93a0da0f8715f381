import Testing

@testable import Journal

/// Ticks and lines by their days.
struct SummaryDaysTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  private func summary(ofTicksFrom first: Day, to last: Day) -> Summary {
    var summary = Summary()
    for number in first.number...last.number {
      let id = UInt64(number - first.number + 1)
      summary.fold(.made(.tick("walk", Day(number: number)), id: id, clock: id))
    }
    return summary
  }

  @Test func aTickCanBeTakenBackAndMadeAgain() throws {
    let day = try day("2026-10-13")
    var summary = Summary()
    #expect(summary.tick("walk", on: day) == nil)
    summary.fold(.made(.tick("walk", day), id: 1, clock: 1))
    #expect(summary.tick("walk", on: day)?.value.isDone == true)
    summary.fold(.made(.tick("walk", day, done: false), id: 1, revision: 2, clock: 2))
    #expect(summary.tick("walk", on: day)?.value.isDone == false)
    #expect(summary.tick("walk", on: day)?.stamp.revision == 2)
    #expect(summary.days(of: "walk", inMonthOf: day).isEmpty)
    #expect(summary.tick("walk", on: day - 1) == nil)
    #expect(summary.tick("breathe", on: day) == nil)
  }

  @Test func theDaysOfAMonthAreItsOwnInOrder() throws {
    var summary = Summary()
    let days = ["2026-10-13", "2026-10-02", "2026-09-30", "2026-11-01", "2026-10-31", "2026-10-01"]
    for (index, text) in days.enumerated() {
      summary.fold(.made(.tick("walk", try day(text)), clock: UInt64(index + 1)))
    }
    summary.fold(.made(.tick("breathe", try day("2026-10-05")), clock: 50))
    #expect(summary.days(of: "walk", inMonthOf: try day("2026-10-20")) == [1, 2, 13, 31])
    #expect(summary.days(of: "walk", inMonthOf: try day("2026-09-30")) == [30])
    #expect(summary.days(of: "walk", inMonthOf: try day("2026-11-30")) == [1])
    #expect(summary.days(of: "walk", inMonthOf: try day("2027-10-13")).isEmpty)
  }

  @Test func aMonthIsWholeFromEveryDayThatItCanBeSeenFrom() throws {
    // Practices can be filled in for two weeks back: the month of such a day is told in words too.
    for start in [try day("2026-01-01"), try day("2027-12-01"), try day("2028-06-15")] {
      for today in (60...160).map({ start + $0 }) {
        let summary = summary(ofTicksFrom: start, to: today)
        let seen = today - 14
        let whole = (start.number...today.number).map(Day.init(number:))
          .filter { ($0.year, $0.month) == (seen.year, seen.month) }.map(\.day)
        #expect(summary.days(of: "walk", inMonthOf: seen) == whole, "\(seen) seen from \(today)")
      }
    }
  }

  @Test func ticksAndLinesAreForgottenAfterTheDaysRemembered() throws {
    let first = try day("2026-01-01")
    var summary = Summary()
    for days in 0...100 {
      let id = UInt64(days * 2 + 1)
      summary.fold(.made(.tick("walk", first + days), clock: id))
      summary.fold(.made(.line("day \(days)", first + days), clock: id + 1))
    }
    let oldest = first + 100 - Summary.daysRemembered
    #expect(summary.tick("walk", on: oldest) != nil)
    #expect(summary.tick("walk", on: oldest - 1) == nil)
    #expect(summary.line(on: oldest)?.value.text == "day \(100 - Summary.daysRemembered)")
    #expect(summary.line(on: oldest - 1) == nil)
    #expect(summary.ticks.count == Summary.daysRemembered + 1)
    #expect(summary.lines.count == Summary.daysRemembered + 1)
  }

  @Test func aDayHasOneLineAndTheNewestHolds() throws {
    let day = try day("2026-10-13")
    var summary = Summary()
    summary.fold(.made(.line("The car again.", day), id: 1, clock: 1))
    summary.fold(.made(.line("Another copy’s line", day), id: 2, clock: 3))
    summary.fold(.made(.line("The car again. I waited.", day), id: 1, revision: 2, clock: 2))
    #expect(summary.line(on: day)?.value.text == "Another copy’s line")
    #expect(summary.line(on: day - 1) == nil)
    #expect(summary.lines.count == 1)
  }
}
