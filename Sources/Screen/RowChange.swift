import Canvas

/// The part of one row in which a canvas differs from the one before.
struct RowChange: Hashable, Sendable {
  var row: Int
  /// From the first differing column to the last; never half of a wide glyph, old or new.
  var columns: ClosedRange<Int>

  /// The changes of all rows, from the top; both canvases have the same size.
  static func between(_ old: Canvas, _ new: Canvas) -> [RowChange] {
    (0..<new.size.rows).compactMap { RowChange(row: $0, old: old[row: $0], new: new[row: $0]) }
  }

  /// Nil when the cells of both rows are the same; they are as many.
  init?(row: Int, old: ArraySlice<Cell>, new: ArraySlice<Cell>) {
    let (oldStart, newStart) = (old.startIndex, new.startIndex)
    func differs(_ column: Int) -> Bool { old[oldStart + column] != new[newStart + column] }
    func isPart(_ column: Int) -> Bool {
      old[oldStart + column].width == 0 || new[newStart + column].width == 0
    }
    let columns = 0..<new.count
    guard old != new, var first = columns.first(where: differs), var last = columns.last(where: differs)
    else {
      return nil
    }
    while first > 0, isPart(first) { first -= 1 }
    while last + 1 < new.count, isPart(last + 1) { last += 1 }
    self.row = row
    self.columns = first...last
  }
}
