import Testing
import Time
import Workbook

@testable import Journal

/// Ticks and lines by their days.
struct SummaryDaysTests {
  private func day(_ text: String) throws -> Day { try #require(Day(text)) }

  /// Three practices, each done on every day.
  private func summary(ofTicksFrom first: Day, to last: Day) -> Summary {
    var summary = Summary()
    for number in first.number...last.number {
      for practice: Practice.ID in ["walk", "breathe", "thank"] {
        summary.fold(.made(.tick(practice, Day(number: number)), clock: summary.clock + 1))
      }
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

  @Test func ticksAndLinesAreForgottenAfterTheNumberRemembered() throws {
    let first = try day("2026-01-01")
    let days = Summary.ticksRemembered + 10
    var summary = Summary()
    for index in 0..<days {
      summary.fold(.made(.tick("walk", first + index), clock: summary.clock + 1))
      summary.fold(.made(.line("day \(index)", first + index), clock: summary.clock + 1))
    }
    #expect(summary.ticks.count == Summary.ticksRemembered)
    #expect(summary.lines.count == Summary.linesRemembered)
    #expect(summary.tick("walk", on: first + 10) != nil)
    #expect(summary.tick("walk", on: first + 9) == nil)
    let oldest = days - Summary.linesRemembered
    #expect(summary.line(on: first + oldest)?.value.text == "day \(oldest)")
    #expect(summary.line(on: first + (oldest - 1)) == nil)
  }

  @Test(arguments: ["2099-01-01", "1970-01-01"])
  func aWallClockThatIsWrongOnceForgetsNoOtherDay(wrong: String) throws {
    let today = try day("2026-10-13")
    var summary = summary(ofTicksFrom: today - 12, to: today)
    summary.fold(.made(.tick("walk", try day(wrong)), clock: summary.clock + 1))
    summary.fold(.made(.line("Where am I?", try day(wrong)), clock: summary.clock + 1))
    summary.fold(.made(.tick("walk", today + 1), clock: summary.clock + 1))
    summary.fold(.made(.line("The car again.", today + 1), clock: summary.clock + 1))
    #expect(summary.days(of: "walk", inMonthOf: today) == Array(1...14))
    #expect(summary.line(on: today + 1)?.value.text == "The car again.")
    #expect(summary.line(on: try day(wrong))?.value.text == "Where am I?")
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
