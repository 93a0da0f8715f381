import Canvas
import Workbook

extension Exercise {
  /// The question, and the help below it, wrapped to a number of columns.
  func question(columns: Int) -> [StyledLine] {
    StyledLine.wrapped(ask, columns: columns, style: .strong, evenly: true)
      + (help.map { StyledLine.wrapped($0, columns: columns, style: .quiet, evenly: true) } ?? [])
  }
}
