/// An hour and a minute of a day, where the reader is.
public struct TimeOfDay: Hashable, Sendable {
  /// Minutes since midnight, 0 to 1439.
  public let minute: Int

  /// - Parameter minute: minutes since midnight; brought into the day where it is outside of it.
  public init(minute: Int) { self.minute = min(max(0, minute), 1_439) }

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.minute = hour * 60 + minute
  }

  public var hour: Int { minute / 60 }
}

extension TimeOfDay: Comparable {
  public static func < (one: TimeOfDay, other: TimeOfDay) -> Bool { one.minute < other.minute }
}

extension TimeOfDay: StoredAsText {
  /// ISO 8601: `19:30`.
  public var description: String {
    let (hours, minutes) = (String(hour), String(minute % 60))
    return (hours.count < 2 ? "0" : "") + hours + ":" + (minutes.count < 2 ? "0" : "") + minutes
  }

  /// Reads no other form than `description` has: a time has one text.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], let hour = Int(parts[0]), let minute = Int(parts[1]) else {
      return nil
    }
    self.init(hour: hour, minute: minute)
    guard self.description == description else { return nil }
  }
}
