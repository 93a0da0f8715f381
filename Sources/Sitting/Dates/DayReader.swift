import Time

/// Understands a day as a person types it: `tomorrow`, `next tue`, `in two weeks`, `14`, `oct 14`, `10/14`.
///
///     DayReader(today: Day(number: 20_739), locality: .standard).day(from: "on friday")  // Day(number: 20_742)
///
/// What it does not understand is nil and no error: the text is the answer then. It never guesses past a contradiction:
/// February 30, and a Tuesday that is a Wednesday, are nil.
public struct DayReader: Hashable, Sendable {
  public var today: Day
  public var locality: Locality

  public init(today: Day, locality: Locality) {
    self.today = today
    self.locality = locality
  }

  /// The day that a text means; nil for a text that means none, or one past the year 9999.
  ///
  /// A weekday is the next one after today, `this` one may be today. A number alone is the next day of that number, and
  /// a month with a day the next of that date; both may be today. `next week` is today in a week.
  public func day(from text: String) -> Day? {
    guard var tokens = DateToken.tokens(of: text) else { return nil }
    if tokens.first == .word("on") { tokens.removeFirst() }
    guard let day = relativeDay(tokens) ?? weekday(tokens) ?? date(tokens), Day.described.contains(day) else {
      return nil
    }
    return day
  }

  private func relativeDay(_ tokens: [DateToken]) -> Day? {
    switch tokens.map(\.word) {
    case ["today"], ["tonight"]: return today
    case ["tomorrow"]: return today.later(by: 1)
    case ["yesterday"]: return today.later(by: -1)
    case ["next", "week"]: return today.later(by: 7)
    case ["last", "week"]: return today.later(by: -7)
    default: break
    }
    guard tokens.count == 3 else { return nil }
    if tokens[0] == .word("in") { return days(tokens[1], tokens[2]).flatMap { today.later(by: $0) } }
    if tokens[2] == .word("ago") { return days(tokens[0], tokens[1]).flatMap { today.later(by: -$0) } }
    return nil
  }

  /// The days in `3 days`, `two weeks`, `a week`.
  private func days(_ count: DateToken, _ unit: DateToken) -> Int? {
    switch unit.word {
    case "day", "days": count.count
    case "week", "weeks": count.count.map { $0 * 7 }
    default: nil
    }
  }

  /// `tue`, `next tue`, `this tue`, `last tue`, and `next week tue` or `tue next week`: that of the week after this one.
  private func weekday(_ tokens: [DateToken]) -> Day? {
    if tokens.count == 3 {
      let week: [DateToken] = [.word("next"), .word("week")]
      guard let weekday = Array(tokens.prefix(2)) == week ? tokens[2].weekday : tokens[0].weekday,
        Array(tokens.prefix(2)) == week || Array(tokens.suffix(2)) == week
      else { return nil }
      let weekStart = today - steps(from: locality.firstWeekday, to: today.weekday)
      return weekStart.later(by: 7 + steps(from: locality.firstWeekday, to: weekday))
    }
    guard tokens.count <= 2, let weekday = tokens.last?.weekday else { return nil }
    let ahead = steps(from: today.weekday, to: weekday)
    switch tokens.dropLast().first {
    case nil, .word("next"), .word("the"): return today.later(by: ahead == 0 ? 7 : ahead)
    case .word("this"): return today.later(by: ahead)
    case .word("last"): return today.later(by: ahead - 7)
    default: return nil
    }
  }

  /// The days from one weekday to the next that is another, 0 to 6.
  private func steps(from one: Int, to other: Int) -> Int { (other - one + 7) % 7 }

  /// A date, with or without its weekday in front.
  private func date(_ tokens: [DateToken]) -> Day? {
    var tokens = tokens[...]
    let weekday = tokens.count > 1 ? tokens.first?.weekday : nil
    if weekday != nil { tokens.removeFirst() }
    if tokens.first == .word("the") { tokens.removeFirst() }
    let parts = Array(tokens)
    guard let day = DateParts(today: today, order: locality.dateOrder).day(parts) else { return nil }
    return weekday == nil || weekday == day.weekday ? day : nil
  }
}
