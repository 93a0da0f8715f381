/// Shows an earlier answer again.
public struct Recall: Hashable, Sendable {
  /// The exercise, or the field of one (`exercise.field`), whose answer is shown.
  public var of: Exercise.ID
  public var lead: String

  public init(of: Exercise.ID, lead: String) {
    self.of = of
    self.lead = lead
  }

  /// The whole exercise, where `of` names a field of it.
  public var exercise: Exercise.ID { Exercise.ID(String(of.name.prefix { $0 != "." })) }
}

extension Recall {
  /// The field of the exercise that `of` names; nil for the whole of it.
  public var field: Field.ID? {
    of.name.firstIndex(of: ".").map { Field.ID(String(of.name[of.name.index(after: $0)...])) }
  }
}

extension Recall {
  init(reading record: inout Record) {
    self.init(of: record.reference("of", to: .exercise), lead: record.text("lead"))
  }
}
