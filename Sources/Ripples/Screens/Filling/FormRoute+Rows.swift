import Journal
import Sitting
import Workbook

/// The rows of a table, looked over: opened, added, moved, deleted and brought back.
extension FormRoute {
  mutating func handleRows(_ command: Command, _ form: Form, in context: inout Context) -> Navigation {
    let rows = form.rows(of: context.sitting.value(of: subject))
    let index = rows.firstIndex { $0.id == path.row } ?? 0
    switch command {
    case .down: if rows.indices.contains(index + 1) { path.row = rows[index + 1].id }
    case .up: if index > 0 { path.row = rows[index - 1].id }
    case .open: if let first = form.fields.first { open(first, in: &context) }
    case .addRow: addRow(in: &context)
    case .moveRow(let step): if let row = path.row { context.sitting.moveRow(row, by: step, of: subject) }
    case .erase: delete(rows, at: index, in: &context)
    case .restore:
      context.sitting.restoreRow(of: subject)
      context.notice = "It is back."
    default: break
    }
    return .stay
  }

  private mutating func open(_ field: Field, in context: inout Context) {
    isAmongRows = false
    path.field = field.id
    option = 0
    context.openField(of: self)
  }

  mutating func addRow(in context: inout Context) {
    guard let new = context.sitting.addRow(to: subject) else { return }
    isAmongRows = false
    path = new
    option = 0
    context.openField(of: self)
  }

  private mutating func delete(_ rows: [Answer.Row], at index: Int, in context: inout Context) {
    guard context.sitting.canWrite else { return context.sayReadOnly() }
    guard rows.indices.contains(index) else { return }
    context.sitting.deleteRow(rows[index].id, of: subject)
    context.notice = "Deleted. u brings it back."
    let left = rows.filter { $0.id != rows[index].id }
    if let form = context.sitting.form(of: subject), form.growsRows, !left.isEmpty {
      path.row = left[min(index, left.count - 1)].id
    }
  }
}
