import Journal
import Time
import Workbook

/// What is read of the journal: one piece, or an earlier one beside what was written since.
struct Piece: Hashable, Sendable, Codable {
  struct Part: Hashable, Sendable, Codable {
    /// `Then` or `Now`, where there are two; empty for one alone.
    var label = ""
    var day: Day
    /// Where it was asked.
    var chapter: String
    var question: String
    var words: String
  }

  var parts: [Part]
}

/// What is to be read once a record has come.
struct Awaited: Hashable, Sendable {
  var record: RecordID
  /// The field that is shown; nil for the whole answer.
  var field: Field.ID?
  /// What was written since, to stand beside it.
  var now: Piece.Part?
}
