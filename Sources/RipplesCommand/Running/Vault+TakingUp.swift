import Journal
import Sitting
import Vault

extension Vault {
  /// Puts into the journal what an earlier run could not save, and answers one line about it; nil when there is nothing.
  ///
  /// It is to be called as soon as the journal is open, before its summary is read.
  func takeUpUnsaved() -> String? {
    guard case .readWrite = access else { return nil }
    let files = unsaved()
    guard !files.isEmpty else { return nil }
    do {
      for file in files {
        // With no head: the summary is made anew from all records.
        try commit(file.changes.compactMap(resolved), head: [])
        discard(file)
      }
      return "What could not be saved the last time is in the journal now."
    } catch {
      return "What could not be saved the last time is still kept apart, sealed. \(error.message)"
    }
  }

  /// Seals what could not be saved into a file of its own, and answers its path; nil when that cannot be either.
  func putAside(_ records: [Record], erased: [RecordID]) -> String? {
    try? putAside(records.map { .put(Row($0)) } + erased.map { .erase(RowID($0)) })
  }

  /// The change as it fits the journal now: nothing that was erased since comes back, and nothing newer is written over.
  private func resolved(_ change: Change) -> Change? {
    guard case .put(let row) = change, var record = try? Record(decoding: row.content) else { return change }
    while true {
      if isErased(RowID(record.id)) { return nil }
      guard let stored = try? self.row(RowID(record.id)) else { return .put(Row(record)) }
      if stored.content == record.encoded() { return nil }
      if stored.revision < record.revision { return .put(self.row(for: record)) }
      record.id.low &+= 1
    }
  }
}
