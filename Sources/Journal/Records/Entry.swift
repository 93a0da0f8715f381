import Time

/// The reader's line for a day, beside its practices: there is one a day.
public struct Entry: Hashable, Sendable {
  public var day: Day
  public var text: String
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(day: Day, text: String) {
    self.day = day
    self.text = text
  }
}

extension Entry {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    day = try object.day("day")
    text = try object.text("text")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered([("day", .string(day.description)), ("text", .string(text))], keeping: unknownFields)
  }
}
