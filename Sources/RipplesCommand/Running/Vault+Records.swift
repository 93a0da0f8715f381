import Journal
import Ripples
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
    return try records().records.reduce(into: Summary()) { $0.fold($1) }
  }

  /// What was done with files that lay beside the journal and looked like a part of it; nil when there was none.
  var setAsideNotice: String? {
    guard !setAside.isEmpty else { return nil }
    return "The rest of an older save lay beside the journal and is no part of it: it is kept there as "
      + "\(setAside.joined(separator: ", ")), and the journal is as it was."
  }

  /// All records that can be read, and how many cannot.
  func records() throws(VaultError) -> (records: [Record], unreadable: Int) {
    var records: [Record] = []
    var unreadable = 0
    var next: RowID?
    repeat {
      let slice = try rows(after: next, limit: 1000)
      let read = slice.rows.compactMap { try? Record(decoding: $0.content) }
      records += read
      unreadable += slice.damaged.count + slice.rows.count - read.count
      next = slice.next
    } while next != nil
    return (records, unreadable)
  }

  /// The row to save a record in, with all that a newer edition wrote in the row that it replaces.
  ///
  /// Where that edition made of it what this one cannot read, the record goes into a row of its own: it is newer, so
  /// that it counts, and nothing is written over.
  func row(for record: Record) -> Row {
    // One that does not open is no loss.
    guard record.revision > 1, let stored = try? row(RowID(record.id)) else { return Row(record) }
    if case .record(let old) = Reading(of: stored.content, in: record.id), record.canRevise(old) {
      return Row(record.revising(old))
    }
    var beside = record
    beside.id.low &+= 1
    return row(for: beside)
  }
}
