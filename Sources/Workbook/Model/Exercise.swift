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

extension Exercise {
  /// The small answers that it is made of, in order; none when it is a single question.
  public var fields: [Field] {
    let form = Form(self)
    return form.shape == .single ? [] : form.fields.filter { $0.id != Form.page }
  }

  /// Reads what any exercise has, and then the keys of its kind.
  ///
  /// - Parameter isTitled: whether a title has to be there.
  init(reading record: inout Record, isTitled: Bool, kind: (inout Record) -> Kind) {
    self.init(
      id: record.id(of: .exercise),
      title: isTitled ? record.text("title", .title) : record.optionalText("title", .title),
      ask: record.ask(),
      help: record.optionalText("help", .help),
      isCore: record.flag("core"),
      isPartnerFacing: record.flag("partner_facing"),
      isKeptForSittingOnly: record.flag("keep", says: "sitting"),
      kind: kind(&record))
  }
}
