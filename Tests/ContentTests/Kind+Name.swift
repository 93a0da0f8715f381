import Workbook

extension Exercise.Kind {
  /// The word on the fence of its block.
  var name: String {
    switch self {
    case .reflection: "reflection"
    case .scale: "scale"
    case .choice: "choice"
    case .fields: "fields"
    case .table: "table"
    case .letter: "letter"
    case .plan: "plan"
    }
  }
}

extension Field.Kind {
  /// The word after `kind:`.
  var name: String {
    switch self {
    case .text: "text"
    case .line: "line"
    case .list: "list"
    case .scale: "scale"
    case .choice: "choice"
    case .date: "date"
    case .time: "time"
    }
  }
}
