import Canvas
import Journal

/// What has changed and is not known to be on disk.
///
/// A record leaves the outbox only when a save with its very revision has succeeded, so that nothing is lost
/// between a failed save and the next.
struct Outbox: Sendable {
  /// A pause this long after the last change is time to save.
  static let quiet: Int64 = 800
  /// In steady typing, a save comes no later than this after the first change.
  static let patience: Int64 = 4_000
  /// After a failed save, the next try comes this much later.
  static let retry: Int64 = 5_000

  private(set) var records: [RecordID: Record] = [:]
  private(set) var erased: Set<RecordID> = []
  private var firstChange: Deadline?
  private var lastChange: Deadline?
  private var number = 0
  private var inFlight: Save?
  private var retryAt: Deadline?
  /// Why the last save failed; nil once one has succeeded.
  private(set) var problem: String?

  var isEmpty: Bool { records.isEmpty && erased.isEmpty }

  mutating func put(_ record: Record) {
    erased.remove(record.id)
    records[record.id] = record
  }

  mutating func erase(_ id: RecordID) {
    records[id] = nil
    erased.insert(id)
  }

  /// Something changed now, in a record here or in a text that will become one.
  mutating func touch(at now: Deadline) {
    firstChange = firstChange ?? now
    lastChange = now
  }

  /// When the next save is due, in quiet and in steady typing.
  var due: Deadline? {
    if let retryAt { return retryAt }
    guard let firstChange, let lastChange else { return nil }
    return min(
      Deadline(milliseconds: lastChange.milliseconds + Self.quiet),
      Deadline(milliseconds: firstChange.milliseconds + Self.patience))
  }

  /// All of it as one save; nil when there is nothing to save that is not being saved already.
  mutating func takeSave(summary: Summary) -> Save? {
    firstChange = nil
    lastChange = nil
    retryAt = nil
    guard !isEmpty, !isInFlight else { return nil }
    number += 1
    let save = Save(number: number, records: Array(records.values), erased: Array(erased), summary: summary)
    inFlight = save
    return save
  }

  /// Whether a save with just this content has not been answered yet: two causes may come at the same moment.
  private var isInFlight: Bool {
    guard let inFlight else { return false }
    return Set(inFlight.erased) == erased && inFlight.records.count == records.count
      && inFlight.records.allSatisfy { records[$0.id]?.revision == $0.revision }
  }

  mutating func saved(_ number: Int) {
    guard let save = inFlight, save.number == number else { return }
    for record in save.records where records[record.id]?.revision == record.revision {
      records[record.id] = nil
    }
    erased.subtract(save.erased)
    inFlight = nil
    problem = nil
  }

  mutating func failed(_ number: Int, why: String, at now: Deadline) {
    guard inFlight?.number == number else { return }
    inFlight = nil
    problem = why
    retryAt = Deadline(milliseconds: now.milliseconds + Self.retry)
  }
}
