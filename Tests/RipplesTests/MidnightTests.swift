import Journal
import Terminal
import Testing
import Time

@testable import Ripples

/// A day ends at midnight where the reader is, also while the book is open.
@Suite struct MidnightTests {
  private let monday = Day(number: 20_738)

  /// A sitting late on a Monday, with one practice chosen.
  private func lateOnMonday() throws -> Sitter {
    var sitter = try Sitter(.journal(Summary()), on: monday)
    sitter.sleep(days: 0, until: 23 * 60 + 50)
    sitter.press("t", "c", " ", Key(.escape))
    return sitter
  }

  private func ticks(of sitter: Sitter) -> [Day: Bool] {
    sitter.journal.records.values.reduce(into: [:]) { days, record in
      if case .tick(let tick) = record.body { days[tick.day] = tick.isDone }
    }
  }

  @Test func aTickHalfAnHourPastMidnightIsOfTheNewDay() throws {
    var sitter = try lateOnMonday()
    sitter.press(" ", Key(.escape))
    sitter.sleep(days: 1, until: 30)
    sitter.press("t")
    #expect(sitter.sees((monday + 1).longWords))
    #expect(!sitter.sees("[x]"))
    sitter.press(" ", Key(.escape))
    #expect(ticks(of: sitter) == [monday: true, monday + 1: true])
  }

  @Test func aPageThatWasOpenAtMidnightTicksTheDayThatItShows() throws {
    var sitter = try lateOnMonday()
    sitter.sleep(days: 1, until: 30)
    sitter.press(" ")
    #expect(sitter.sees(monday.longWords))
    #expect(ticks(of: sitter) == [:])
    sitter.press(Key(.escape))
    #expect(ticks(of: sitter) == [monday: true])
  }

  @Test func theDayBeforeIsOneKeyAway() throws {
    var sitter = try lateOnMonday()
    sitter.press(Key(.escape))
    sitter.sleep(days: 1, until: 30)
    sitter.press("t", "b")
    #expect(sitter.sees(monday.longWords))
    sitter.press(" ", "f", " ", Key(.escape))
    #expect(ticks(of: sitter) == [monday: true, monday + 1: true])
  }

  @Test func anAnswerIsFoldedFromTheNextDayOn() throws {
    var sitter = try Sitter(.journal(Summary()), on: monday)
    sitter.openFarBank(answering: "2")
    sitter.type("one")
    sitter.press(Key(.escape), .control("c"))
    let later = try sitter.later()
    #expect(later.sees("You wrote here on \(monday.words(seenFrom: monday + 1))."))
  }
}
