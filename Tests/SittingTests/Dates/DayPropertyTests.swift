import TestSupport
import Testing
import Time

@testable import Sitting

/// Two thousand days, each typed in every way that means it.
@Suite struct DayPropertyTests {
  /// The ways to type a day in full.
  private func forms(of day: Day, _ locality: Locality) -> [String] {
    let (year, month, date) = ("\(day.year)", "\(day.month)", "\(day.day)")
    let short = String(day.monthName.prefix(3))
    let numbers =
      locality.dateOrder == .dayMonth ? [date, month, year] : [month, date, year]
    return [
      day.description, day.words(in: locality), "\(year)/\(month)/\(date)", "\(short) \(date), \(year)",
      "\(date). \(day.monthName) \(year)", "\(date)-\(short)-\(year)",
      "the \(date)th of \(day.monthName), \(year)",
      "\(day.weekdayName.prefix(3)). \(short). \(date) \(year)", "\(year) \(short) \(date)",
    ] + ["/", ".", "-", ". "].map { numbers.joined(separator: $0) }
  }

  /// The ways to type a day that is the next of its date, or so many days away.
  private func shortForms(of day: Day, from today: Day, _ locality: Locality) -> [String] {
    let (month, date, ahead) = ("\(day.month)", "\(day.day)", day.number - today.number)
    let numbers = locality.dateOrder == .dayMonth ? [date, month] : [month, date]
    var forms = [
      "\(day.monthName) \(date)", "\(date) \(day.monthName.prefix(4))",
      "\(day.weekdayName), \(day.monthName) \(date)",
      numbers.joined(separator: "/"), numbers.joined(separator: ".") + ".", "in \(ahead) days",
    ]
    if ahead.isMultiple(of: 7) { forms.append("in \(ahead / 7) weeks") }
    if ahead < 28 { forms += [date, "\(date).", "the \(date)th", "\(day.weekdayName.prefix(3)) \(date)"] }
    if (1...7).contains(ahead) { forms += [day.weekdayName, "next \(day.weekdayName.prefix(3))"] }
    return forms
  }

  @Test(arguments: Locality.DateOrder.allCases)
  func everyFormOfADayComesBackAsThatDay(order: Locality.DateOrder) throws {
    var dice = Dice(seed: 2026)
    for _ in 0..<2_000 {
      let locality = Locality(firstWeekday: dice.roll(7), dateOrder: order, is24Hour: false)
      let today = Day(number: dice.roll(0...40_000))
      let reader = DayReader(today: today, locality: locality)
      let any = Day(number: dice.roll(-300_000...2_000_000))
      let near = today + dice.roll(0...364)
      let typed =
        (any.year < 1000 ? [] : forms(of: any, locality).map { ($0, any) })
        + shortForms(of: near, from: today, locality).map { ($0, near) }
      for (text, day) in typed {
        let variant = dice.roll(2) == 0 ? text.uppercased() : "  " + text.lowercased() + "  "
        guard reader.day(from: variant) != day else { continue }
        Issue.record(
          "“\(variant)” on \(today) is \(reader.day(from: variant)?.description ?? "nothing"), not \(day)")
        return
      }
    }
  }

  @Test func noTextIsATrap() {
    let pieces = [
      "14", "0", "9999", "oct", "tue", "next", "week", "in", "ago", "of", "the", ".", "/", "-", ":", " ", "a",
      "2026", "ß",
    ]
    var dice = Dice(seed: 9)
    for _ in 0..<20_000 {
      let text = (0...dice.roll(8)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      let today = Day(number: dice.roll(-719_528...2_932_896))
      let day = DayReader(today: today, locality: .standard).day(from: text)
      #expect(day.map(Day.described.contains) != false)
      _ = TimeOfDay(typed: text)
    }
  }
}
