/// A line on the screen, *not* in the file: a stretch of a text that is drawn on one row.
///
/// The lines of a text tile it: each starts where the one before ends, and nothing is left out.
public struct TextLine: Hashable, Sendable {
  public var start: TextOffset
  /// Where the next line starts. The spaces before it hang: they take no room of the line.
  public var end: TextOffset
  /// The columns that the line takes, without the spaces at its end.
  public var columns: Int

  public init(start: TextOffset, end: TextOffset, columns: Int) {
    self.start = start
    self.end = end
    self.columns = columns
  }
}

extension String {
  /// What is painted of a line that lies between two offsets: all but the spaces that hang at its end.
  public func painted(_ line: Range<TextOffset>) -> Substring {
    var text = self[index(at: line.lowerBound)..<index(at: line.upperBound)]
    while let last = text.last, BreakClass(of: last) == .space { text.removeLast() }
    return text
  }
}
