/// What a screen needs to know of an editor to show it.
extension Editor {
  /// A line of the text in a view of it.
  public struct VisibleLine: Hashable, Sendable {
    /// As it is painted: without the spaces that hang at its end.
    public let text: Substring
    /// The column of the caret, from zero up to the one after the last; nil where the caret is in another line.
    public let caretColumn: Int?
  }

  /// The lines that the text takes on the screen, at least 1.
  public var lineCount: Int { content.lineCount }

  /// The number of the caret's line, counted from zero at the start of the text; it takes a step for
  /// every paragraph above.
  public var caretLine: Int { content.lines(from: .first, to: content.line(of: caret)) }

  /// The column of the caret, from zero up to the number of columns: the one after a full line's last.
  public var caretColumn: Int { content.column(of: caret) }

  /// The lines in a view of that many rows, the first of them such that the caret is seen; no more lines than there are.
  public func visibleLines(rows: Int) -> [VisibleLine] {
    let caretLine = content.line(of: caret)
    var line = topKeepingCaretInView(rows: rows)
    var lines: [VisibleLine] = []
    while lines.count < rows {
      let paragraph = content.paragraphs[line.paragraph]
      lines.append(
        VisibleLine(
          text: paragraph.text.painted(paragraph.range(ofLine: line.line)),
          caretColumn: line == caretLine ? caretColumn : nil))
      guard line < content.lastLine else { break }
      line = content.line(1, below: line)
    }
    return lines
  }

  /// The line in the first row of a view of that many rows, so that the caret is seen and no row below the
  /// text is empty while lines above are hidden.
  func topKeepingCaretInView(rows: Int) -> ScreenLine {
    let above = 1 - max(1, rows)
    let caretLine = content.line(of: caret)
    let highest = content.line(above, below: caretLine)
    let lowest = min(caretLine, content.line(above, below: content.lastLine))
    return min(max(content.clamped(top), highest), lowest)
  }
}
