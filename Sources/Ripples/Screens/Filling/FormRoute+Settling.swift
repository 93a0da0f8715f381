import Canvas
import Journal
import Sitting
import Text
import Workbook

extension FormRoute {
  /// Lays out the form when anything that it is made from has changed.
  mutating func settle(in context: inout Context) {
    guard let form = context.sitting.form(of: subject) else { return }
    let frame = context.frame
    let isTyping = isWriting(in: context)
    if isTyping { context.sitting.wrapWriting(columns: frame.textWidth) }
    let input = layoutInput(form, frame, isTyping: isTyping, in: context)
    if context.formLayout?.input.differsInSpeechAlone(from: input) == true {
      context.formLayout?.say(input.spoken)
    } else if context.formLayout?.input != input {
      let exercise: Exercise? =
        if case .exercise(let id) = subject { context.book.exercise(id)?.exercise } else { nil }
      context.formLayout = FormLayout(form, exercise, input: input)
    }
    if isTyping, let rows = context.formLayout?.field?.rows {
      context.sitting.scrollWriting(rows: rows)
    }
  }

  /// Goes to the field that was answered last, in a form that came from the journal and has not been touched yet: there
  /// it was left.
  mutating func takeUp(in context: inout Context) {
    guard !isUsed, !isAmongRows, let form = context.sitting.form(of: subject), form.shape == .group,
      let value = context.sitting.draft(of: subject)?.value,
      let last = form.fields.last(where: { !form.value(at: FieldPath(field: $0.id), in: value).isEmpty })
    else { return }
    path = FieldPath(field: last.id)
    context.openField(of: self)
  }

  private func layoutInput(_ form: Form, _ frame: Frame, isTyping: Bool, in context: Context)
    -> FormLayout.Input
  {
    var look = FieldLook(columns: frame.textWidth, signs: context.signs, option: option)
    if isTyping, form.shape != .single, let editor = context.sitting.writing?.editor {
      look.mostRows = max(3, frame.bodyHeight - 7)
      look.typedLines = min(editor.lineCount, look.mostRows)
      look.understood = understood(editor.text, form, in: context)
    }
    // What is known of the keys before changes no line.
    var route = self
    route.isUsed = false
    route.hasTypedOne = false
    route.hasSaidTime = false
    return FormLayout.Input(
      route: route, value: context.sitting.value(of: subject), look: look,
      rows: frame.bodyHeight, isWide: frame.size.columns >= RowGrid.widthOfWindow,
      storage: storageWords(form, in: context),
      spoken: spoken(form, in: context))
  }

  /// Where the answer is kept, and the key that changes it where it is a key.
  private func storageWords(_ form: Form, in context: Context) -> String? {
    let storage = context.sitting.storage(of: subject)
    return form.shape == .single || isAmongRows ? storage.words : storage.wordsWhileTyping
  }

  /// What a day or a time was understood as, in words.
  private func understood(_ text: @autoclosure () -> String, _ form: Form, in context: Context) -> String? {
    guard form.field(path.field)?.kind.typing?.momentWords != nil else { return nil }
    switch context.sitting.understood(text(), at: path, of: subject) {
    case .date(let day): return day.words(in: context.sitting.locality)
    case .time(let time): return time.words(in: context.sitting.locality)
    default: return nil
    }
  }

  /// What stands in the spoken fields as they are typed; none in other forms.
  private func spoken(_ form: Form, in context: Context) -> [String] {
    let fields = form.spokenFields
    guard !fields.isEmpty, let draft = context.sitting.draft(of: subject) else { return [] }
    let typed = context.sitting.writing
    return fields.map { field in
      let path = FieldPath(field: field.id)
      if let typed, typed.subject == subject, typed.path == path { return typed.editor.text }
      return form.value(at: path, in: draft.value).text
    }
  }
}
