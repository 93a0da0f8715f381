import Canvas
import Workbook

extension Sheet {
  /// The keys of the screen that was left for this one: its key table, row by row.
  static func keys(_ rows: [KeyRow], columns: Int) -> Sheet {
    let width = min(14, (rows.map { $0.name.columns }.max() ?? 0) + 2)
    let lines = rows.flatMap { StyledLine.marked($0.name, $0.words, columns: columns, markColumns: width) }
    return Sheet(title: "Keys of the screen before", lines: lines, choices: [Binding.back()])
  }

  static func source(_ id: Source.ID, in app: App, columns: Int) -> Sheet {
    guard let source = app.book.source(id) else {
      return Sheet(title: "Source", lines: [], choices: [Binding.back()])
    }
    let parts: [(String, String)] = [
      ("What was found", source.found), ("What can be said", source.may), ("What cannot", source.mayNot),
    ]
    let lines =
      StyledLine.wrapped(
        "\(source.authors) (\(source.year)). \(source.work).", columns: columns, style: .strong)
      + parts.flatMap { title, text in
        [.blank, StyledLine(title, .quiet)] + StyledLine.wrapped(text, columns: columns)
      } + (source.link.map { [.blank] + StyledLine.wrapped($0, columns: columns, style: .quiet) } ?? [])
    return Sheet(title: "Where this comes from", lines: lines, choices: [Binding.back()])
  }

  static func credits(in app: App, columns: Int) -> Sheet {
    let book = app.book
    return Sheet(
      title: "About this book",
      lines: paragraphs([book.disclaimer, book.credit, book.evidence], columns: columns) + [.blank]
        + StyledLine.wrapped(
          "The words are under \(book.license), the program under the MIT License.", columns: columns,
          style: .quiet),
      choices: [Binding.back()])
  }
}
