import Journal
import Time
import Workbook

extension App {
  /// Saves what has changed, when there is a journal to save it in.
  mutating func save() {
    collect()
    guard case .journal = keeping else { return }
    if let save = outbox.takeSave(summary: summary) { effects.append(.save(save)) }
  }

  /// Puts a record into the outbox and the summary; nothing in keep-nothing.
  mutating func put(_ record: Record) {
    summary.fold(record)
    guard keeping == .journal || keeping == .undecided || keeping == .promised else { return }
    outbox.put(record)
    outbox.touch(at: now.uptime)
  }

  mutating func set(_ name: Setting.Name, to value: String) {
    guard summary[name] != value else { return }
    let body = Record.Body.setting(Setting(name: name, value: value))
    if let stamp = summary.settings[name.rawValue]?.stamp {
      put(revised(stamp, body))
    } else {
      put(newRecord(body))
    }
  }

  /// Makes records of the sittings that have changed and may be saved.
  private mutating func collect() {
    takeEditorText()
    for id in sittings.keys.sorted() {
      guard let sitting = sittings[id], sitting.hasChanged, sitting.mayLeaveMemory, !keepsWordsInMemory,
        keeping == .journal
      else { continue }
      collect(sitting)
    }
  }

  private mutating func collect(_ sitting: Sitting) {
    guard let (exercise, chapter) = book.exercise(sitting.exercise) else { return }
    var sitting = sitting
    let answer = Answer(
      workbook: book.id, chapter: chapter.id, exercise: exercise.id, asked: exercise.ask, value: sitting.value
    )
    var record = newRecord(.answer(answer))
    record.id = sitting.record ?? record.id
    record.revision = sitting.revision + 1
    record.created = sitting.created ?? record.created
    sitting.record = record.id
    sitting.revision = record.revision
    sitting.created = record.created
    sitting.hasChanged = false
    sittings[exercise.id] = sitting
    put(record)
  }
}
