import Time
import Workbook

/// A value is an object with a member whose name says the kind: `{"text": ...}`, `{"group": [...]}`.
extension Answer.Value {
  /// What the member under this name holds; nil when it is none of the kinds of this version.
  private static func read(_ member: JSON.Member) throws(UnreadableRecord) -> Self? {
    switch (member.name, member.value) {
    case ("text", .string(let text)): return .text(text)
    case ("scale", .null): return .mark(nil)
    case ("scale", let mark): return .mark(try mark.number(in: Scale.range))
    case ("choice", let picks): return .picks(try Answer.Picks(picks))
    case ("date", .string(let day)): return Day(day).map(Self.date)
    case ("time", .string(let time)): return TimeOfDay(time).map(Self.time)
    case ("list", .array(let lines)):
      let texts = lines.compactMap { if case .string(let text) = $0 { text } else { nil } }
      return texts.count == lines.count ? .list(texts) : nil
    case ("group", .array(let parts)): return .group(try Answer.Part.each(parts))
    case ("rows", .array(let rows)):
      var read: [Answer.Row] = []
      for row in rows { read.append(try Answer.Row(row)) }
      return .rows(read)
    default: return nil
    }
  }

  private static let kinds: Set<String> = [
    "text", "scale", "choice", "date", "time", "list", "group", "rows",
  ]

  /// The value, and the other members of its object; what is in no form that this version has is unknown as a whole.
  static func read(_ json: JSON) throws(UnreadableRecord) -> (Self, rest: [String: JSON]) {
    guard case .object(let members) = json else { return (.unknown(json), [:]) }
    guard !members.isEmpty else { throw UnreadableRecord() }
    // Nearly always the kind is the only member.
    if members.count == 1 { return ((try? read(members[0])) ?? .unknown(json), [:]) }
    let known = members.filter { kinds.contains($0.name) }
    guard known.count == 1, let value = try? read(known[0]) else { return (.unknown(json), [:]) }
    var object = try ObjectReader(json)
    _ = object.take(known[0].name)
    return (value, try object.rest())
  }

  var json: JSON {
    switch self {
    case .text(let text): .object([.init("text", .string(text))])
    case .mark(let mark): .object([.init("scale", mark.map { .number($0) } ?? .null)])
    case .picks(let picks): .object([.init("choice", picks.json)])
    case .date(let day): .object([.init("date", .string(day.description))])
    case .time(let time): .object([.init("time", .string(time.description))])
    case .list(let lines): .object([.init("list", .array(lines.map { .string($0) }))])
    case .group(let parts): .object([.init("group", .array(parts.map(\.json)))])
    case .rows(let rows): .object([.init("rows", .array(rows.map(\.json)))])
    case .unknown(let json): json
    }
  }
}

extension Answer.Part {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    field = Field.ID(try object.text("field"))
    title = try object.text("title")
    value = try object.value("value")
    unknownFields = try object.rest()
  }

  static func each(_ elements: [JSON]) throws(UnreadableRecord) -> [Self] {
    var parts: [Self] = []
    for element in elements { parts.append(try Self(element)) }
    return parts
  }

  var json: JSON {
    .ordered(
      [("field", .string(field.name)), ("title", .string(title)), ("value", value.json)],
      keeping: unknownFields)
  }
}

extension Answer.Row {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    id = Table.Row.ID(try object.text("id"))
    title = try object.text("title")
    parts = try Answer.Part.each(object.elements("parts"))
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [("id", .string(id.name)), ("title", .string(title)), ("parts", .array(parts.map(\.json)))],
      keeping: unknownFields)
  }
}

extension Answer.Picks {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    picked = []
    for pick in try object.elements("picked") { picked.append(try Pick(pick)) }
    switch object.take("own") {
    case .null?, nil: own = nil
    case .string(let text)?: own = text
    default: throw UnreadableRecord()
    }
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered(
      [("picked", .array(picked.map(\.json))), ("own", own.map { .string($0) })], keeping: unknownFields)
  }
}

extension Answer.Picks.Pick {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    option = Identifier(try object.text("option"))
    text = try object.text("text")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered([("option", .string(option.name)), ("text", .string(text))], keeping: unknownFields)
  }
}

/// In what another stores by `Codable`, a draft for one, a value is its JSON as one text: so every number keeps its
/// digits.
extension Answer.Value: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    self = try Self.read(JSON(parsing: Array(text.utf8))).0
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: json.encoded(), as: UTF8.self))
  }
}

/// A row alone is stored as the only one of its value.
extension Answer.Row: Codable {
  public init(from decoder: any Decoder) throws {
    guard case .rows(let rows) = try Answer.Value(from: decoder), let row = rows.first else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a row"))
    }
    self = row
  }

  public func encode(to encoder: any Encoder) throws { try Answer.Value.rows([self]).encode(to: encoder) }
}
