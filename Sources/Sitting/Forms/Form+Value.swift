import Journal
import Workbook

/// The value of a form, field by field.
extension Form {
  /// An answer with nothing in it.
  public var blank: Answer.Value {
    switch shape {
    case .single: fields.first?.kind.blank ?? .text("")
    case .group: .group([])
    case .rows: .rows([])
    }
  }

  /// Whether a value has the form's shape: an edited book may ask something else by now.
  public func fits(_ value: Answer.Value) -> Bool {
    switch (shape, value) {
    case (.group, .group), (.rows, .rows): true
    case (.single, .group), (.single, .rows), (.group, _), (.rows, _): false
    case (.single, _): fields.first.map { $0.kind.fits(value) } ?? false
    }
  }

  /// The value of a field; blank where it has none.
  public func value(at path: FieldPath, in value: Answer.Value) -> Answer.Value {
    let blank = field(path.field)?.kind.blank ?? .text("")
    switch value {
    case .group(let parts): return parts.value(of: path.field) ?? blank
    case .rows(let rows): return rows.first { $0.id == path.row }?.parts.value(of: path.field) ?? blank
    case .text, .mark, .picks, .date, .time, .list, .unknown: return shape == .single ? value : blank
    }
  }

  /// Puts the value of a field; a blank one is taken out, and with its last value an added row stays until it is deleted.
  public func put(_ new: Answer.Value, at path: FieldPath, into value: inout Answer.Value) {
    switch value {
    case .group(var parts):
      put(new, of: path.field, into: &parts)
      value = .group(parts)
    case .rows(var rows):
      guard let id = path.row else { return }
      if !rows.contains(where: { $0.id == id }) {
        let given = givenRows.firstIndex { $0.id == id }
        let title = given.map { givenRows[$0].title } ?? ""
        // Given rows keep the order of the book.
        let before =
          given.map { given in
            rows.firstIndex { row in givenRows.firstIndex { $0.id == row.id }.map { $0 > given } ?? false }
          } ?? nil
        rows.insert(Answer.Row(id: id, title: title), at: before ?? rows.count)
      }
      for index in rows.indices where rows[index].id == id {
        put(new, of: path.field, into: &rows[index].parts)
      }
      value = .rows(rows)
    case .text, .mark, .picks, .date, .time, .list, .unknown:
      value = new
    }
  }

  private func put(_ new: Answer.Value, of id: Field.ID, into parts: inout [Answer.Part]) {
    guard let order = fields.firstIndex(where: { $0.id == id }) else { return }
    if let index = parts.firstIndex(where: { $0.field == id }) {
      if new.isEmpty { parts.remove(at: index) } else { parts[index].value = new }
      return
    }
    guard !new.isEmpty else { return }
    let index = parts.firstIndex { part in
      fields.firstIndex { $0.id == part.field }.map { $0 > order } ?? false
    }
    parts.insert(Answer.Part(field: id, title: fields[order].title, value: new), at: index ?? parts.count)
  }

  /// The rows in their order: those that the book gives, and those that the reader added.
  public func rows(of value: Answer.Value) -> [Answer.Row] {
    guard case .rows(let rows) = value else { return [] }
    let given = givenRows.map { given in
      rows.first { $0.id == given.id } ?? Answer.Row(id: given.id, title: given.title)
    }
    return given + rows.filter { row in !givenRows.contains { $0.id == row.id } }
  }

  /// The paths of all fields, in reading order.
  public func paths(in value: Answer.Value) -> [FieldPath] {
    guard hasRows else { return fields.map { FieldPath(field: $0.id) } }
    return rows(of: value).flatMap { row in fields.map { FieldPath(row: row.id, field: $0.id) } }
  }
}

extension [Answer.Part] {
  fileprivate func value(of field: Field.ID) -> Answer.Value? { first { $0.field == field }?.value }
}

extension Field.Kind {
  /// A value with nothing in it.
  public var blank: Answer.Value {
    switch manner {
    case .typed(let typing): typing.meaning == .list ? .list([]) : .text("")
    case .marked: .mark(nil)
    case .picked: .picks(.init())
    }
  }

  /// Whether the field can hold a value; a date or a time that is not understood stays a text.
  public func fits(_ value: Answer.Value) -> Bool {
    switch (manner, value) {
    case (.typed(let typing), .text): typing.meaning != .list
    case (.typed(let typing), .list): typing.meaning == .list
    case (.typed(let typing), .date): typing.meaning == .day
    case (.typed(let typing), .time): typing.meaning == .time
    case (.marked, .mark), (.picked, .picks): true
    default: false
    }
  }
}
