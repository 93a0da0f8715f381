import Testing

@testable import Time

/// Days held to a calendar that is walked one day at a time, and to dates that anyone can look up.
struct DayTests {
  private func monthLengths(of year: Int) -> [Int] {
    let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  private func daysInYears(_ years: Range<Int>) -> Int {
    years.reduce(0) { $0 + monthLengths(of: $1).reduce(0, +) }
  }

  @Test func everyDayFrom1600To2400IsTheDayAfterTheOneBefore() throws {
    var number = -daysInYears(1600..<1970)
    // 1600 began on a Saturday.
    var weekday = 6
    for year in 1600...2400 {
      for (index, length) in monthLengths(of: year).enumerated() {
        for day in 1...length {
          let made = try #require(Day(year: year, month: index + 1, day: day))
          let counted = Day(number: number)
          guard made == counted, counted.year == year, counted.month == index + 1, counted.day == day,
            counted.weekday == weekday, Day(counted.description) == counted
          else {
            Issue.record("\(year)-\(index + 1)-\(day) is read as \(made), and number \(number) as \(counted)")
            return
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
        #expect(Day(year: year, month: index + 1, day: length + 1) == nil)
      }
    }
    #expect(number == daysInYears(1970..<2401))
  }

  @Test(arguments: [
    ("1970-01-01", 4), ("2000-02-29", 2), ("1600-02-29", 2), ("1815-06-18", 0), ("1969-07-20", 0),
    ("2026-10-13", 2), ("2026-10-18", 0), ("2100-03-01", 1), ("2400-12-31", 0),
  ])
  func knownDatesFallOnTheirWeekdays(text: String, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test func aDayIsCountedFromTheFirstOf1970() {
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: -1).description == "1969-12-31")
    #expect(Day(number: 20_739).description == "2026-10-13")
  }

  @Test func theDescribedDaysHaveFourDigitsForTheirYear() {
    #expect(Day.described.lowerBound.description == "0000-01-01")
    #expect(Day.described.upperBound.description == "9999-12-31")
    #expect(Day("0000-01-01") == Day.described.lowerBound)
    #expect(Day("9999-12-31") == Day.described.upperBound)
  }

  @Test func daysAreAddedAcrossMonthsAndYears() throws {
    let eve = try #require(Day("2027-12-31"))
    #expect((eve + 1).description == "2028-01-01")
    #expect((eve + 60).description == "2028-02-29")
    #expect(eve + 60 - 60 == eve)
    #expect(eve < eve + 1)
  }

  @Test(arguments: [
    (2026, 2, 29), (2026, 2, 30), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0),
    (2026, 1, 32), (10_000, 1, 1), (-1, 12, 31), (.max, 1, 1), (.min, 1, 1), (2026, .min, 1), (2026, 1, .max),
  ])
  func noCalendarHasThisDay(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "-", "--", "2026", "2026-10", "2026-10-13-1", "2026-10-13 ", " 2026-10-13", "2026- 10-13",
    "2026-02-30", "2026-13-01", "2026-00-10", "2026-10-00", "+2026-10-13", "2026-+1-13", "2026-10-+3",
    "-2026-10-13", "2026--1-13", "2026-1-13", "2026-10-3", "02026-10-13", "2026-010-13", "2026-10-013",
    "2026/10/13", "20261013", "x026-10-13", "2026-1o-13", "٢٠٢٦-١٠-١٣", "２０２６-１０-１３",
    "99999999999999999999-01-01", "2026-99999999999999999999-01", "9223372036854775807-01-01",
  ])
  func aTextThatIsNoDayIsRefused(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func theFirstAndTheLastDayThatCanBeWrittenAreReadBack() {
    for text in ["0000-01-01", "0987-06-05", "9999-12-31"] {
      #expect(Day(text)?.description == text)
    }
  }

  @Test func momentsOnOneDayAreEqualOnlyWhenAllOfThemIs() {
    let day = Day(number: 20_000)
    let moment = Moment(seconds: 1_728_000_000, day: day, minute: 0)
    #expect(moment == Moment(seconds: 1_728_000_000, day: day, minute: 0))
    #expect(moment != Moment(seconds: 1_728_000_000, day: day + 1, minute: 0))
    #expect(moment != Moment(seconds: 1_728_000_000, day: day, minute: 1))
  }

  /// A day that is counted to is written into a record, and has to be read again.
  @Test func countingStopsAtTheLastDayThatHasAText() {
    let (first, last) = (Day.described.lowerBound, Day.described.upperBound)
    for days in [1, 7, 4_000_000, .max] {
      #expect(last + days == last && first - days == first)
      #expect(last - -days == last && first + -days == first)
    }
    #expect(first - .min == last && last + .min == first)
    #expect(Day((last + 1).description) == last)
    #expect(last - 1 < last && first + 1 > first)
  }
}
