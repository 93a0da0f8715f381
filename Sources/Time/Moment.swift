/// A moment as the program was told it: the time in UTC and what the reader's wall showed.
///
/// The local day is stored beside the seconds, because a day is where the reader was, not where they are now.
public struct Moment: Hashable, Sendable, Codable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public var seconds: Int64
  public var day: Day
  /// Minutes since local midnight, 0 to 1439.
  public var minute: Int

  public init(seconds: Int64, day: Day, minute: Int) {
    self.seconds = seconds
    self.day = day
    self.minute = minute
  }
}

extension Moment {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    seconds = try container.decode(Int64.self, forKey: .seconds)
    day = try container.decode(Day.self, forKey: .day)
    minute = try container.decode(.minute, in: 0...1439)
  }
}
