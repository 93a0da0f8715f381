import Time
import Workbook

/// The reader's own mark for how a week was, on one of the scales of the check-in.
public struct Rating: Hashable, Sendable {
  /// The scale: `hope`, `heard`, `steady`, `warmth`, `blame`.
  public var scale: String
  /// 0 to 10; nil is blank again.
  public var mark: Int?
  public var day: Day
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(scale: String, mark: Int?, day: Day) {
    self.scale = scale
    self.mark = mark
    self.day = day
  }
}

extension Rating {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    scale = try object.text("scale")
    switch object.take("mark") {
    case .null?, nil: mark = nil
    case let number?: mark = try number.number(in: Scale.range)
    }
    day = try object.day("day")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [
        ("scale", .string(scale)), ("mark", mark.map { .number($0) }), ("day", .string(day.description)),
      ], keeping: unknownFields)
  }
}
