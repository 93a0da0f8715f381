/// One small answer of a group.
public struct Field: Hashable, Sendable, Identifiable {
  public enum Kind: Hashable, Sendable {
    /// Several lines of free text, or one.
    case text, line
    /// Several short lines, with examples shown to start from.
    case list(seeds: [String])
    case scale(Scale)
    case choice(Choice)
    case date, time
  }

  public var id: Identifier<Field>
  public var title: String
  public var help: String?
  public var isOptional: Bool
  public var isKeptForSittingOnly: Bool
  /// Whether it is a part of what is said aloud, with the other parts that are.
  public var isSpoken: Bool
  public var kind: Kind

  public init(
    id: Identifier<Field>, title: String, help: String? = nil, isOptional: Bool = false,
    isKeptForSittingOnly: Bool = false, isSpoken: Bool = false, kind: Kind
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.isOptional = isOptional
    self.isKeptForSittingOnly = isKeptForSittingOnly
    self.isSpoken = isSpoken
    self.kind = kind
  }
}

extension Field {
  init(reading record: inout Record) {
    self.init(
      id: record.id(),
      title: record.text("title", .title),
      help: record.optionalText("help", .help),
      isOptional: record.flag("optional"),
      isKeptForSittingOnly: record.flag("keep", says: "sitting"),
      isSpoken: record.flag("spoken"),
      kind: Kind(reading: &record))
  }
}

extension Field.Kind {
  /// The name of each kind of field, and how it reads the keys of its own.
  private static let readers: [(name: String, read: @Sendable (inout Record) -> Field.Kind)] = [
    ("text", { _ in .text }),
    ("line", { _ in .line }),
    ("list", { .list(seeds: $0.optionalTexts("seeds", .option)) }),
    ("scale", { .scale(Scale(reading: &$0)) }),
    ("choice", { .choice(Choice(reading: &$0)) }),
    ("date", { _ in .date }),
    ("time", { _ in .time }),
  ]

  init(reading record: inout Record) {
    let read = record.word("kind", among: Self.readers.map { ($0.name, $0.read) })
    record.isOfUnknownKind = read == nil
    self = read.map { $0(&record) } ?? .text
  }
}
