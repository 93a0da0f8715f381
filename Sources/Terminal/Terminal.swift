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
  ///
  /// While a secret field has the focus, `secret` is where its text goes: what is typed or pasted becomes no event but
  /// `.secret`. An event after which the focus may be elsewhere is the last of its batch, and what was typed behind it
  /// is kept back for the next call. What was typed before the first call with `secret` may still come as keys.
  mutating func nextEvents(before deadline: Deadline?, secret: (any SecretSink)?) -> [InputEvent]
}

extension Terminal {
  /// Waits as above, while no secret field has the focus.
  public mutating func nextEvents(before deadline: Deadline?) -> [InputEvent] {
    nextEvents(before: deadline, secret: nil)
  }
}
