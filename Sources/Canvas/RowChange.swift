import Text

/// The part of one row in which a canvas differs from another of the same size.
public struct RowChange: Hashable, Sendable {
  public var row: Int
  /// From the first differing column to the last; never a part of a wide glyph, old or new.
  public var columns: ClosedRange<Int>
}

extension Canvas {
  /// What differs from an older canvas, in the order of the rows; both canvases have the same size.
  public func changes(since old: Canvas) -> [RowChange] {
    (0..<max(0, size.rows)).compactMap { change(ofRow: $0, since: old, row: $0) }
  }

  /// What differs in a row from a row of an older canvas of the same size.
  func change(ofRow row: Int, since old: Canvas, row oldRow: Int) -> RowChange? {
    let (start, oldStart) = (row * size.columns, oldRow * size.columns)
    func differs(_ column: Int) -> Bool { cells[start + column] != old.cells[oldStart + column] }
    func isInside(_ column: Int) -> Bool {
      cells[start + column].width == 0 || old.cells[oldStart + column].width == 0
    }
    guard var first = (0..<size.columns).first(where: differs),
      var last = (0..<size.columns).last(where: differs)
    else { return nil }
    while first > 0, isInside(first) { first -= 1 }
    while last + 1 < size.columns, isInside(last + 1) { last += 1 }
    return RowChange(row: row, columns: first...last)
  }
}
