/// The day on which a row was checked, as the bundle writes it: year, month, day.
public struct CheckDate: Hashable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

extension CheckDate {
  /// Reads `2026-11-23`; nil when that is no day of the calendar.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      year > 0, (1...12).contains(month), (1...Self.days(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func days(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Reads the date of a row, which it must have.
  init(reading record: inout Record, _ key: String) {
    let node = record.require(key)
    let text = node.flatMap { record.text(of: $0, key) }
    if let date = text.flatMap(Self.init) {
      self = date
    } else {
      self.init(year: 0, month: 0, day: 0)
      if let node, let text {
        record.findings.error(
          at: node.place, "“\(text)” is no day. Write the day of the check as year-month-day: 2026-11-23.")
      }
    }
  }
}
