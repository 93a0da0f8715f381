import Journal
import Workbook

/// Looking back: all that was written, read in slices while it is looked at.
extension Sitting {
  /// Begins to read all that was written.
  public mutating func openArchive() {
    save()
    archive = Archive()
    withdrawEffects { if case .loadSlice = $0 { true } else { false } }
    if keeping.canBeRead { ask(.loadSlice(after: nil)) } else { archive?.finish() }
  }

  /// A slice has come; the reader may have gone back before the last one did.
  public mutating func take(_ readings: [Reading], next: RecordID?) {
    archive?.add(readings)
    guard archive != nil else { return }
    if let next { ask(.loadSlice(after: next)) } else { archive?.finish() }
  }

  /// Looks for the pieces in which every word of a query stands.
  public mutating func find(_ query: String) { archive?.find(query) }

  /// Looking back is over: what was read is in memory no more, and what was erased cannot be brought back.
  public mutating func closeArchive() { archive = nil }

  /// Asks for the newest answer to an exercise, to be read.
  ///
  /// - Returns: the record that will come; nil when there is none.
  public mutating func loadAnswer(to exercise: Exercise.ID) -> RecordID? {
    guard let mark = summary.answer(to: exercise, of: book.id) else { return nil }
    ask(.load(mark.stamp.id))
    return mark.stamp.id
  }
}
