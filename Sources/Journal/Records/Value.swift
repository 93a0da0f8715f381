import Time
import Workbook

extension Answer {
  /// What was answered: one value, or a group or rows of them.
  public indirect enum Value: Hashable, Sendable {
    case text(String)
    /// 0 to 10; nil is blank again.
    case mark(Int?)
    case picks(Picks)
    case date(Day)
    case time(TimeOfDay)
    /// Short lines, in order.
    case list([String])
    /// Small answers to the fields of one group, in the order of the form; fields that are blank are left out.
    case group([Part])
    /// The same group again and again, a row for each.
    case rows([Row])
    /// What a later version of the program wrote and this one cannot read: kept as it is, and never empty.
    case unknown(JSON)
  }

  /// The answer to one field of a group, with the field's title as it stood.
  public struct Part: Hashable, Sendable {
    public var field: Field.ID
    public var title: String
    public var value: Value
    /// Fields of a later version, here and in the object of the value: kept, and written back.
    public var unknownFields: [String: JSON] = [:]

    public init(field: Field.ID, title: String, value: Value) {
      self.field = field
      self.title = title
      self.value = value
    }
  }

  /// One row of a table: a row that the book gives, by its title, or one that the reader added, which has none.
  public struct Row: Hashable, Sendable, Identifiable {
    public var id: Table.Row.ID
    public var title: String
    public var parts: [Part]
    /// Fields of a later version: kept, and written back.
    public var unknownFields: [String: JSON] = [:]

    public init(id: Table.Row.ID, title: String = "", parts: [Part] = []) {
      self.id = id
      self.title = title
      self.parts = parts
    }
  }

  /// The options that were picked, with their words as they stood, and the reader's own.
  public struct Picks: Hashable, Sendable {
    public struct Pick: Hashable, Sendable {
      public var option: Identifier<Choice.Option>
      public var text: String
      /// Fields of a later version: kept, and written back.
      public var unknownFields: [String: JSON] = [:]

      public init(option: Identifier<Choice.Option>, text: String) {
        self.option = option
        self.text = text
      }
    }

    public var picked: [Pick]
    public var own: String?
    /// Fields of a later version: kept, and written back.
    public var unknownFields: [String: JSON] = [:]

    public init(picked: [Pick] = [], own: String? = nil) {
      self.picked = picked
      self.own = own
    }
  }
}

extension Answer.Value {
  /// Whether there is nothing in it: a reader may take all of an answer back.
  public var isEmpty: Bool {
    switch self {
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .mark(let mark): mark == nil
    case .picks(let picks): picks.picked.isEmpty && (picks.own ?? "").allSatisfy(\.isWhitespace)
    case .date, .time, .unknown: false
    case .list(let lines): lines.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    case .group(let parts): parts.allSatisfy(\.value.isEmpty)
    case .rows(let rows): rows.allSatisfy { $0.parts.allSatisfy(\.value.isEmpty) }
    }
  }
}

extension Answer.Value {
  /// Whether something in it, at any depth, is not known to this version.
  public var holdsUnknown: Bool {
    switch self {
    case .unknown: true
    case .group(let parts): parts.contains(where: \.value.holdsUnknown)
    case .rows(let rows): rows.contains { $0.parts.contains(where: \.value.holdsUnknown) }
    case .text, .mark, .picks, .date, .time, .list: false
    }
  }

  /// Whether there is nothing in it but what is not known to this version.
  public var isUnknown: Bool {
    switch self {
    case .unknown: true
    case .group(let parts): parts.areUnknown
    case .rows(let rows): rows.flatMap(\.parts).areUnknown
    case .text, .mark, .picks, .date, .time, .list: false
    }
  }
}

extension [Answer.Part] {
  fileprivate var areUnknown: Bool {
    let filled = filter { !$0.value.isEmpty }
    return !filled.isEmpty && filled.allSatisfy(\.value.isUnknown)
  }
}
