import Journal
import Text
import Time
import Workbook

extension App {
  /// Opens an exercise, by way of the question who may open the words when it was not asked yet.
  mutating func openExercise(_ exercise: Exercise) -> Navigation {
    guard exercise.kind.isFillable else {
      notice = "This one cannot be filled in here yet. It can be thought over, on a walk perhaps."
      return .stay
    }
    if mustAskWhoMayOpen, !exercise.isKeptForSittingOnly {
      return .open(PageScreen(.whoMayOpen(.exercise(exercise.id))))
    }
    return .open(screen(for: exercise))
  }

  /// The screen that an exercise is answered on; an earlier answer is on its way to it.
  mutating func screen(for exercise: Exercise) -> any Screen {
    begin(exercise)
    // The title of the screen is that of the chapter.
    let heading = book.exercise(exercise.id)?.chapter.heading ?? book.title
    switch exercise.kind {
    case .scale(let scale): return ScaleScreen(exercise: exercise, heading: heading, scale: scale)
    case .choice(let choice): return ChoiceScreen(exercise: exercise, heading: heading, choice: choice)
    case .reflection, .fields, .table, .letter, .plan:
      return ReflectionScreen(exercise: exercise, heading: heading)
    }
  }

  /// Saves what was answered and goes back; an exercise that was opened and left as it was is as if it had not been
  /// opened.
  mutating func close(_ exercise: Exercise) -> Navigation {
    save()
    guard let sitting = sittings[exercise.id] else { return .back }
    if sitting.isUnwritten {
      sittings[exercise.id] = nil
    } else if sitting.value.isEmpty, sitting.hasEarlier, keeping == .journal {
      question = .eraseEarlier(exercise.id)
    }
    return .back
  }

  /// Begins a sitting: with what stands open already, or with the newest answer from the journal.
  private mutating func begin(_ exercise: Exercise) {
    var sitting = Sitting(
      exercise: exercise.id, value: exercise.kind.blank, mayBeSaved: !exercise.isKeptForSittingOnly)
    if let open = sittings[exercise.id] {
      sitting.value = open.value
      sitting.mayBeSaved = open.mayBeSaved
      // What never was saved goes on in the same record.
      sitting.wasKeptByReader = open.wasKeptByReader
      if open.hasChanged || open.record == nil { sitting = open }
    } else if let mark = summary.answer(to: exercise.id, of: book.id) {
      effects.append(.load(mark.stamp.id))
    }
    sitting.hasEarlier = sitting.hasEarlier || summary.mark(of: exercise.id, of: book.id) != nil
    sittings[exercise.id] = sitting
    fillEditor(from: sitting)
  }

  /// An earlier answer has come from the journal.
  mutating func loaded(_ record: Record) {
    if reading == record.id {
      reading = nil
      open(PieceScreen(record: record, in: book))
      return
    }
    switch record.body {
    case .answer(let answer):
      takeEditorText()
      // Words typed while it was on its way stand; the earlier ones are in the journal.
      guard let sitting = sittings[answer.exercise], !sitting.hasChanged, sitting.record == nil else {
        return
      }
      sittings[answer.exercise]?.value = answer.value
      fillEditor(from: sittings[answer.exercise] ?? sitting)
    case .entry, .tick, .rating, .setting, .unknown:
      break
    }
  }

  private mutating func fillEditor(from sitting: Sitting) {
    if case .text(let text) = sitting.value { openEditor(text) }
  }

  mutating func openEditor(_ text: String) {
    editor = Editor(text: text, columns: editorColumns)
    editor.perform(.textEnd)
    editorRevision = editor.revision
  }

  /// Carries the editor's text over to the sitting or the line that it is open for.
  mutating func takeEditorText() {
    guard editor.revision != editorRevision else { return }
    switch stack.last(where: \.isWriting) {
    case let screen as ReflectionScreen: write(.text(editor.text), to: screen.exercise.id)
    case let note as NoteScreen: take(editor.text, for: note.purpose)
    default: break
    }
    editorRevision = editor.revision
  }

  private mutating func take(_ text: String, for purpose: NoteScreen.Purpose) {
    switch purpose {
    case .day(let day): putLine(text, on: day)
    case .own(let id):
      guard case .picks(var picks) = sittings[id]?.value else { return }
      picks.own = text.isEmpty ? nil : text
      write(.picks(picks), to: id)
    }
  }

  mutating func answer(_ exercise: Exercise, with value: Answer.Value) {
    guard canWrite else { return }
    write(value, to: exercise.id)
    outbox.touch(at: now.uptime)
  }

  private mutating func write(_ value: Answer.Value, to exercise: Exercise.ID) {
    sittings[exercise]?.value = value
    sittings[exercise]?.hasChanged = true
  }

  /// Asks whether to keep an answer that was to live for this sitting only, or lets one go that was kept so.
  mutating func keep(_ exercise: Exercise.ID) {
    if isHeldBack(exercise) {
      question = .keep(exercise)
    } else if canLetGo(exercise) {
      letGo(exercise)
    }
  }

  /// Takes an answer that the reader kept off the disk again, with its earlier versions: it is for this sitting only.
  private mutating func letGo(_ exercise: Exercise.ID) {
    eraseVersions(of: exercise)
    sittings[exercise]?.record = nil
    sittings[exercise]?.revision = 0
    sittings[exercise]?.created = nil
    sittings[exercise]?.mayBeSaved = false
    sittings[exercise]?.wasKeptByReader = false
    sittings[exercise]?.hasEarlier = false
    sittings[exercise]?.hasChanged = true
    notice =
      "Let go: it is off the journal’s file, and here until you leave. Copies and backups may still have it."
  }

  mutating func saveHeldBack(_ exercise: Exercise.ID) {
    guard isHeldBack(exercise) else { return }
    sittings[exercise]?.mayBeSaved = true
    sittings[exercise]?.wasKeptByReader = true
    notice = "It is in your journal now."
    sittings[exercise]?.hasChanged = true
    outbox.touch(at: now.uptime)
  }

  /// Whether an answer is in the journal by the reader's wish alone, and can be let go again.
  func canLetGo(_ exercise: Exercise.ID) -> Bool {
    guard keepsWords, canWrite, let sitting = sittings[exercise], !isHeldBack(exercise),
      !sitting.value.isEmpty,
      sitting.wasKeptByReader || !sitting.mayBeSaved
    else { return false }
    return sitting.record != nil || sitting.wasKeptByReader
      || summary.answer(to: exercise, of: book.id) != nil
  }

  /// Whether an answer goes when the reader leaves by the wish of the book, where others are saved.
  func isHeldBack(_ exercise: Exercise.ID) -> Bool {
    guard let sitting = sittings[exercise], keepsWords else { return false }
    return !sitting.mayBeSaved && sitting.hasChanged && !sitting.value.isEmpty
  }

  /// Whether anything can be written now: not into a journal that can only be read.
  var canWrite: Bool {
    if case .readOnly = keeping { false } else { true }
  }

  private mutating func putLine(_ text: String, on day: Day) {
    if keepsWordsInMemory {
      linesInMemory[day] = text
      return
    }
    let body = Record.Body.entry(Entry(day: day, text: text))
    put(summary.line(on: day).map { revised($0.stamp, body) } ?? newRecord(body))
  }
}

extension Exercise.Kind {
  /// An answer with nothing in it.
  fileprivate var blank: Answer.Value {
    switch self {
    case .choice: .picks(.init())
    case .scale: .mark(nil)
    case .reflection, .fields, .table, .letter, .plan: .text("")
    }
  }
}
