/// Something in a chapter that a reader can answer.
public struct Exercise: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier<Exercise>

  public let id: ID
  public let title: String?
  /// The question or the instruction.
  public let ask: String
  /// A line under the question, for who wants it.
  public let help: String?
  /// Whether it counts as progress; the rest is folded under *More, if you want it*.
  public let isCore: Bool
  /// Whether it is done toward or with the partner.
  public let isPartnerFacing: Bool
  /// Whether what is answered lives in memory only until the reader keeps it.
  public let isKeptForSittingOnly: Bool
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    case reflection
    case scale(Scale)
    case choice(Choice)
    case fields(Fields)
    case table(Table)
    case letter(Letter)
    case plan(Plan)
  }

  public init(
    id: ID, title: String? = nil, ask: String, help: String? = nil, isCore: Bool = false,
    isPartnerFacing: Bool = false, isKeptForSittingOnly: Bool = false, kind: Kind
  ) {
    self.id = id
    self.title = title
    self.ask = ask
    self.help = help
    self.isCore = isCore
    self.isPartnerFacing = isPartnerFacing
    self.isKeptForSittingOnly = isKeptForSittingOnly
    self.kind = kind
  }
}

/// A whole number from 0 to 10, with a word at each end.
public struct Scale: Hashable, Sendable {
  public static let range = 0...10

  public var low: String
  public var high: String

  public init(low: String, high: String) {
    self.low = low
    self.high = high
  }
}

/// One option or several out of a list.
public struct Choice: Hashable, Sendable {
  public struct Option: Hashable, Sendable, Identifiable {
    public var id: Identifier<Option>
    public var text: String
    public var isKeptForSittingOnly: Bool

    public init(id: Identifier<Option>, text: String, isKeptForSittingOnly: Bool = false) {
      self.id = id
      self.text = text
      self.isKeptForSittingOnly = isKeptForSittingOnly
    }
  }

  public var options: [Option]
  public var allowsMany: Bool
  /// Whether the reader may add a word of their own.
  public var allowsOwn: Bool

  public init(options: [Option], allowsMany: Bool = false, allowsOwn: Bool = false) {
    self.options = options
    self.allowsMany = allowsMany
    self.allowsOwn = allowsOwn
  }
}

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
  public var kind: Kind

  public init(
    id: Identifier<Field>, title: String, help: String? = nil, isOptional: Bool = false,
    isKeptForSittingOnly: Bool = false, kind: Kind
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.isOptional = isOptional
    self.isKeptForSittingOnly = isKeptForSittingOnly
    self.kind = kind
  }
}

/// A named group of small answers.
public struct Fields: Hashable, Sendable {
  public var fields: [Field]
  public var footer: String?

  public init(fields: [Field], footer: String? = nil) {
    self.fields = fields
    self.footer = footer
  }
}

/// The same group of small answers, repeated in rows.
public struct Table: Hashable, Sendable {
  public struct Row: Hashable, Sendable, Identifiable {
    public var id: Identifier<Row>
    public var title: String

    public init(id: Identifier<Row>, title: String) {
      self.id = id
      self.title = title
    }
  }

  public var columns: [Field]
  /// Empty: the reader adds rows.
  public var rows: [Row]
  /// A worked example: one text for each column that it fills.
  public var example: [Identifier<Field>: String]
  public var footer: String?

  public init(
    columns: [Field], rows: [Row] = [], example: [Identifier<Field>: String] = [:], footer: String? = nil
  ) {
    self.columns = columns
    self.rows = rows
    self.example = example
    self.footer = footer
  }
}

/// A long text with steps and a suggested time.
public struct Letter: Hashable, Sendable {
  public var minutes: Int
  public var steps: [String]
  public var after: [Field]
  public var closing: String?

  public init(minutes: Int, steps: [String], after: [Field] = [], closing: String? = nil) {
    self.minutes = minutes
    self.steps = steps
    self.after = after
    self.closing = closing
  }
}

/// When this, then that: it can become a practice.
public struct Plan: Hashable, Sendable {
  public var fields: [Field]
  public var atMost: Int?

  public init(fields: [Field], atMost: Int? = nil) {
    self.fields = fields
    self.atMost = atMost
  }
}
