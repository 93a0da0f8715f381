/// A moment on the clock that runs on while the lid is closed (CLOCK_BOOTTIME), in milliseconds.
public struct Deadline: Hashable, Comparable, Sendable, Codable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (one: Deadline, other: Deadline) -> Bool { one.milliseconds < other.milliseconds }
}
