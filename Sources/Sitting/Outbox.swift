import Journal
import Time

/// What has changed and is not known to be on disk.
///
/// A record leaves the outbox only when a save with its very revision has succeeded, so that nothing is lost
/// between a failed save and the next.
public struct Outbox: Sendable {
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
  /// Saves that were taken and not answered yet, by their numbers: keys that arrive together can ask for several.
  private var inFlight: [Int: Save] = [:]
  private var retryAt: Deadline?
  /// Why a save failed; nil once what it held is on disk.
  private var failure: String?
  /// Records that no save can take as they are: each is tried again once it has changed.
  private var refused: Set<RecordID> = []
  private var refusal: String?

  public init() {}

  public var isEmpty: Bool { records.isEmpty && erased.isEmpty }

  /// Whether a save was taken and not answered yet.
  var isInFlight: Bool { !inFlight.isEmpty }

  /// Why something is not on disk; nil once it is.
  public var problem: String? { failure ?? (refused.isEmpty ? nil : refusal) }

  public mutating func put(_ record: Record) {
    erased.remove(record.id)
    refused.remove(record.id)
    records[record.id] = record
  }

  public mutating func erase(_ id: RecordID) {
    records[id] = nil
    refused.remove(id)
    erased.insert(id)
  }

  /// Erases what is here of an answer: a save of it that failed is not tried again.
  public mutating func eraseVersions(of key: Versions.Key) {
    for record in records.values where record.versionKey == key { erase(record.id) }
  }

  /// Something changed now, in a record here or in a text that will become one.
  public mutating func touch(at now: Deadline) {
    firstChange = firstChange ?? now
    lastChange = now
  }

  /// When the next save is due, in quiet and in steady typing.
  public var due: Deadline? {
    if let retryAt { return retryAt }
    guard let firstChange, let lastChange else { return nil }
    return min(
      Deadline(milliseconds: lastChange.milliseconds + Self.quiet),
      Deadline(milliseconds: firstChange.milliseconds + Self.patience))
  }

  /// What no save under way holds, as one save; nil when there is nothing to save.
  public mutating func takeSave(summary: Summary) -> Save? {
    firstChange = nil
    lastChange = nil
    retryAt = nil
    var save = Save(
      number: number + 1, records: records.values.filter { !isInFlight($0) && !refused.contains($0.id) },
      erased: erased.filter { id in !inFlight.values.contains { $0.erased.contains(id) } }, summary: summary)
    guard !save.records.isEmpty || !save.erased.isEmpty else { return nil }
    save.isAhead = !refused.isEmpty
    number = save.number
    inFlight[number] = save
    return save
  }

  private func isInFlight(_ record: Record) -> Bool {
    inFlight.values.contains { save in
      save.records.contains { $0.id == record.id && $0.revision == record.revision }
    }
  }

  /// What a save held is on disk, except what cannot be as it is.
  public mutating func saved(_ number: Int, except unfit: [RecordID] = [], why: String? = nil) {
    guard let save = inFlight.removeValue(forKey: number) else { return }
    for record in save.records where records[record.id]?.revision == record.revision {
      if unfit.contains(record.id) {
        refused.insert(record.id)
        refusal = why
      } else {
        records[record.id] = nil
      }
    }
    erased.subtract(save.erased)
    // Another save may have failed since this one was taken.
    if retryAt == nil { failure = nil }
  }

  public mutating func failed(_ number: Int, why: String, at now: Deadline) {
    guard inFlight.removeValue(forKey: number) != nil else { return }
    failure = why
    retryAt = Deadline(milliseconds: now.milliseconds + Self.retry)
  }
}
