import Journal
import Workbook

/// The rows that a reader adds to a table: their names, their order, and the way back from a deletion.
public enum FormRows {
  /// The name of the first row that a reader adds.
  public static let firstName = Table.Row.ID("row-1")

  /// A name that no row has, of those that are there and those that can be brought back.
  static func newName(among rows: [Answer.Row]) -> Table.Row.ID {
    let numbers = rows.compactMap { row in row.id.name.hasPrefix("row-") ? Int(row.id.name.dropFirst(4)) : nil
    }
    return Table.Row.ID("row-\((numbers.max() ?? 0) + 1)")
  }
}

/// A row that was deleted, and where it stood.
struct DeletedRow: Hashable, Sendable, Codable {
  var row: Answer.Row
  var index: Int
}
