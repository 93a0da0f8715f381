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
    /// A kind that a later version of the program knows: kept as it is.
    case unknown(JSON)
  }

  /// The answer to one field of a group, with the field's title as it stood.
  public struct Part: Hashable, Sendable, Codable {
    public var field: Field.ID
    public var title: String
    public var value: Value

    public init(field: Field.ID, title: String, value: Value) {
      self.field = field
      self.title = title
      self.value = value
    }
  }

  /// One row of a table: a row that the book gives, by its title, or one that the reader added, which has none.
  public struct Row: Hashable, Sendable, Codable, Identifiable {
    public var id: Table.Row.ID
    public var title: String
    public var parts: [Part]

    public init(id: Table.Row.ID, title: String = "", parts: [Part] = []) {
      self.id = id
      self.title = title
      self.parts = parts
    }
  }

  /// The options that were picked, with their words as they stood, and the reader's own.
  public struct Picks: Hashable, Sendable, Codable {
    public struct Pick: Hashable, Sendable, Codable {
      public var option: Identifier<Choice.Option>
      public var text: String

      public init(option: Identifier<Choice.Option>, text: String) {
        self.option = option
        self.text = text
      }
    }

    public var picked: [Pick]
    public var own: String?

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
