import Journal

/// One piece that was written, to read.
struct PieceRoute: Hashable, Sendable, Codable {
  /// The record in the journal's list, which can be erased from here; nil where no list is below.
  var listed: RecordID?
  /// The line in the first row.
  var top = 0
}
