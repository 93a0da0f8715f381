import Journal
import Time

extension Day {
  /// `Tuesday, October 13`
  var longWords: String { "\(weekdayName), \(monthName) \(day)" }

  /// `October 13`, with the year when it is not this one.
  func words(seenFrom today: Day) -> String {
    year == today.year ? "\(monthName) \(day)" : "\(monthName) \(day), \(year)"
  }
}

extension [String] {
  /// `2, 5, 9 and 13`
  var inWords: String {
    guard let last else { return "" }
    return count == 1 ? last : dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  /// `1 day`, `4 days`: the noun takes an s.
  func of(_ noun: String) -> String { "\(self) \(noun)\(self == 1 ? "" : "s")" }
}
