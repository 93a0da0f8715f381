import Canvas

/// What says that a list or a long page goes on beyond the rows that show: a quiet word in the free rows around them.
extension Canvas {
  /// Draws as many lines as the body has rows, and says where there are more.
  ///
  /// - Parameter first: the line in the first row.
  mutating func drawBody(_ lines: [StyledLine], from first: Int, frame: Frame) {
    let shown = lines.dropFirst(first).prefix(frame.bodyHeight)
    for (row, line) in shown.enumerated() {
      line.draw(on: &self, at: Point(column: frame.textLeft, row: frame.bodyTop + row))
    }
    if lines.prefix(first).contains(where: { !$0.isBlank }) { sayMoreAbove(at: frame.bodyTop - 1, frame) }
    if lines.dropFirst(first + shown.count).contains(where: { !$0.isBlank }) {
      sayMoreBelow(at: frame.noticeRow, frame)
    }
  }

  mutating func sayMoreAbove(at row: Int, _ frame: Frame) {
    put("more above", at: Point(column: frame.textLeft, row: row), style: .quiet)
  }

  /// A notice takes the row for as long as it stands.
  mutating func sayMoreBelow(at row: Int, _ frame: Frame) {
    guard frame.notice.isEmpty || row < frame.noticeRow else { return }
    put("more below", at: Point(column: frame.textLeft, row: row), style: .quiet)
  }
}
