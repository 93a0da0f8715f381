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

extension Letter {
  init(reading record: inout Record) {
    self.init(
      minutes: record.number("minutes", in: 1...60),
      steps: record.texts("steps"),
      after: record.optionalRecords("after", of: "field") { Field(reading: &$0) },
      closing: record.optionalText("closing"))
  }
}
