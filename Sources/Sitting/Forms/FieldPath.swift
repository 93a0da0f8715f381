import Workbook

/// The way to one field of a form: its name, and the row where there are rows.
public struct FieldPath: Hashable, Sendable, Codable {
  public var row: Table.Row.ID?
  public var field: Field.ID

  public init(row: Table.Row.ID? = nil, field: Field.ID) {
    self.row = row
    self.field = field
  }
}
