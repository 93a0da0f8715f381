/// A piece of writing that answers no prompt and belongs to no day: its record is all that tells it from another.
public struct Note: Hashable, Sendable {
  /// What the reader called it; empty for a note without a title.
  public var title: String
  public var text: String
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(title: String = "", text: String) {
    self.title = title
    self.text = text
  }
}

extension Note {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    switch object.take("title") {
    case nil: title = ""
    case .string(let text)?: title = text
    default: throw UnreadableRecord()
    }
    text = try object.text("text")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [("title", title.isEmpty ? nil : .string(title)), ("text", .string(text))], keeping: unknownFields)
  }
}
