/// What the clocks said when events arrived: the program itself reads none.
public struct Now: Hashable, Sendable {
  /// The wall clock, and the day where the reader is.
  public var moment: Moment
  /// The clock that deadlines are measured on.
  public var uptime: Deadline

  public init(moment: Moment, uptime: Deadline) {
    self.moment = moment
    self.uptime = uptime
  }
}
