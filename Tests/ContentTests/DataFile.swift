import Testing
import Workbook

/// A table of text beside the tests: a line for each row, tabs between its columns.
///
/// Empty lines, and lines that start with #, are for people.
struct DataFile {
  let name: String
  let rows: [[String]]

  init(_ name: String) throws {
    self.name = name
    let bytes = try BundleFiles(directory: Self.folder(up: 1)).read(name)
    rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    try #require(!rows.isEmpty, "\(name) has no rows")
  }

  /// The rows, each of which has to have that many columns.
  func rows(of columns: Int) throws -> [[String]] {
    for row in rows {
      try #require(
        row.count == columns,
        "\(name): “\(row.joined(separator: " "))” has \(row.count) columns, not \(columns)")
    }
    return rows
  }

  /// The folder so many levels above this file.
  static func folder(up levels: Int, file: String = #filePath) -> String {
    let path = file.split(separator: "/", omittingEmptySubsequences: false)
    return path.dropLast(levels).joined(separator: "/")
  }
}
