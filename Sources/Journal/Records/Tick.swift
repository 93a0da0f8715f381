import Time
import Workbook

/// A practice done on a day, or the tick taken back.
public struct Tick: Hashable, Sendable {
  public var practice: Practice.ID
  public var day: Day
  public var isDone: Bool
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(practice: Practice.ID, day: Day, isDone: Bool) {
    self.practice = practice
    self.day = day
    self.isDone = isDone
  }
}

extension Tick {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    practice = Practice.ID(try object.text("practice"))
    day = try object.day("day")
    isDone = try object.flag("isDone")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [
        ("practice", .string(practice.name)), ("day", .string(day.description)), ("isDone", .bool(isDone)),
      ], keeping: unknownFields)
  }
}
