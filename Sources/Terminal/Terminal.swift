import Canvas
import Time

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
