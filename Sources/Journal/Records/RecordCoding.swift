import Time

extension Record {
  /// The version of the form below; a higher one is read as far as it can be, and all else in it is kept.
  ///
  /// 1 had answers of text, marks and picks; 2 brought dates, times, lists, groups, rows and notes.
  public static let formatVersion = 2

  /// The record as JSON: `{"v": 2, "id": ..., "kind": "answer", "answer": {...}, ...}`.
  public func encoded() -> [UInt8] { json.encoded() }

  public init(decoding bytes: [UInt8]) throws(UnreadableRecord) { try self.init(JSON(parsing: bytes)) }

  /// The highest revision and the highest clock that are read; a record with more is not read at all.
  static let highestCount = UInt64.max / 2
  /// As far as this program counts, a thousand times a second for 280,000 years.
  ///
  /// A clock above it was not counted: the record is read, as the oldest of all, and nothing is counted on from it.
  public static let lastCount: UInt64 = 1 << 53

  /// The count that follows; the last one is followed by itself, so that no count is ever written that is not read.
  public static func count(after count: UInt64) -> UInt64 { min(count, lastCount - 1) + 1 }

  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    guard let id = RecordID(try object.text("id")) else { throw UnreadableRecord() }
    self.init(
      id: id, revision: try object.number("revision", in: 1...Self.highestCount),
      writer: try object.number("writer"), clock: try object.number("clock", in: 0...Self.highestCount),
      created: try object.moment("created"), changed: try object.moment("changed"),
      body: .unknown(kind: "", .null))
    if clock > Self.lastCount { clock = 0 }
    if let origin = object.take("origin") {
      guard case .string(let text) = origin, let id = RecordID(text) else { throw UnreadableRecord() }
      self.origin = id
    }
    if let number = object.take("v") { version = max(version, try number.number(in: 1...Int.max)) }
    let kind = try object.text("kind")
    let json = try object.require(kind)
    do {
      body = try Body(kind, json)
    } catch {
      // What this version gave another form is damage; what a later one did is kept.
      guard version > Self.formatVersion else { throw error }
      body = .unknown(kind: kind, json)
    }
    unknownFields = try object.rest()
  }

  private var json: JSON {
    let (kind, content) = body.json
    return .ordered(
      [
        ("v", .number(version)), ("id", .string(id.description)), ("revision", .number(revision)),
        ("writer", .number(writer)), ("clock", .number(clock)), ("created", created.json),
        ("changed", changed.json), ("kind", .string(kind)), (kind, content),
        ("origin", origin.map { .string($0.description) }),
      ], keeping: unknownFields)
  }
}

extension Record.Body {
  fileprivate init(_ kind: String, _ json: JSON) throws(UnreadableRecord) {
    switch kind {
    case "answer": self = .answer(try Answer(json))
    case "tick": self = .tick(try Tick(json))
    case "rating": self = .rating(try Rating(json))
    case "entry": self = .entry(try Entry(json))
    case "note": self = .note(try Note(json))
    case "practice": self = .practice(try OwnPractice(json))
    case "setting": self = .setting(try Setting(json))
    default: self = .unknown(kind: kind, json)
    }
  }

  fileprivate var json: (kind: String, JSON) {
    switch self {
    case .answer(let answer): ("answer", answer.json)
    case .tick(let tick): ("tick", tick.json)
    case .rating(let rating): ("rating", rating.json)
    case .entry(let entry): ("entry", entry.json)
    case .note(let note): ("note", note.json)
    case .practice(let practice): ("practice", practice.json)
    case .setting(let setting): ("setting", setting.json)
    case .unknown(let kind, let json): (kind, json)
    }
  }
}

extension Moment {
  fileprivate var json: JSON {
    .ordered([
      ("seconds", .number(seconds)), ("day", .string(day.description)), ("minute", .number(minute)),
    ])
  }
}
