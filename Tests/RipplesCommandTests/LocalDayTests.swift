import Glibc
import Journal
import TestSupport
import Testing
import Time

@testable import RipplesCommand

/// A day is the one where the reader is.
@Suite(.serialized) struct LocalDayTests {
  /// Runs with the clock of another place.
  private func inZone<Result>(_ name: String, _ body: () throws -> Result) rethrows -> Result {
    let before = getenv("TZ").map { String(cString: $0) }
    setenv("TZ", name, 1)
    tzset()
    defer {
      if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
      tzset()
    }
    return try body()
  }

  /// 2026-10-12 11:30 UTC is half an hour past midnight in Auckland, where summer time has begun.
  @Test(arguments: [
    ("Pacific/Auckland", "2026-10-13", 30), ("UTC", "2026-10-12", 690),
    ("America/New_York", "2026-10-12", 450),
    ("Asia/Kathmandu", "2026-10-12", 1035), ("nowhere/at-all", "2026-10-12", 690),
  ])
  func halfAnHourPastMidnightIsTheNewDay(zone: String, day: String, minute: Int) {
    let moment = inZone(zone) { WallClock.moment(at: 1_791_804_600) }
    #expect(moment.day.description == day)
    #expect(moment.minute == minute)
    #expect(moment.seconds == 1_791_804_600)
  }

  @Test(arguments: [Int.min, Int.max])
  func aClockThatNoCalendarCanFollowIsNoTrap(seconds: Int) {
    #expect(WallClock.moment(at: seconds).day == Day(number: 0))
  }

  @Test func anAnswerIsOfTheDayWhereTheReaderIs() throws {
    // A place where it is half an hour past the next midnight just now.
    let clock = WallClock.now().moment
    let utc = inZone("UTC") { WallClock.moment(at: Int(clock.seconds)) }
    let minutesAhead = 24 * 60 - utc.minute + 30
    let zone = "ZZZ-\(minutesAhead / 60):\(minutesAhead % 60 < 10 ? "0" : "")\(minutesAhead % 60)"
    let household = try Household(["TZ=" + zone])
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    let tomorrow = (utc.day + 1).description
    #expect(try household.run("export").text.hasPrefix(tomorrow))

    let later = try household.open("--at", "practices")
    try later.see("Ctrl-C")
    try later.type("\u{3}")
    #expect(try later.end() == 0)
  }
}
