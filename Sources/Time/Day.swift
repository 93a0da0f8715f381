/// A day of the civil calendar where the reader is, whatever the hour in UTC.
public struct Day: Hashable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int

  public init(number: Int) { self.number = number }

  /// The days that have a description: 0000-01-01 to 9999-12-31.
  public static let described = Day(number: -719_528)...Day(number: 2_932_896)

  /// The proleptic Gregorian date; nil for a date that no calendar has, such as February 30, and for years that
  /// are not written with four digits.
  public init?(year: Int, month: Int, day: Int) {
    guard (0...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // Counted in 400-year eras of 146,097 days that begin on March 1, so that a leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = Self.floorDivision(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    self.init(number: era * 146_097 + dayOfEra - 719_468)
    guard date == (year, month, day) else { return nil }
  }

  public var year: Int { date.year }
  /// 1 to 12.
  public var month: Int { date.month }
  /// 1 to 31.
  public var day: Int { date.day }
  /// 0 is Sunday.
  public var weekday: Int { (number % 7 + 11) % 7 }

  private var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = Self.floorDivision(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func floorDivision(_ dividend: Int, _ divisor: Int) -> Int {
    (dividend >= 0 ? dividend : dividend - divisor + 1) / divisor
  }
}

extension Day: Comparable {
  public static func < (one: Day, other: Day) -> Bool { one.number < other.number }

  /// So many days later, and no later than the last day that has a description: a day that is counted to can be read.
  public static func + (day: Day, days: Int) -> Day {
    let (number, isOver) = day.number.addingReportingOverflow(days)
    let last = days < 0 ? described.lowerBound : described.upperBound
    return isOver ? last : min(max(Day(number: number), described.lowerBound), described.upperBound)
  }

  /// So many days later, or nil where that day has no description.
  public func later(by days: Int) -> Day? {
    let (number, isOver) = number.addingReportingOverflow(days)
    let day = Day(number: number)
    return isOver || !Self.described.contains(day) ? nil : day
  }

  public static func - (day: Day, days: Int) -> Day { day + (days == .min ? .max : -days) }
}

extension Day: StoredAsText {
  /// ISO 8601: `2026-10-13`.
  public var description: String {
    let (year, month, day) = date
    return "\(Self.digits(year, 4))-\(Self.digits(month, 2))-\(Self.digits(day, 2))"
  }

  /// Reads no other form than `description` has: a day has one text.
  public init?(_ description: String) {
    let parts = description.split(separator: "-", omittingEmptySubsequences: false)
    // `Int` would read `+1` too.
    guard parts.map(\.utf8.count) == [4, 2, 2], !description.utf8.contains(UInt8(ascii: "+")),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func digits(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
