import Time
import Workbook

/// A practice done on a day, or the tick taken back.
public struct Tick: Hashable, Sendable, Codable {
  public var practice: Practice.ID
  public var day: Day
  public var isDone: Bool

  public init(practice: Practice.ID, day: Day, isDone: Bool) {
    self.practice = practice
    self.day = day
    self.isDone = isDone
  }
}
