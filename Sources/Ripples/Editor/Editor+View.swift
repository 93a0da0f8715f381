import Canvas

/// What a screen needs to know of an editor, and its picture.
extension Editor {
  /// The lines that the text takes on the screen, at least 1.
  var lineCount: Int { content.lineCount }

  /// The number of the caret's line, counted from zero at the start of the text; it takes a step for
  /// every paragraph above.
  var caretLine: Int { content.lines(from: .first, to: content.line(of: caret)) }

  /// The column of the caret, from zero up to the number of columns: the one after a full line's last.
  var caretColumn: Int { content.column(of: caret) }

  /// The line in the first row of a view of that many rows, so that the caret is seen and no row below the
  /// text is empty while lines above are hidden.
  func topKeepingCaretInView(rows: Int) -> ScreenLine {
    let above = 1 - max(1, rows)
    let caretLine = content.line(of: caret)
    let highest = content.line(above, below: caretLine)
    let lowest = min(caretLine, content.line(above, below: content.lastLine))
    return min(max(content.clamped(top), highest), lowest)
  }

  /// Paints the lines in view and puts the cursor of the canvas where the next character goes.
  func draw(on canvas: inout Canvas, at origin: Point, size: Size, style: Style = .text) {
    guard size.rows > 0 else { return }
    let caretLine = content.line(of: caret)
    var line = topKeepingCaretInView(rows: size.rows)
    for row in origin.row..<origin.row + size.rows {
      let paragraph = content.paragraphs[line.paragraph]
      let text = paragraph.text.painted(paragraph.range(ofLine: line.line))
      canvas.put(text, at: Point(column: origin.column, row: row), style: style)
      if line == caretLine {
        let column = min(origin.column + caretColumn, canvas.size.columns - 1)
        canvas.cursor = Point(column: column, row: row)
        canvas.isWriting = true
      }
      guard line < content.lastLine else { break }
      line = content.line(1, below: line)
    }
  }
}
