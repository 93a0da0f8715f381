import Text

extension Editor {
  /// Paints the lines in view and puts the cursor of the canvas where the next character goes.
  public func draw(on canvas: inout Canvas, at origin: Point, size: Size, style: Style = .text) {
    for (index, line) in visibleLines(rows: size.rows).enumerated() {
      let row = origin.row + index
      canvas.put(line.text, at: Point(column: origin.column, row: row), style: style)
      if let column = line.caretColumn {
        canvas.cursor = Point(column: min(origin.column + column, canvas.size.columns - 1), row: row)
        canvas.isWriting = true
      }
    }
  }
}
