import Canvas
import Journal
import Sitting
import Terminal
import Text
import Time
import Workbook

/// A form that is filled in, whatever kind of exercise it is: one field open at a time, and the others in a few lines.
extension FormRoute: Screen {
  func isWriting(in context: Context) -> Bool {
    context.sitting.writing.map { $0.subject == subject && $0.path == path } ?? false
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard let form = context.sitting.form(of: subject) else { return .back }
    isUsed = true
    let isAfterOne = hasTypedOne
    hasTypedOne = false
    defer { sayTime(in: &context) }
    switch action {
    case .text(let text): type(text, in: &context)
    case .secret: break
    case .command(.edit(let command)): edit(command, in: &context)
    case .command(.pageUp): edit(.pageUp(rows: fieldRows(in: context)), in: &context)
    case .command(.pageDown): edit(.pageDown(rows: fieldRows(in: context)), in: &context)
    case .command(.back): return leave(form, in: &context)
    case .command(.keep): context.keep(subject)
    case .command(let command):
      if isAmongRows { return handleRows(command, form, in: &context) }
      switch command {
      case .nextField: move(by: 1, form, in: &context)
      case .previousField: move(by: -1, form, in: &context)
      case .addRow: addRow(in: &context)
      case .takeAsPractice: makePractice(in: &context)
      case .step(let steps): context.sitting.step(by: steps)
      default:
        answer(command, form.field(path.field), isAfterOne: isAfterOne, in: &context)
      }
    }
    return .stay
  }

  func sheet(in context: Context) -> Sheet {
    guard let form = context.sitting.form(of: subject), let layout = context.formLayout else {
      return Sheet(title: "", lines: [])
    }
    var sheet = Sheet(title: title(in: context), right: position(form, in: context), lines: layout.lines)
    sheet.head = layout.head
    sheet.tail = layout.tail
    sheet.field = layout.field
    sheet.focus = layout.lines.isEmpty ? nil : layout.focus
    sheet.marksFocus = layout.marksFocus
    // One question alone is read from its start; its options are centered.
    let isGroup = form.shape != .single
    sheet.scroll = isGroup ? .block(starts: layout.starts, end: layout.focusEnd) : .centered
    return sheet
  }

  private func title(in context: Context) -> String {
    if isOwn { return "In your own words" }
    switch subject {
    case .day: return "A line for the day"
    // The title of the screen is that of the chapter.
    case .exercise(let id): return context.book.exercise(id)?.chapter.heading ?? context.book.title
    }
  }

  /// Where in the form: the day, or which field of which row.
  private func position(_ form: Form, in context: Context) -> String {
    if case .day(let day) = subject { return day.longWords }
    guard form.shape != .single, !isOwn else { return "" }
    let value = context.sitting.value(of: subject)
    let rows = form.rows(of: value)
    let row = rows.firstIndex { $0.id == path.row }
    if isAmongRows { return rows.count.of("row") }
    let number = (form.fields.firstIndex { $0.id == path.field } ?? 0) + 1
    let field = "field \(number) of \(form.fields.count)"
    return form.hasRows ? "row \((row ?? rows.count) + 1), \(field)" : field
  }

  // MARK: Moving

  /// To the next field, or the one before; in rows on into the next row.
  mutating func move(by step: Int, _ form: Form, in context: inout Context) {
    context.sitting.stopWriting()
    let value = context.sitting.value(of: subject)
    var paths = form.paths(in: value)
    // A row is there once something is written in it.
    if !paths.contains(path) { paths += form.fields.map { FieldPath(row: path.row, field: $0.id) } }
    let index = paths.firstIndex(of: path) ?? 0
    if paths.indices.contains(index + step) {
      path = paths[index + step]
    } else {
      // A key that changes nothing says why.
      context.notice = step > 0 ? "This is the last part of it." : "This is the first part of it."
    }
    option = 0
    context.openField(of: self)
  }

  /// Leaves the reader's own words for the options, a field for the rows, or the form for the page.
  private mutating func leave(_ form: Form, in context: inout Context) -> Navigation {
    if isOwn {
      context.sitting.stopWriting()
      context.sitting.save()
      isOwn = false
      return .stay
    }
    if form.hasRows, !isAmongRows {
      context.sitting.stopWriting()
      context.sitting.save()
      let rows = form.rows(of: context.sitting.value(of: subject))
      if !rows.isEmpty {
        isAmongRows = true
        if !rows.contains(where: { $0.id == path.row }), let last = rows.last { path.row = last.id }
        return .stay
      }
    }
    // What is written is on disk, and by now there is something to lose: the one time that it is offered.
    let offersRecovery = context.isSealed && context.sitting.mustOfferRecoveryWords
    let navigation = context.close(subject)
    // What can only be read is neither kept nor deleted.
    let hasLetter =
      form.minutes != nil && context.sitting.canWrite
      && context.sitting.draft(of: subject)?.value.isEmpty == false
    if hasLetter, context.question == nil { return .replace(with: .page(PageRoute(.afterLetter(subject)))) }
    return offersRecovery && context.question == nil
      ? .replace(with: .recovery(RecoveryRoute(isOffer: true))) : navigation
  }

  // MARK: Typing

  private func type(_ text: String, in context: inout Context) {
    if context.sitting.canWrite { context.sitting.type(text) } else { context.sayReadOnly() }
  }

  private func edit(_ command: Editor.Command, in context: inout Context) {
    if context.sitting.canWrite || command.isMovement {
      context.sitting.edit(command)
    } else {
      context.sayReadOnly()
    }
  }

  private func fieldRows(in context: Context) -> Int { context.formLayout?.field?.rows ?? 1 }

  /// With the next key after the time of a letter one line says so, once: nothing on the screen counts.
  private mutating func sayTime(in context: inout Context) {
    guard !hasSaidTime, context.sitting.timeIsOver(in: subject) else { return }
    hasSaidTime = true
    context.notice = "The time is over. You may stop here, even in the middle of a line; tab goes on."
  }
}
