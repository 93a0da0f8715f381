import Canvas
import Journal
import Sitting
import Text
import Workbook

/// The rows of a table as a grid of short texts, one line each: shown above the open row where the window is wide.
struct RowGrid {
  /// Columns of the window from which on the grid is shown.
  static let widthOfWindow = 100
  /// The fewest columns that a column of the grid takes.
  private static let narrowest = 16
  private static let mostRows = 6

  /// The title of each column, and the rows around the open one.
  let lines: [StyledLine]

  init(_ form: Form, _ rows: [Answer.Row], open: Table.Row.ID?, columns: Int) {
    let hasTitles = !form.givenRows.isEmpty
    let count = max(1, min(columns / Self.narrowest, form.fields.count + (hasTitles ? 1 : 0)))
    let width = columns / count
    let fields = form.fields.prefix(count - (hasTitles ? 1 : 0))
    func line(_ cells: [String], _ style: Style) -> StyledLine {
      var line = StyledLine.blank
      for (index, cell) in cells.enumerated() {
        line.put(cell.cut(to: width - 2), at: index * width, style)
      }
      return line
    }
    let current = rows.firstIndex { $0.id == open } ?? max(0, rows.count - 1)
    let first = max(0, min(current - Self.mostRows / 2, rows.count - Self.mostRows))
    lines =
      [line((hasTitles ? [""] : []) + fields.map(\.title), .quiet)]
      + rows.dropFirst(first).prefix(Self.mostRows).map { row in
        let cells = fields.map { field in row.parts.first { $0.field == field.id }?.value.text ?? "" }
        return line((hasTitles ? [row.title] : []) + cells, row.id == open ? .title : .text)
      }
  }
}

extension String {
  /// The text on one line of that many columns, with a sign where it goes on.
  fileprivate func cut(to columns: Int) -> String {
    let text = split(whereSeparator: \.isNewline).joined(separator: " ")
    guard text.columns > columns else { return text }
    let line = Wrapping(columns: columns - 2).line(of: text, from: .start)
    return text.painted(line.start..<line.end) + " …"
  }
}
