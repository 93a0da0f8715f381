import Canvas
import Text
import Workbook

extension Sheet {
  /// The keys of the screen that was left for this one: its key table, row by row.
  static func keys(_ rows: [KeyRow], columns: Int) -> Sheet {
    let width = min(14, (rows.map { $0.name.columns }.max() ?? 0) + 2)
    let lines = rows.flatMap { StyledLine.marked($0.name, $0.label, columns: columns, markColumns: width) }
    return Sheet(title: "Keys of the screen before", lines: lines, choices: [Binding.back()])
  }

  static func source(_ id: Source.ID, in context: Context, columns: Int) -> Sheet {
    guard let source = context.book.source(id) else {
      return Sheet(title: "Source", lines: [], choices: [Binding.back()])
    }
    let beside = source.beside.flatMap(context.book.source)
    let lines =
      source.lines(columns: columns) + (beside.map { [.blank, .blank] + $0.lines(columns: columns) } ?? [])
    return Sheet(title: "Where this comes from", lines: lines, choices: [Binding.back()])
  }

  static func credits(in context: Context, columns: Int) -> Sheet {
    let book = context.book
    return Sheet(
      title: "About this book",
      lines: paragraphs([book.disclaimer, book.credit, book.evidence], columns: columns) + [.blank]
        + StyledLine.wrapped(
          "The words are under \(book.license), the program under the MIT License.", columns: columns,
          style: .quiet),
      choices: [Binding.back()])
  }
}

extension Source {
  fileprivate func lines(columns: Int) -> [StyledLine] {
    let parts = [("What was found", found), ("What can be said", may), ("What cannot", mayNot)]
    return StyledLine.wrapped("\(authors) (\(year)). \(work).", columns: columns, style: .strong)
      + parts.flatMap { title, text in
        [.blank, StyledLine(title, .quiet)] + StyledLine.wrapped(text, columns: columns)
      } + (link.map { [.blank] + StyledLine.wrapped($0, columns: columns, style: .quiet) } ?? [])
  }
}
