import Canvas

/// The part of one row in which a canvas differs from the one before.
struct RowChange: Hashable, Sendable {
  var row: Int
  /// From the first differing column to the last; never half of a wide glyph, old or new.
  var columns: ClosedRange<Int>

  /// The changes of all rows, from the top; both canvases have the same size.
  static func between(_ old: Canvas, _ new: Canvas) -> [RowChange] {
    (0..<new.size.rows).compactMap { RowChange(row: $0, old: Array(old[row: $0]), new: Array(new[row: $0])) }
  }

  init?(row: Int, old: [Cell], new: [Cell]) {
    guard old != new, var first = new.indices.first(where: { old[$0] != new[$0] }),
      var last = new.indices.last(where: { old[$0] != new[$0] })
    else { return nil }
    while first > 0, old[first].width == 0 || new[first].width == 0 { first -= 1 }
    while last + 1 < new.count, old[last + 1].width == 0 || new[last + 1].width == 0 { last += 1 }
    self.row = row
    columns = first...last
  }
}
