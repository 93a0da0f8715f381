/// What could show on this computer that the book was here, as far as it was looked for.
struct Traces: Hashable, Sendable {
  /// Of each, the first line is its title, and every other a paragraph.
  var sections: [String]
  /// Whether everything was looked at.
  var isDone: Bool
}
