import FoundationEssentials
import Time

/// Why bytes could not be read as a record or a summary.
public struct UnreadableRecord: Error, Hashable, Sendable {
  public init() {}
}

extension Record {
  /// The version of the form below; a higher one is read as far as it can be, and its unknown fields are kept.
  public static let formatVersion = 1

  /// The record as JSON: `{"v": 1, "id": ..., "kind": "answer", "answer": {...}, ...}`.
  public func encoded() throws -> [UInt8] { try Array(JSONEncoder.sameEveryTime.encode(self)) }

  public init(decoding bytes: [UInt8]) throws {
    do {
      self = try JSONDecoder().decode(Record.self, from: Data(bytes))
    } catch {
      throw UnreadableRecord()
    }
  }
}

extension JSONEncoder {
  /// Sorts the keys: their order would else follow the seed of each run's hashes, and one content have many forms.
  fileprivate static var sameEveryTime: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

extension Record: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }

    static let version = Key("v")
    static let id = Key("id")
    static let revision = Key("revision")
    static let writer = Key("writer")
    static let clock = Key("clock")
    static let created = Key("created")
    static let changed = Key("changed")
    static let kind = Key("kind")

    static let known: Set<String> = Set(
      [version, id, revision, writer, clock, created, changed, kind].map(\.stringValue))
  }

  /// No counting comes near it, and the program adds one to what it reads.
  static let highestCount = UInt64.max / 2

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(RecordID.self, forKey: .id)
    revision = try container.decode(.revision, in: 1...Self.highestCount)
    writer = try container.decode(UInt64.self, forKey: .writer)
    clock = try container.decode(.clock, in: 0...Self.highestCount)
    created = try container.decode(Moment.self, forKey: .created)
    changed = try container.decode(Moment.self, forKey: .changed)
    let kind = try container.decode(String.self, forKey: .kind)
    let bodyKey = Key(kind)
    body =
      switch kind {
      case "answer": .answer(try container.decode(Answer.self, forKey: bodyKey))
      case "tick": .tick(try container.decode(Tick.self, forKey: bodyKey))
      case "rating": .rating(try container.decode(Rating.self, forKey: bodyKey))
      case "entry": .entry(try container.decode(Entry.self, forKey: bodyKey))
      case "setting": .setting(try container.decode(Setting.self, forKey: bodyKey))
      default: .unknown(kind: kind, try container.decode(JSON.self, forKey: bodyKey))
      }
    for key in container.allKeys where key.stringValue != kind && !Key.known.contains(key.stringValue) {
      unknownFields[key.stringValue] = try container.decode(JSON.self, forKey: key)
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.formatVersion, forKey: .version)
    try container.encode(id, forKey: .id)
    try container.encode(revision, forKey: .revision)
    try container.encode(writer, forKey: .writer)
    try container.encode(clock, forKey: .clock)
    try container.encode(created, forKey: .created)
    try container.encode(changed, forKey: .changed)
    switch body {
    case .answer(let answer): try Self.encode("answer", answer, in: &container)
    case .tick(let tick): try Self.encode("tick", tick, in: &container)
    case .rating(let rating): try Self.encode("rating", rating, in: &container)
    case .entry(let entry): try Self.encode("entry", entry, in: &container)
    case .setting(let setting): try Self.encode("setting", setting, in: &container)
    case .unknown(let kind, let value): try Self.encode(kind, value, in: &container)
    }
    for (name, value) in unknownFields { try container.encode(value, forKey: Key(name)) }
  }

  private static func encode(
    _ kind: String, _ body: some Encodable, in container: inout KeyedEncodingContainer<Key>
  ) throws {
    try container.encode(kind, forKey: .kind)
    try container.encode(body, forKey: Key(kind))
  }
}
