import Journal
import Terminal
import Time
import Workbook

/// What is said of an erasure.
enum Erasing {
  /// What it did, and what it cannot reach.
  static let said =
    "Erased, with its earlier versions, from the journal’s file. Copies, backups and old blocks of the disk may still have it."
}

extension App {
  /// Erases every record that answers an exercise; they are looked for in slices, and go in one save.
  mutating func eraseVersions(of exercise: Exercise.ID) {
    guard keeping == .journal else { return }
    let key = Versions.Key(workbook: book.id, exercise: exercise)
    if let record = sittings[exercise]?.record { outbox.erase(record) }
    summary.forget(key)
    erasing[key] = []
    effects.append(.findVersions(of: key, after: nil))
  }

  /// Records of an exercise that is being erased were found.
  mutating func found(_ records: [RecordID], of key: Versions.Key, next: RecordID?) {
    guard let known = erasing[key] else { return }
    erasing[key] = known + records
    if let next {
      effects.append(.findVersions(of: key, after: next))
      return
    }
    for record in erasing.removeValue(forKey: key) ?? [] where record != sitting(of: key)?.record {
      outbox.erase(record)
    }
    save()
  }

  /// What is open for the exercise, which may have been saved anew since its earlier versions were to go.
  private func sitting(of key: Versions.Key) -> Sitting? {
    key.workbook == book.id ? sittings[key.exercise] : nil
  }

  /// Erases a piece of the journal with all its versions, at once.
  mutating func erase(_ piece: Record) {
    guard keeping == .journal else { return sayReadOnly() }
    for record in archive?.erase(piece) ?? [] { outbox.erase(record.id) }
    switch piece.body {
    case .answer(let answer):
      sittings[answer.exercise] = nil
      summary.forget(Versions.Key(workbook: answer.workbook, exercise: answer.exercise))
    case .entry(let entry):
      linesInMemory[entry.day] = nil
      summary.forgetLine(on: entry.day)
    case .tick, .rating, .setting, .unknown: break
    }
    save()
    notice = Erasing.said + " u brings it back, until you leave this list."
  }

  /// Puts the piece that was erased last again, under new names: an erased record stays erased.
  mutating func restoreErased() {
    guard keeping == .journal else { return sayReadOnly() }
    for old in archive?.takeErased() ?? [] {
      var record = newRecord(old.body)
      record.created = old.created
      record.changed = old.changed
      record.unknownFields = old.unknownFields
      put(record)
      archive?.add([record])
    }
    archive?.finish()
    save()
    notice = "It is back."
  }
}
