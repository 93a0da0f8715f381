import Canvas

/// The part of one row in which a canvas differs from the one before.
struct RowChange: Hashable, Sendable {
  var row: Int
  /// From the first differing column to the last; never a part of a wide glyph, old or new.
  var columns: ClosedRange<Int>

  /// Nil where the row is the same; both rows have as many cells.
  init?(row: Int, old: ArraySlice<Cell>, new: ArraySlice<Cell>) {
    guard old != new else { return nil }
    let pairs = Array(zip(old, new))
    guard var first = pairs.firstIndex(where: { $0 != $1 }), var last = pairs.lastIndex(where: { $0 != $1 })
    else { return nil }
    while first > 0, pairs[first].0.width == 0 || pairs[first].1.width == 0 { first -= 1 }
    while last + 1 < pairs.count, pairs[last + 1].0.width == 0 || pairs[last + 1].1.width == 0 { last += 1 }
    self.row = row
    columns = first...last
  }
}
