import Workbook

extension Answer.Value {
  /// The answer as plain text, for a page of the journal and for an export: each value with the title of its field.
  ///
  /// What is not known to this version has no text; `holdsUnknown` says that there is some.
  public var text: String {
    switch self {
    case .text(let text): text
    case .mark(let mark): mark.map { "\($0) of \(Scale.range.upperBound)" } ?? ""
    case .picks(let picks):
      (picks.picked.map(\.text) + [picks.own ?? ""]).filter { !$0.isEmpty }.joined(separator: "\n")
    case .date(let day): day.description
    case .time(let time): time.description
    case .list(let lines): lines.filter { !$0.allSatisfy(\.isWhitespace) }.joined(separator: "\n")
    case .group(let parts): parts.text
    case .rows(let rows): rows.map(\.text).filter { !$0.isEmpty }.joined(separator: "\n\n")
    case .unknown: ""
    }
  }
}

extension [Answer.Part] {
  /// A line for each answered field, `Title: value`; a text of several lines stands under its title.
  fileprivate var text: String {
    filter { !$0.value.isEmpty && !$0.value.isUnknown }.map { part in
      let text = part.value.textOnOneLine
      return "\(part.title):" + (text.contains("\n") ? "\n" : " ") + text
    }.joined(separator: "\n")
  }
}

extension Answer.Value {
  /// The answer as plain text, with what is a row of short things on one line.
  fileprivate var textOnOneLine: String {
    switch self {
    case .list, .picks: text.split(separator: "\n").joined(separator: "; ")
    default: text
    }
  }
}

extension Answer.Row {
  fileprivate var text: String {
    let text = parts.text
    return text.isEmpty || title.isEmpty ? text : title + "\n" + text
  }
}
