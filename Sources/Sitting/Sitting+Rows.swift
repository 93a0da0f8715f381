import Journal
import Workbook

/// The rows of a table: added, deleted, brought back and moved.
extension Sitting {
  /// Adds a row behind the others; it is there once something is written in it.
  ///
  /// - Returns: its first field; nil where the book gives the rows.
  public mutating func addRow(to subject: Subject) -> FieldPath? {
    takeTypedText()
    guard let form = form(of: subject), form.growsRows, let draft = drafts[subject],
      let first = form.fields.first
    else { return nil }
    let known = form.rows(of: draft.value) + draft.deletedRows.map(\.row)
    return FieldPath(row: FormRows.newName(among: known), field: first.id)
  }

  /// Deletes a row; one that the book gives is made blank.
  public mutating func deleteRow(_ id: Table.Row.ID, of subject: Subject) {
    changeRows(of: subject) { rows, deleted, form in
      guard let index = rows.firstIndex(where: { $0.id == id }) else { return }
      deleted.append(DeletedRow(row: rows[index], index: index))
      rows.remove(at: index)
    }
  }

  /// Puts the row that was deleted last where it was; what was written in its place since is brought back after it.
  public mutating func restoreRow(of subject: Subject) {
    changeRows(of: subject) { rows, deleted, _ in
      guard let last = deleted.popLast() else { return }
      if let index = rows.firstIndex(where: { $0.id == last.row.id }) {
        let row = rows.remove(at: index)
        if row.parts.contains(where: { !$0.value.isEmpty }) {
          deleted.append(DeletedRow(row: row, index: index))
        }
      }
      rows.insert(last.row, at: min(last.index, rows.count))
    }
  }

  /// Moves a row that the reader added among the others.
  public mutating func moveRow(_ id: Table.Row.ID, by step: Int, of subject: Subject) {
    changeRows(of: subject) { rows, _, form in
      guard let index = rows.firstIndex(where: { $0.id == id }), rows.indices.contains(index + step),
        !form.givenRows.contains(where: { $0.id == id })
      else { return }
      rows.swapAt(index, index + step)
    }
  }

  /// Whether a row was deleted that can be brought back.
  public func canRestoreRow(of subject: Subject) -> Bool { drafts[subject]?.deletedRows.isEmpty == false }

  private mutating func changeRows(
    of subject: Subject, _ change: (inout [Answer.Row], inout [DeletedRow], Form) -> Void
  ) {
    takeTypedText()
    guard canWrite, let form = form(of: subject), var draft = drafts[subject],
      case .rows(var rows) = draft.value
    else { return }
    change(&rows, &draft.deletedRows, form)
    draft.value = .rows(rows)
    draft.change(form)
    drafts[subject] = draft
    outbox.touch(at: now.uptime)
  }
}
