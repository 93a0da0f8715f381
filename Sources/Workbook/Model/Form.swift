/// An exercise as something that is filled in: a shape, and the fields that it has.
///
/// Every kind of exercise is a form, so that one screen, one save and one list of rules serve them all. No other code
/// tells the kinds apart.
public struct Form: Hashable, Sendable {
  public enum Shape: Hashable, Sendable {
    /// One field, whose value is the answer.
    case single
    /// Fields one below the other.
    case group
    /// The same fields again in every row: rows that the book gives, or those that the reader adds.
    case rows(given: [Table.Row])
  }

  public let shape: Shape
  public let fields: [Field]
  /// What is said above the fields, a line for each step.
  public var steps: [String] = []
  /// How long the first field is to be written at, in minutes.
  public var minutes: Int?
  /// What is said when it is closed.
  public var closing: String?
  /// What is said below the fields.
  public var footer: String?
  /// A worked example: one text for each field that it fills. It is shown, and never filled in.
  public var example: [Field.ID: String] = [:]
  /// How many plans are plenty.
  public var atMost: Int?
  /// Whether a plan can become a practice of one's own.
  public var isPlan = false
  /// Whether all of it lives in memory only, until the reader keeps it.
  public var isKeptForSittingOnly = false

  /// The fields that, one after another, are what is said aloud; none in most forms.
  public let spokenFields: [Field]
  /// The fields that the book may hold back: they are kept for the sitting, or have an option that is. None in most.
  public let heldFields: [Field]

  public init(shape: Shape, fields: [Field]) {
    self.shape = shape
    self.fields = fields
    // Both are asked for at each key.
    spokenFields = fields.filter(\.isSpoken)
    heldFields = fields.filter { $0.isKeptForSittingOnly || $0.kind.hasHeldOption }
  }

  /// The field of a form that has one only.
  public static let only = Field.ID("answer")
  /// The long text of a letter.
  public static let page = Field.ID("page")

  /// The form of an exercise.
  public init(_ exercise: Exercise) {
    switch exercise.kind {
    case .reflection: self.init(single: exercise, .text)
    case .scale(let scale): self.init(single: exercise, .scale(scale))
    case .choice(let choice): self.init(single: exercise, .choice(choice))
    case .fields(let group):
      self.init(shape: .group, fields: group.fields)
      footer = group.footer
    case .table(let table):
      self.init(shape: .rows(given: table.rows), fields: table.columns)
      footer = table.footer
      example = table.example
    case .letter(let letter):
      let page = Field(id: Self.page, title: "Your page", kind: .text)
      self.init(shape: .group, fields: [page] + letter.after)
      steps = letter.steps
      minutes = letter.minutes
      closing = letter.closing
    case .plan(let plan):
      self.init(shape: .group, fields: plan.fields)
      atMost = plan.atMost
      isPlan = true
    }
    isKeptForSittingOnly = exercise.isKeptForSittingOnly
  }

  private init(single exercise: Exercise, _ kind: Field.Kind) {
    self.init(
      shape: .single, fields: [Field(id: Self.only, title: exercise.ask, help: exercise.help, kind: kind)])
  }

  /// The form of the line of a day.
  public static let day = Form(
    shape: .single, fields: [Field(id: Form.only, title: "A line for the day", kind: .text)])

  public func field(_ id: Field.ID) -> Field? { fields.first { $0.id == id } }

  /// The rows that the book gives; none where the reader adds them, or where there are no rows.
  public var givenRows: [Table.Row] {
    if case .rows(let given) = shape { given } else { [] }
  }

  /// Whether the reader adds rows.
  public var growsRows: Bool {
    if case .rows(let given) = shape { given.isEmpty } else { false }
  }

  /// Whether there are several fields, each at a path that means the same in every answer; not rows that are added.
  public var hasSteadyPaths: Bool { shape != .single && !growsRows }

  /// Whether there are rows.
  public var hasRows: Bool { if case .rows = shape { true } else { false } }
}
