import Journal
import Time
import Workbook

/// Forms that are filled in, from their opening to their close.
extension Sitting {
  /// The form of a subject; nil for an exercise that the book does not have.
  public func form(of subject: Subject) -> Form? {
    if let form = forms[subject] { return form }
    return switch subject {
    case .exercise(let id): book.exercise(id).map { Form($0.exercise) }
    case .day: .day
    }
  }

  /// What stands open for a subject.
  public func draft(of subject: Subject) -> Draft? { drafts[subject] }

  /// All that is answered in an open form, as far as its draft has it; blank where nothing is.
  public func value(of subject: Subject) -> Answer.Value {
    drafts[subject]?.value ?? form(of: subject)?.blank ?? .text("")
  }

  /// What is answered in a field of an open form, as far as its draft has it.
  public func value(of subject: Subject, at path: FieldPath) -> Answer.Value? {
    guard let draft = drafts[subject], let form = form(of: subject) else { return nil }
    return form.value(at: path, in: draft.value)
  }

  /// Begins a draft: with what stands open already, or with the newest answer, which is on its way from the journal.
  public mutating func begin(_ subject: Subject) {
    guard let form = form(of: subject) else { return }
    forms[subject] = form
    takeTypedText()
    switch subject {
    case .exercise(let id): drafts[subject] = begun(subject, id, form)
    case .day(let day): if drafts[subject] == nil { drafts[subject] = begunLine(of: day, form) }
    }
  }

  private mutating func begun(_ subject: Subject, _ exercise: Exercise.ID, _ form: Form) -> Draft {
    var draft = Draft(subject, value: form.blank)
    if let open = drafts[subject] {
      // What never was saved goes on in the same record.
      if open.hasChanged || open.record == nil {
        draft = open
      } else {
        draft.value = open.value
        draft.path = open.path
        draft.earlier = open.earlier
        draft.awaited = open.awaited
        draft.isKeptByReader = open.isKeptByReader
        draft.hasHeldBackChange = open.hasHeldBackChange
      }
    } else if let mark = summary.answer(to: exercise, of: book.id) {
      draft.awaited = mark.stamp.id
      ask(.load(mark.stamp.id))
    }
    draft.hasEarlier = draft.hasEarlier || summary.mark(of: exercise, of: book.id) != nil
    return draft
  }

  /// The line of a day is one record for good, and in the summary with its words.
  private func begunLine(of day: Day, _ form: Form) -> Draft {
    var draft = Draft(.day(day), value: form.blank)
    if let line = summary.line(on: day) {
      draft.value = .text(line.value.text)
      draft.record = line.stamp.id
      draft.revision = line.stamp.revision
    }
    return draft
  }

  /// An earlier answer has come from the journal.
  public mutating func loaded(_ record: Record) {
    guard case .answer(let answer) = record.body else { return }
    let subject = Subject.exercise(answer.exercise)
    takeTypedText()
    guard let draft = drafts[subject], draft.awaited == record.id, let form = form(of: subject) else {
      return
    }
    drafts[subject]?.take(answer.value, form)
    // A field that was typed into already keeps its editor, with its undo.
    if let writing, writing.subject == subject, form.value(at: writing.path, in: draft.value).isEmpty {
      open(subject, at: writing.path, own: writing.isOwn, columns: writing.editor.columns)
    }
  }

  /// Puts the value of a field.
  public mutating func write(_ value: Answer.Value, at path: FieldPath, of subject: Subject) {
    guard canWrite, let form = form(of: subject) else { return }
    drafts[subject]?.write(value, at: path, form)
    outbox.touch(at: now.uptime)
  }

  /// Whether the time that a form suggests has passed since the first letter.
  public func timeIsOver(in subject: Subject) -> Bool {
    guard let minutes = form(of: subject)?.minutes, let begun = drafts[subject]?.begun else { return false }
    return now.uptime.milliseconds - begun.milliseconds >= Int64(minutes) * 60_000
  }

  /// How a form was left.
  public enum Close: Hashable, Sendable {
    case done
    /// It is empty now, and the journal may have earlier versions of it.
    case emptied(Exercise.ID)
  }

  /// Saves what was answered; a form that was opened and left as it was is as if it had not been opened.
  public mutating func close(_ subject: Subject) -> Close {
    save()
    writing = nil
    guard let draft = drafts[subject] else { return .done }
    if draft.isUnwritten {
      drafts[subject] = nil
    } else if draft.value.isEmpty, draft.hasEarlier, keeping == .journal, case .exercise(let id) = subject {
      return .emptied(id)
    }
    return .done
  }

  /// Whether something was written in this sitting that is in no record.
  public var hasUnkeptWords: Bool { drafts.values.contains { $0.record == nil && !$0.value.isEmpty } }

  /// The reader's line for a day, when it is known.
  public func line(on day: Day) -> String {
    drafts[.day(day)]?.value.text ?? summary.line(on: day)?.value.text ?? ""
  }
}
