import Journal

extension App {
  mutating func openJournal() -> Navigation {
    save()
    openArchive()
    return .open(JournalScreen())
  }

  /// Begins to read all that was written; it comes in slices.
  private mutating func openArchive() {
    archive = Archive()
    effects.removeAll { if case .loadSlice = $0 { true } else { false } }
    switch keeping {
    case .journal, .readOnly: effects.append(.loadSlice(after: nil))
    case .nothing, .undecided, .promised: archive?.finish()
    }
  }

  mutating func take(_ records: [Record], next: RecordID?) {
    // The reader may have gone back before the last slice came.
    archive?.add(records)
    guard archive != nil else { return }
    if let next {
      effects.append(.loadSlice(after: next))
    } else {
      archive?.finish()
    }
  }
}
