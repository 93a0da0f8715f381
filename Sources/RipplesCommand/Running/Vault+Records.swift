import Journal
import Ripples
import Sitting
import Vault

extension RowID {
  init(_ id: RecordID) { self.init(high: id.high, low: id.low) }
}

extension RecordID {
  init(_ id: RowID) { self.init(high: id.high, low: id.low) }
}

extension Row {
  init(_ record: Record) {
    self.init(id: RowID(record.id), revision: record.revision, content: record.encoded())
  }
}

extension Vault {
  /// The summary from the journal's head, or from all records when the head is missing or stale.
  func summary() throws -> Summary {
    if let head = head(), let summary = try? Summary(decoding: head) { return summary }
    return try readings().compactMap(\.record).reduce(into: Summary()) { $0.fold($1) }
  }

  /// What was done with files that lay beside the journal and looked like a part of it; nil when there was none.
  var setAsideNotice: String? {
    guard !setAside.isEmpty else { return nil }
    return "The rest of an older save lay beside the journal and is no part of it: it is kept there as "
      + "\(setAside.joined(separator: ", ")), and the journal is as it was."
  }

  /// What all rows hold, those that cannot be read among them.
  func readings() throws(VaultError) -> [Reading] {
    var all: [Reading] = []
    var next: RecordID?
    repeat {
      let slice = try readings(after: next, limit: 1000)
      all += slice.readings
      next = slice.next
    } while next != nil
    return all
  }

  /// What up to `limit` rows after one hold, and what to ask `after` for the next ones; nil after the last.
  func readings(
    after id: RecordID?, limit: Int
  ) throws(VaultError) -> (readings: [Reading], next: RecordID?) {
    let slice = try rows(after: id.map(RowID.init), limit: limit)
    return (
      slice.rows.map { Reading(of: $0.content, in: RecordID($0.id)) }
        + slice.damaged.map { .damaged(RecordID($0)) },
      slice.next.map(RecordID.init)
    )
  }

  /// Puts and erases what a save holds, with the head that it brings.
  func commit(_ save: Save) throws(VaultError) {
    let changes = save.records.map { Change.put(row(for: $0)) } + save.erased.map { .erase(RowID($0)) }
    try commit(changes, head: save.summary.encoded())
  }

  /// The row to save a record in, with all that a newer edition wrote in the row that it replaces.
  ///
  /// Where that edition made of it what this one cannot read, the record goes into a row of its own: it is newer, so
  /// that it counts, and nothing is written over.
  func row(for record: Record) -> Row {
    // One that does not open is no loss.
    guard record.revision > 1, let stored = try? row(RowID(record.id)) else { return Row(record) }
    if case .record(let old) = Reading(of: stored.content, in: record.id), record.canRevise(old),
      stored.revision < Row.highestRevision
    {
      var row = Row(record.revising(old))
      // Another program may have counted otherwise outside of the record than in it: a save may not fail over that.
      if stored.revision != old.revision { row.revision = max(row.revision, stored.revision + 1) }
      return row
    }
    var beside = record
    beside.id.low &+= 1
    return row(for: beside)
  }
}
