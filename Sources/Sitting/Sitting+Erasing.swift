import Journal
import Workbook

extension Sitting {
  /// Erases every record that answers an exercise, and what is open of it; they are looked for in slices, and go in one
  /// save.
  public mutating func erase(_ exercise: Exercise.ID) {
    eraseVersions(of: exercise)
    drafts[.exercise(exercise)] = nil
  }

  mutating func eraseVersions(of exercise: Exercise.ID) {
    guard keeping == .journal else { return }
    let key = Versions.Key(workbook: book.id, exercise: exercise)
    if let record = drafts[.exercise(exercise)]?.record { outbox.erase(record) }
    outbox.eraseVersions(of: key)
    summary.forget(key)
    takeBackMark(of: exercise)
    erasing[key] = Erasure()
    ask(.findVersions(of: key, after: nil))
  }

  /// Records of an exercise that is being erased were found.
  public mutating func found(_ records: [RecordID], of key: Versions.Key, next: RecordID?) {
    guard erasing[key] != nil else { return }
    erasing[key]?.found += records
    if let next {
      ask(.findVersions(of: key, after: next))
      return
    }
    if let erasure = erasing.removeValue(forKey: key) {
      for record in erasure.found where !erasure.since.contains(record) { outbox.erase(record) }
    }
    save()
  }

  /// Erases a piece of the journal with all its versions, at once.
  ///
  /// - Returns: whether it could be: a journal that can only be read keeps what it has.
  public mutating func erase(_ piece: Record) -> Bool {
    guard keeping == .journal else { return false }
    for record in archive?.erase(piece.id) ?? [] { outbox.erase(record) }
    switch piece.body {
    case .answer(let answer):
      drafts[.exercise(answer.exercise)] = nil
      let key = Versions.Key(workbook: answer.workbook, exercise: answer.exercise)
      // The list has what is on disk; a save that failed has more.
      outbox.eraseVersions(of: key)
      summary.forget(key)
      takeBackMark(of: answer.exercise)
    case .entry(let entry):
      drafts[.day(entry.day)] = nil
      summary.forgetLine(on: entry.day)
    case .note, .practice, .tick, .rating, .setting, .unknown: break
    }
    save()
    return true
  }

  /// Erases a page that nothing could be read of: it cannot be brought back.
  ///
  /// - Returns: whether it could be erased.
  public mutating func eraseUnread(_ piece: RecordID) -> Bool {
    guard keeping == .journal else { return false }
    for record in archive?.erase(piece) ?? [] { outbox.erase(record) }
    save()
    return true
  }

  /// Puts the piece that was erased last again, under new names: an erased record stays erased.
  ///
  /// - Returns: whether it could be.
  public mutating func restoreErased() -> Bool {
    guard keeping == .journal else { return false }
    for old in archive?.takeErased() ?? [] {
      var record = newRecord(old.body)
      record.changed = old.changed
      record = record.revising(old)
      put(record)
      archive?.add(record)
    }
    archive?.finish()
    save()
    return true
  }
}

/// The versions of an answer, on their way to being erased.
struct Erasure: Hashable, Sendable {
  /// The records that were found so far.
  var found: [RecordID] = []
  /// Those that were written since, and stay.
  var since: Set<RecordID> = []
}
