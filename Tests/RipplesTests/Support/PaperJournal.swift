import Journal
import Sitting
import Testing

@testable import Ripples

/// A journal in memory that answers effects as the disk would.
struct PaperJournal {
  private(set) var records: [RecordID: Record] = [:]
  private(set) var summary = Summary()
  private(set) var saves = 0
  /// How often it was asked for a look at the computer.
  private(set) var looks = 0
  private(set) var wasCreated = false
  /// Why saves fail; nil when they succeed.
  var failure: String?
  /// Why no journal can be made.
  var refusal: String?
  /// What opens it when it is locked; nil for a journal without one.
  var passphrase: String?
  /// What stands in the secret field.
  var field = ""
  /// The first of two, and the recovery words that were drawn.
  var first: String?
  var drawnRecovery: [String]?
  var recovery: [String]?
  /// Why it cannot be sealed anew.
  var noSealing: String?
  /// The sitting that was sealed when it was locked.
  var handedOver: [UInt8]?
  /// What is answered when it cannot be locked; nil when it can.
  var noLock: AppEvent?
  /// Records that one slice holds; all when nil.
  var sliceSize: Int?

  mutating func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .readBook: return []
    case .create:
      if let refusal { return [.notCreated(refusal)] }
      wasCreated = true
      return [.created]
    case .save(let save): return [perform(save)]
    case .load(let id): return [records[id].map(AppEvent.loaded) ?? .notLoaded("It is gone.")]
    case .loadSlice(let id): return [slice(after: id)]
    case .findVersions(let key, let id):
      guard case .slice(let readings, let next) = slice(after: id) else { return [] }
      let found = readings.compactMap(\.record).filter { $0.versionKey == key }
      return [.versions(of: key, found.map(\.id), next: next)]
    case .lookForTraces:
      // In two steps, as a computer would be looked at in many.
      defer { looks += 1 }
      let found = [
        "Looking leaves a trace, too\nA shell may keep it.", "1. What the shell keeps\nLine 2.\nLine 7.",
      ]
      return [.traces(Array(found.prefix(1 + looks % 2)), isDone: looks % 2 == 1)]
    case .verify: return [.verified(isDone: true, finding: nil)]
    case .unlock:
      defer { field = "" }
      guard field == passphrase else { return [.notUnlocked(.wrong)] }
      return [.unlocked(Unlocked(summary: summary, sitting: handedOver))]
    case .lock(let sitting, _):
      handedOver = sitting
      return noLock.map { [$0] } ?? []
    case .secret(let step): return perform(step)
    case .protect, .unprotect, .drawPassphrase, .drawRecovery, .keepRecovery, .discardRecovery:
      return performSealing(effect)
    case .backUp: return [.backedUp(isDone: true, finding: nil)]
    case .leaveTerminal, .suspend: return []
    }
  }

  private mutating func perform(_ save: Save) -> AppEvent {
    if let failure { return .notSaved(number: save.number, failure) }
    for record in save.records {
      if let known = records[record.id] { #expect(record.revision > known.revision) }
      records[record.id] = record
    }
    for id in save.erased { records[id] = nil }
    summary = save.summary
    saves += 1
    return .saved(number: save.number)
  }

  private func slice(after id: RecordID?) -> AppEvent {
    let all = records.values.sorted { $0.id.description < $1.id.description }
    let rest = all.filter { record in id.map { record.id.description > $0.description } ?? true }
    let slice = Array(rest.prefix(sliceSize ?? rest.count))
    return .slice(slice.map(Reading.record), next: slice.count < rest.count ? slice.last?.id : nil)
  }

  var answers: [Answer] {
    records.values.sorted { $0.clock < $1.clock }.compactMap {
      if case .answer(let answer) = $0.body { answer } else { nil }
    }
  }

  /// Everything that was written, as text: nothing that was to stay in memory may be in it.
  var everything: String { records.values.map { "\($0)" }.joined() + "\(summary)" }
}
