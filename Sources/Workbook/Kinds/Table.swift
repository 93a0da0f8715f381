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

extension Table {
  init(reading record: inout Record) {
    let columns = record.records("columns", of: "column") { Field(reading: &$0) }
    self.init(
      columns: columns,
      rows: record.optionalRecords("rows", of: "row") { Row(reading: &$0) },
      example: record.texts("example", by: columns.map(\.id)),
      footer: record.optionalText("footer"))
  }
}

extension Table.Row {
  init(reading record: inout Record) {
    self.init(id: record.id(), title: record.text("title", .title))
  }
}
