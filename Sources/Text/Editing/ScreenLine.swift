/// A line on the screen, *not* in the file: one of the lines that a paragraph is wrapped into.
struct ScreenLine: Hashable, Comparable, Sendable, Codable {
  /// Counted from zero.
  var paragraph: Int
  /// Counted from zero at the start of the paragraph.
  var line: Int

  static let first = ScreenLine(paragraph: 0, line: 0)

  static func < (one: ScreenLine, other: ScreenLine) -> Bool {
    (one.paragraph, one.line) < (other.paragraph, other.line)
  }
}
