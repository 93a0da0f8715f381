/// Where the next typed character goes, and where the caret is seen.
struct Caret: Hashable, Sendable, Codable {
  /// Always on the boundary of a grapheme cluster.
  var position: TextPosition
  /// Whether it stands after the last character of a line and not before the first of the next one.
  ///
  /// Only a line that was cut where no space is has two such places for one position.
  var leansBack = false
  /// The screen column that up and down aim for, while nothing else moves the caret.
  var preferredColumn: Int?

  init(at position: TextPosition) { self.position = position }
}
