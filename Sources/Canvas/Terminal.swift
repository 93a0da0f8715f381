/// A moment on the clock that runs on while the lid is closed (CLOCK_BOOTTIME), in milliseconds.
public struct Deadline: Hashable, Comparable, Sendable {
  public var milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func < (one: Deadline, other: Deadline) -> Bool { one.milliseconds < other.milliseconds }
}

/// Where frames go and events come from.
public protocol Terminal {
  /// The size that the next frame should have.
  var size: Size { get }

  /// Shows a frame, writing only what differs from the one before; never waits for a terminal that has stopped reading.
  mutating func show(_ canvas: Canvas)

  /// Waits until something happens or the deadline has passed, then returns all that has arrived.
  ///
  /// With no deadline it waits as long as it takes; after a deadline, or when a frame is wanted that could not be shown
  /// before, it may return no event.
  mutating func nextEvents(before deadline: Deadline?) -> [InputEvent]
}
