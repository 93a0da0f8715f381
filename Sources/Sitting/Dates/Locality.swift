/// How dates and times are written where the reader is: three facts, brought in as a value.
public struct Locality: Hashable, Sendable {
  /// Which part of a date comes first.
  public enum DateOrder: Hashable, Sendable, CaseIterable {
    /// 14/10/2026
    case dayMonth
    /// 10/14/2026
    case monthDay
    /// 2026-10-14
    case yearFirst
  }

  /// The day that a week begins on; 0 is Sunday.
  public var firstWeekday: Int
  public var dateOrder: DateOrder
  /// Whether a time is written as 19:30 and not as 7:30 pm.
  public var is24Hour: Bool

  /// - Parameter firstWeekday: 0 to 6, and brought into that where it is outside of it.
  public init(firstWeekday: Int, dateOrder: DateOrder, is24Hour: Bool) {
    self.firstWeekday = min(max(0, firstWeekday), 6)
    self.dateOrder = dateOrder
    self.is24Hour = is24Hour
  }

  /// Where nothing is known of the place: as the C locale has it.
  public static let standard = Locality(firstWeekday: 0, dateOrder: .monthDay, is24Hour: true)
}
