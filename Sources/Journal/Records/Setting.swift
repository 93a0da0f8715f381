import Workbook

/// A small fact that the program keeps under a name: the place, the width of the text, how far a chapter was read.
public struct Setting: Hashable, Sendable {
  public struct Name: RawRepresentable, Hashable, Sendable {
    public var rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A `Place`, as its description.
    public static let place = Name(rawValue: "place")
    /// The measure of the text column, in columns.
    public static let measure = Name(rawValue: "measure")
    /// `plain` for plain signs.
    public static let signs = Name(rawValue: "signs")
    /// Identifiers of the practices that were chosen, with spaces between them.
    public static let practices = Name(rawValue: "practices")
    /// `solo` when the reader asked to keep the parts that need no partner in front.
    public static let practiceSet = Name(rawValue: "practice_set")
    /// `self` when practices that need no partner come first where practices are chosen.
    public static let practiceOrder = Name(rawValue: "practice_order")
    /// The country of the help lines.
    public static let country = Name(rawValue: "country")
    /// `open`: the reader chose to write with no passphrase; `sealed`: with one.
    public static let words = Name(rawValue: "words")
    /// The day since when it takes a passphrase to open the journal; empty where it takes none.
    public static let sealed = Name(rawValue: "sealed")
    /// `later`: recovery words were offered; `kept`: they open the journal, too.
    public static let recovery = Name(rawValue: "recovery")
    /// After how many seconds without a key the journal locks, or `never`.
    public static let idle = Name(rawValue: "idle")

    /// How far a chapter was read: a `Reached`.
    public static func chapter(_ id: Chapter.ID) -> Name { Name(rawValue: "chapter." + id.name) }
  }

  public var name: Name
  public var value: String
  /// Fields of a later version: kept, and written back.
  public var unknownFields: [String: JSON] = [:]

  public init(name: Name, value: String) {
    self.name = name
    self.value = value
  }
}

extension Setting {
  init(_ json: JSON) throws(UnreadableRecord) {
    var object = try ObjectReader(json)
    name = Name(rawValue: try object.text("name"))
    value = try object.text("value")
    unknownFields = try object.rest()
  }

  var json: JSON {
    .ordered([("name", .string(name.rawValue)), ("value", .string(value))], keeping: unknownFields)
  }
}

/// How far a chapter was read.
public enum Reached: String, Hashable, Sendable {
  case begun
  case read
  /// Read, and all that counts as progress in it has an answer.
  case answered
}
