import Testing
import Time

@testable import Sitting

/// A day is understood as people type it, and anything else is left as it was typed.
@Suite struct DayReaderTests {
  /// Today is Tuesday, October 13, 2026.
  private func day(_ text: String, _ order: Locality.DateOrder = .monthDay, weekFrom weekday: Int = 0)
    -> String?
  {
    let locality = Locality(firstWeekday: weekday, dateOrder: order, is24Hour: true)
    return DayReader(today: Day(number: 20_739), locality: locality).day(from: text)?.description
  }

  @Test(arguments: [
    ("today", "2026-10-13"), ("tonight", "2026-10-13"), ("Tomorrow", "2026-10-14"),
    ("yesterday.", "2026-10-12"),
    ("  TOMORROW ,", "2026-10-14"), ("next week", "2026-10-20"), ("last  week", "2026-10-06"),
    ("in 3 days", "2026-10-16"), ("in two weeks", "2026-10-27"), ("In a week", "2026-10-20"),
    ("in one day", "2026-10-14"), ("in 0 days", "2026-10-13"), ("in 12 weeks", "2027-01-05"),
    ("in twelve days", "2026-10-25"), ("3 days ago", "2026-10-10"), ("a week ago", "2026-10-06"),
  ])
  func aDayIsCountedFromToday(_ text: String, _ expected: String) {
    #expect(day(text) == expected)
  }

  @Test(arguments: [
    ("tue", "2026-10-20"), ("tuesday", "2026-10-20"), ("next tue", "2026-10-20"),
    ("this tuesday", "2026-10-13"),
    ("last tuesday", "2026-10-06"), ("wed", "2026-10-14"), ("on friday", "2026-10-16"),
    ("this Friday", "2026-10-16"),
    ("next fri.", "2026-10-16"), ("last fri", "2026-10-09"), ("mon", "2026-10-19"),
    ("last mon", "2026-10-12"),
    ("thurs", "2026-10-15"), ("on the sat", "2026-10-17"), ("SUN", "2026-10-18"),
  ])
  func aWeekdayIsTheNextAfterToday(_ text: String, _ expected: String) {
    #expect(day(text) == expected)
  }

  @Test func aWeekdayOfNextWeekIsInTheWeekThatBeginsNext() {
    #expect(day("sun next week", weekFrom: 0) == "2026-10-18")
    #expect(day("next week sunday", weekFrom: 1) == "2026-10-25")
    #expect(day("next week mon", weekFrom: 0) == "2026-10-19")
    #expect(day("mon next week", weekFrom: 1) == "2026-10-19")
    #expect(day("fri next week", weekFrom: 6) == "2026-10-23")
  }

  @Test(arguments: [
    ("14", "2026-10-14"), ("13", "2026-10-13"), ("12", "2026-11-12"), ("31", "2026-10-31"),
    ("14.", "2026-10-14"),
    ("the 14th", "2026-10-14"), ("1st", "2026-11-01"), ("on the 2nd,", "2026-11-02"), ("3rd", "2026-11-03"),
    ("14 oct", "2026-10-14"), ("oct 14", "2026-10-14"), ("Oct. 14", "2026-10-14"), ("14. oct", "2026-10-14"),
    ("14th of October", "2026-10-14"), ("the 12th of oct", "2027-10-12"), ("13 Oct", "2026-10-13"),
    ("sept 3", "2027-09-03"), ("may 1", "2027-05-01"), ("feb 29", "2028-02-29"), ("14oct", "2026-10-14"),
    ("Wednesday, October 14", "2026-10-14"), ("wed 14", "2026-10-14"), ("wed the 14th", "2026-10-14"),
  ])
  func aDateWithoutAYearIsTheNextFromTodayOn(_ text: String, _ expected: String) {
    #expect(day(text) == expected)
  }

  @Test(arguments: [
    "2026-10-14", "2026/10/14", "2026.10.14", "October 14, 2026", "october 14 2026", "14 October 2026",
    "14 oct 26",
    "14-oct-2026", "2026 Oct 14", "14.10.2026", "14. 10. 2026", "14/10/2026", "10/14/2026", "14/10/26",
    "10/14/26",
    "14.10.", "14.10", "14/10", "10/14", "wed, 14.10.2026",
  ])
  func aDateIsUnderstoodInEveryPlaceWhereItCanBeNoOther(text: String) {
    #expect(day(text, .monthDay) == "2026-10-14")
    #expect(day(text, .dayMonth) == "2026-10-14")
    // A year of two digits leads where years do.
    if text != "14/10/26", text != "10/14/26" { #expect(day(text, .yearFirst) == "2026-10-14") }
  }

  @Test func aDateThatCouldBeTwoIsReadInTheOrderOfThePlace() {
    #expect(day("11/12") == "2026-11-12")
    #expect(day("11/12", .dayMonth) == "2026-12-11")
    #expect(day("11/12", .yearFirst) == "2026-11-12")
    #expect(day("11.12.2030") == "2030-11-12")
    #expect(day("11.12.2030", .dayMonth) == "2030-12-11")
    #expect(day("30-11-12", .yearFirst) == "2030-11-12")
    #expect(day("14/10/26", .yearFirst) == "2014-10-26")
  }

  @Test func theNext31stIsInAMonthThatHasOne() throws {
    let reader = DayReader(today: try #require(Day("2027-01-31")), locality: .standard)
    #expect(reader.day(from: "31")?.description == "2027-01-31")
    #expect(reader.day(from: "30")?.description == "2027-03-30")
    #expect(reader.day(from: "1")?.description == "2027-02-01")
    let december = DayReader(today: try #require(Day("2026-12-31")), locality: .standard)
    #expect(december.day(from: "30")?.description == "2027-01-30")
  }

  @Test(arguments: [
    "", " ", ".", ",", "-", "...", "feb 30", "30 feb", "2026-02-30", "31.4.2026", "0", "32", "13/13", "00/00",
    "2026",
    "2026-14-10", "20261014", "tu", "oc 14", "oct", "may", "monday tuesday", "tue 14", "thu, oct 14, 2026",
    "soon",
    "after the holidays", "tomorrow night", "next", "in days", "in -3 days", "in 3 months", "next month",
    "3 days",
    "in 10000 days", "99999999999999999999", "14:30", "14 10", "14,10", "3-5", "3-5 may", "may 3-5",
    "may 13-15",
    "10/14/2", "10/14/126", "1/2/3/4", "10/14-2026", "on", "the", "of", "14 of", "next 14", "14 oct 2026 5",
    "-14 oct", "१४", "１４", "oct 14!", "octo ber 14", "Oct\u{301} 14", "tomorrow, or never", "week next tue",
  ])
  func anythingElseIsNoDay(text: String) {
    for order in Locality.DateOrder.allCases { #expect(day(text, order) == nil) }
  }

  @Test func noDayIsPastTheEndOfTheCalendar() {
    let last = DayReader(today: Day.described.upperBound, locality: .standard)
    for text in ["tomorrow", "fri", "in 9999 weeks", "next week", "1", "jan 1", "sun next week"] {
      #expect(last.day(from: text) == nil)
    }
    let first = DayReader(today: Day.described.lowerBound, locality: .standard)
    #expect(first.day(from: "yesterday") == nil)
    #expect(first.day(from: "9999 weeks ago") == nil)
  }
}
