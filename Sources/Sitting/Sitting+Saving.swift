import Journal
import Time
import Workbook

extension Sitting {
  /// Saves what has changed, when there is a journal to save it in.
  public mutating func save() {
    collect()
    guard keeping == .journal else { return }
    if let save = outbox.takeSave(summary: summary) { ask(.save(save)) }
  }

  /// When the next save is due; nil when nothing waits for one.
  public var saveDue: Deadline? { keeping == .journal ? outbox.due : nil }

  /// Why the last save failed, when what it held is still not on disk.
  public var unsaved: String? { outbox.problem }

  /// What is not known to be on disk.
  public var unsavedChanges: (records: [Record], erased: [RecordID]) {
    (outbox.records.values.sorted { $0.clock < $1.clock }, outbox.erased.sorted())
  }

  /// The save of that number is on disk.
  ///
  /// - Parameters:
  ///   - refused: records that are not, because nothing can take them as they are; what is in them stays.
  ///   - why: one sentence about these.
  public mutating func saved(_ number: Int, except refused: [RecordID] = [], why: String? = nil) {
    outbox.saved(number, except: refused, why: why)
  }

  /// It is not; what it held is tried again.
  public mutating func notSaved(_ number: Int, _ why: String) {
    outbox.failed(number, why: why, at: now.uptime)
  }

  /// Makes records of the drafts that have changed, of what of them may be saved.
  private mutating func collect() {
    takeTypedText()
    guard keepsWords else { return }
    for subject in drafts.keys.sorted() {
      if let draft = drafts[subject], draft.hasChanged { collect(draft) }
    }
  }

  private mutating func collect(_ draft: Draft) {
    guard let form = form(of: draft.subject), let value = draft.savable(form) else { return }
    let body: Record.Body
    switch draft.subject {
    case .exercise(let id):
      guard let (exercise, chapter) = book.exercise(id) else { return }
      body = .answer(
        Answer(
          workbook: book.id, chapter: chapter.id, exercise: id, asked: exercise.ask, value: value))
    case .day(let day): body = .entry(Entry(day: day, text: value.text))
    }
    var record = newRecord(body)
    if draft.revision < Record.lastCount {
      record.id = draft.record ?? record.id
      record.revision = draft.revision + 1
    }
    record.created = draft.created ?? record.created
    drafts[draft.subject]?.wasPut(record)
    put(record)
  }
}
