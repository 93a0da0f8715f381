import Canvas
import Workbook

extension Exercise {
  /// The question, and the help below it, wrapped to a number of columns.
  func question(columns: Int, style: Style = .strong) -> [StyledLine] {
    StyledLine.wrapped(ask, columns: columns, style: style, evenly: true)
      + (help.map { StyledLine.wrapped($0, columns: columns, style: .quiet, evenly: true) } ?? [])
  }
}
