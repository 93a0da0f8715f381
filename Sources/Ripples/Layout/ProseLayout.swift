import Canvas
import Text
import Workbook

extension Prose {
  /// One line of laid-out prose, and where it begins in the text.
  struct Row {
    var line: StyledLine
    var start: TextOffset
  }

  /// The prose wrapped to a number of columns.
  ///
  /// - Parameter evenly: whether a last line of one word takes a word of the line before along, as the book's own words
  ///   do; what somebody writes stands as the editor shows it.
  func rows(columns: Int, style: Style = .text, evenly: Bool = false) -> [Row] {
    let whole = text
    var lines = Wrapping(columns: columns).lines(of: whole)
    if evenly { lines.moveWordDown(of: whole, columns: columns) }
    return lines.map { line in
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

extension [TextLine] {
  /// Gives the last line a word of the one before, where it has one word alone, both have room, and the line before
  /// stays longer than the last.
  fileprivate mutating func moveWordDown(of text: String, columns: Int) {
    guard count > 1 else { return }
    let (before, last) = (self[count - 2], self[count - 1])
    let words = text.painted(last.start..<last.end)
    guard !words.contains(" ") else { return }
    let kept = text.painted(before.start..<before.end)
    guard text[text.index(at: before.start)..<text.index(at: before.end)].last == " ",
      let space = kept.lastIndex(of: " ")
    else { return }
    let start = text.offset(of: text.index(after: space))
    let moved = TextLine(
      start: start, end: last.end, columns: String(text.painted(start..<last.end)).columns)
    let left = String(text.painted(before.start..<start)).columns
    guard moved.columns <= columns, moved.columns <= left else { return }
    self[count - 2] = TextLine(start: before.start, end: start, columns: left)
    self[count - 1] = moved
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
  /// Wrapped text with a mark before its first line, and the others set in below it: `p   A passphrase: ...`
  static func marked(_ mark: String, _ text: String, columns: Int, markColumns: Int? = nil) -> [StyledLine] {
    let width = markColumns ?? max(Frame.inset, mark.columns + 2)
    return wrapped(text, columns: columns - width, evenly: true).enumerated().map { row, line in
      let lead = row == 0 ? mark : ""
      let pad = String(repeating: " ", count: max(1, width - lead.columns))
      return StyledLine(spans: [Span(text: lead + pad, style: .strong)] + line.spans)
    }
  }

  /// Plain text wrapped to a number of columns; `\n` begins a new line.
  ///
  /// - Parameter evenly: whether no paragraph ends in a line of one word: for the words of the book.
  static func wrapped(
    _ text: String, columns: Int, style: Style = .text, indent: Int = 0, evenly: Bool = false
  ) -> [StyledLine] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Prose(String(paragraph)).rows(columns: columns - indent, style: style, evenly: evenly).map { row in
        StyledLine(spans: row.line.spans, indent: indent)
      }
    }
  }
}

extension [StyledLine] {
  /// The lines of an item of a list, set in, with its mark hanging left of the first.
  func hanging(_ mark: String) -> [StyledLine] {
    let edge = Swift.max(Frame.inset, mark.columns)
    return enumerated().map { row, line in
      guard row == 0 else { return StyledLine(spans: line.spans, indent: edge) }
      return StyledLine(spans: [.init(text: mark, style: .quiet)] + line.spans, indent: edge - mark.columns)
    }
  }
}
