import Canvas
import Workbook

extension Prose {
  /// One line of laid-out prose, and where it begins in the text.
  struct Row {
    var line: StyledLine
    var start: TextOffset
  }

  /// The prose wrapped to a number of columns.
  func rows(columns: Int, style: Style = .text) -> [Row] {
    let whole = text
    return Wrapping(columns: columns).lines(of: whole).map { line in
      let end = TextOffset(utf8: line.start.utf8 + whole.painted(line.start..<line.end).utf8.count)
      return Row(line: StyledLine(spans: spans(from: line.start, to: end, style: style)), start: line.start)
    }
  }

  private func spans(from start: TextOffset, to end: TextOffset, style: Style) -> [StyledLine.Span] {
    var spans: [StyledLine.Span] = []
    var runStart = 0
    for run in runs {
      let length = run.text.utf8.count
      let from = max(start.utf8, runStart) - runStart
      let to = min(end.utf8, runStart + length) - runStart
      if from < to {
        let lower = run.text.index(at: TextOffset(utf8: from))
        let upper = run.text.index(at: TextOffset(utf8: to))
        spans.append(.init(text: String(run.text[lower..<upper]), style: style.marked(run)))
      }
      runStart += length
    }
    return spans
  }
}

extension Style {
  fileprivate func marked(_ run: Prose.Run) -> Style {
    var style = self
    if run.marks.contains(.strong) { style.traits.insert(.bold) }
    if run.marks.contains(.emphasis) { style.traits.insert(.italic) }
    if run.link != nil { style.traits.insert(.underline) }
    return style
  }
}

extension StyledLine {
  /// Wrapped text with a mark before its first line, and the others set in below it: `p  A passphrase: ...`
  static func marked(_ mark: String, _ text: String, columns: Int, markColumns: Int? = nil) -> [StyledLine] {
    let width = markColumns ?? mark.columns + 2
    return wrapped(text, columns: columns - width).enumerated().map { row, line in
      let lead = row == 0 ? mark : ""
      let pad = String(repeating: " ", count: max(1, width - lead.columns))
      return StyledLine(spans: [Span(text: lead + pad, style: .strong)] + line.spans)
    }
  }

  /// Plain text wrapped to a number of columns; `\n` begins a new line.
  static func wrapped(_ text: String, columns: Int, style: Style = .text, indent: Int = 0) -> [StyledLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Prose(String(paragraph)).rows(columns: columns - indent, style: style).map { row in
        StyledLine(spans: row.line.spans, indent: indent)
      }
    }
  }
}
