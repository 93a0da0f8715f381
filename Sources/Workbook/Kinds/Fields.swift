/// A named group of small answers.
public struct Fields: Hashable, Sendable {
  public var fields: [Field]
  public var footer: String?

  public init(fields: [Field], footer: String? = nil) {
    self.fields = fields
    self.footer = footer
  }
}

extension Fields {
  init(reading record: inout Record) {
    self.init(
      fields: record.records("fields", of: "field") { Field(reading: &$0) },
      footer: record.optionalText("footer"))
  }
}
