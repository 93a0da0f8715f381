/// When this, then that: it can become a practice.
public struct Plan: Hashable, Sendable {
  public var fields: [Field]
  public var atMost: Int?

  public init(fields: [Field], atMost: Int? = nil) {
    self.fields = fields
    self.atMost = atMost
  }
}

extension Plan {
  init(reading record: inout Record) {
    self.init(
      fields: record.records("fields", of: "field") { Field(reading: &$0) },
      atMost: record.optionalNumber("at_most", in: 1...20))
  }
}
