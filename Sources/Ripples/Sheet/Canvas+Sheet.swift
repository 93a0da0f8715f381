import Canvas
import Text

/// The painter of sheets: it scrolls, marks the focus, and puts the cursor where the reader is.
extension Canvas {
  /// - Parameter editor: the text that is typed into, where the sheet has a field.
  mutating func draw(_ sheet: Sheet, editor: Editor?, frame: Frame) {
    drawTitle(sheet, frame: frame)
    var top = frame.bodyTop
    if let subtitle = sheet.subtitle {
      put(subtitle, at: Point(column: frame.left, row: frame.titleRow + 1), style: .quiet)
      top += 1
    }
    draw(sheet.head, at: top, frame)
    top += sheet.head.count
    let rows = sheet.rows(below: top, frame)
    let first = sheet.scroll.firstLine(focus: sheet.focus ?? 0, count: sheet.lines.count, rows: rows)
    let shown = sheet.lines.dropFirst(first).prefix(rows)
    draw(shown, at: top, frame)
    drawTail(sheet, below: top + shown.count, frame)
    if sheet.saysMore {
      let isCut = (
        above: sheet.lines.prefix(first).contains { !$0.isBlank },
        below: sheet.lines.dropFirst(first + shown.count).contains { !$0.isBlank }
      )
      if sheet.hasMoreAbove || isCut.above { sayMoreAbove(at: top - 1, frame) }
      if sheet.hasMoreBelow || isCut.below {
        sayMoreBelow(at: sheet.tail.isEmpty ? frame.noticeRow : top + shown.count, frame)
      }
    }
    placeCursor(sheet, editor, top: top, first: first, rows: rows, frame)
  }

  /// The first row of a screen: what it is, and on the right where in it.
  private mutating func drawTitle(_ sheet: Sheet, frame: Frame) {
    put(sheet.title, at: Point(column: frame.left, row: frame.titleRow), style: .title)
    let column = frame.left + frame.width - sheet.right.columns
    if column > frame.left + sheet.title.columns {
      put(sheet.right, at: Point(column: column, row: frame.titleRow), style: .quiet)
    }
  }

  private mutating func draw(_ lines: some Sequence<StyledLine>, at top: Int, _ frame: Frame) {
    for (row, line) in lines.enumerated() {
      line.draw(on: &self, at: Point(column: frame.textLeft, row: top + row))
    }
  }

  private mutating func drawTail(_ sheet: Sheet, below row: Int, _ frame: Frame) {
    draw(sheet.tail, at: row + 1, frame)
  }

  /// The cursor stands where letters go, else beside the focus, else at the top: a screen reader starts there.
  private mutating func placeCursor(
    _ sheet: Sheet, _ editor: Editor?, top: Int, first: Int, rows: Int, _ frame: Frame
  ) {
    cursor = Point(column: frame.focusLeft, row: top)
    if let focus = sheet.focus, (first..<first + rows).contains(focus) {
      let at = Point(column: frame.focusLeft, row: top + focus - first)
      if sheet.marksFocus { put(">", at: at, style: .title) }
      cursor = at
    }
    if let end = sheet.typedEnd {
      cursor = Point(column: frame.textLeft + end.column, row: top + end.line - first)
      isWriting = true
    }
    if let field = sheet.field, let editor {
      let row = top + max(0, field.line - first)
      let height = min(field.rows, top + rows - row)
      let columns = frame.textWidth + 1 - field.indent
      editor.draw(
        on: &self, at: Point(column: frame.textLeft + field.indent, row: row),
        size: Size(columns: columns, rows: max(1, height)))
    }
  }
}

extension Sheet {
  /// The rows that the lines have below a row of the window.
  fileprivate func rows(below top: Int, _ frame: Frame) -> Int {
    max(1, frame.noticeRow - top - (tail.isEmpty ? 0 : tail.count + 1))
  }
}
