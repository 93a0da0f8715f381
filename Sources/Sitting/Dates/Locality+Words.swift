import Time

extension Day {
  /// The day in full, in the order of a place: `Tuesday, October 14, 2026` or `Tuesday, 14 October 2026`.
  ///
  /// Where the year comes first in numbers, English words stand as where the month does. `DayReader` understands each.
  public func words(in locality: Locality) -> String {
    switch locality.dateOrder {
    case .dayMonth: "\(weekdayName), \(day) \(monthName) \(year)"
    case .monthDay, .yearFirst: "\(weekdayName), \(monthName) \(day), \(year)"
    }
  }
}

extension TimeOfDay {
  /// `19:30`, or `7:30 pm`, `noon` and `midnight` where a day has twice twelve hours.
  public func words(in locality: Locality) -> String {
    guard !locality.is24Hour else { return description }
    if minute == 0 { return "midnight" }
    if minute == 12 * 60 { return "noon" }
    let hour = (hour + 11) % 12 + 1
    return "\(hour)\(description.dropFirst(2)) \(minute < 12 * 60 ? "am" : "pm")"
  }
}
