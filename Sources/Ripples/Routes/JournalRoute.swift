/// What was written, newest first, with its words folded until a piece is opened or searched for.
struct JournalRoute: Hashable, Sendable, Codable {
  var cursor = 0
  /// What is searched for; nil while nothing is.
  var query: String?
  var isFinding = false
}
