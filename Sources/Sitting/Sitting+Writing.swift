import Journal
import Text
import Time
import Workbook

/// The text field that is typed into.
extension Sitting {
  /// A pause of this many milliseconds parts what undo takes back.
  private static let undoPause: Int64 = 1_000

  /// Opens a field to be typed into.
  ///
  /// - Parameters:
  ///   - own: whether the reader's own words beside a choice are written.
  ///   - columns: what the text is wrapped to.
  public mutating func open(_ subject: Subject, at path: FieldPath, own: Bool = false, columns: Int) {
    takeTypedText()
    guard let form = form(of: subject), let field = form.field(path.field), let draft = drafts[subject],
      own || field.kind.isTyped
    else {
      writing = nil
      return
    }
    drafts[subject]?.path = path
    writing = Writing(
      subject, path, isOwn: own, hasLines: !own && field.kind.typing?.hasLines == true,
      text: text(of: form.value(at: path, in: draft.value), own: own), columns: columns)
    lastTyped = nil
  }

  /// Nothing is typed into any more; what was typed is the draft's.
  public mutating func stopWriting() {
    takeTypedText()
    writing = nil
  }

  /// Types or pastes; where a field has one line, a line break is a space.
  public mutating func type(_ text: String) {
    // The editor is held nowhere else while it changes: a second hold would copy its paragraphs at each key.
    guard canWrite, let hasLines = writing?.hasLines else { return }
    breakUndoAfterPause()
    writing?.editor.insert(hasLines ? text : text.onOneLine)
    noteTyping()
  }

  /// Moves or deletes, as a key asks.
  public mutating func edit(_ command: Editor.Command) {
    guard writing != nil, canWrite || command.isMovement else { return }
    breakUndoAfterPause()
    writing?.editor.perform(command)
    noteTyping()
  }

  /// Wraps the text for that many columns.
  public mutating func wrapWriting(columns: Int) { writing?.editor.setColumns(columns) }

  /// Scrolls the text so far that the caret is in a view of that many rows.
  public mutating func scrollWriting(rows: Int) { writing?.editor.keepCaretInView(rows: rows) }

  private mutating func breakUndoAfterPause() {
    if let lastTyped, now.uptime.milliseconds - lastTyped.milliseconds >= Self.undoPause {
      writing?.editor.breakUndo()
    }
    lastTyped = now.uptime
  }

  private mutating func noteTyping() {
    guard let writing, writing.isAhead else { return }
    if drafts[writing.subject]?.begun == nil { drafts[writing.subject]?.begun = now.uptime }
    outbox.touch(at: now.uptime)
  }

  /// Carries the typed text over to the draft that it belongs to.
  mutating func takeTypedText() {
    guard let writing, writing.isAhead, let form = form(of: writing.subject) else { return }
    self.writing?.taken = writing.editor.revision
    let value = value(of: writing.editor.text, for: writing, form)
    drafts[writing.subject]?.write(value, at: writing.path, form)
  }

  private func text(of value: Answer.Value, own: Bool) -> String {
    switch value {
    case .picks(let picks): own ? picks.own ?? "" : ""
    case .list(let lines): lines.joined(separator: "\n")
    case .date(let day): day.words(in: locality)
    case .time(let time): time.words(in: locality)
    default: value.text
    }
  }

  private func value(of text: String, for writing: Writing, _ form: Form) -> Answer.Value {
    if writing.isOwn {
      guard
        case .picks(var picks) = form.value(at: writing.path, in: value(of: writing.subject))
      else { return .picks(.init(own: text)) }
      picks.own = text.isEmpty ? nil : text
      return .picks(picks)
    }
    if form.field(writing.path.field)?.kind.typing?.meaning == .list {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return .list(text.isEmpty ? [] : lines.map { String($0) })
    }
    return understood(text, at: writing.path, of: writing.subject) ?? .text(text)
  }

  /// A day on or back in a field for a day, a quarter of an hour in one for a time: from what was understood, or from
  /// today and noon.
  public mutating func step(by steps: Int) {
    guard canWrite, let writing, let start = firstStep(at: writing.path, of: writing.subject) else { return }
    let known = understood(writing.editor.text, at: writing.path, of: writing.subject)
    let text = text(of: known?.stepped(by: steps) ?? start, own: false)
    self.writing?.editor.perform(.textStart)
    self.writing?.editor.perform(.deleteToLineEnd)
    self.writing?.editor.insert(text)
    noteTyping()
  }

  /// What a text means in a field for a day or a time; nil where it means neither, and stays a text.
  public func understood(_ text: String, at path: FieldPath, of subject: Subject) -> Answer.Value? {
    switch meaning(at: path, of: subject) {
    case .day: DayReader(today: today, locality: locality).day(from: text).map { .date($0) }
    case .time: TimeOfDay(typed: text).map { .time($0) }
    case .text, .list, nil: nil
    }
  }

  /// Where stepping begins in a field for a day or a time; nil in others.
  private func firstStep(at path: FieldPath, of subject: Subject) -> Answer.Value? {
    switch meaning(at: path, of: subject) {
    case .day: .date(today)
    case .time: .time(TimeOfDay(minute: 12 * 60))
    case .text, .list, nil: nil
    }
  }

  private func meaning(at path: FieldPath, of subject: Subject) -> Field.Typing.Meaning? {
    form(of: subject)?.field(path.field)?.kind.typing?.meaning
  }
}

extension Answer.Value {
  /// So many days or quarters of an hour later.
  fileprivate func stepped(by steps: Int) -> Answer.Value {
    switch self {
    case .date(let day): .date(day + steps)
    case .time(let time): .time(TimeOfDay(minute: (time.minute + 15 * steps + 1_440) % 1_440))
    default: self
    }
  }
}

extension String {
  fileprivate var onOneLine: String {
    contains(where: \.isNewline) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
  }
}
