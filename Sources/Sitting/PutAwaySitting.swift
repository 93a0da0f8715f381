import Journal
import Time
import Workbook

/// What of a sitting is in no journal, or not only there: what the lock seals, and unlocking takes up again.
///
/// What was erased is not in it: undo of an erasure ends with the lock.
public struct PutAwaySitting: Sendable, Codable {
  var writer: UInt64
  var drafts: [Draft]
  var writing: Writing?
  var lastTyped: Deadline?
  var keepsWordsInMemory: Bool
  var isSolo: Bool
  var hasPassedGate: Bool
  /// As its description.
  var place: String?
  /// How far chapters were read, by their ids.
  var reached: [String: String]
  var plansMade: Set<String>
  var practices: [Practice.ID]
  var ticks: [Practice.ID: Set<Day>]
  /// What no save has brought to disk: records as their JSON, and ids of erased ones.
  var unsaved: [String]
  var erased: Set<RecordID>
  /// The head of the journal with those in it, a scalar for each byte; nil where the journal has it.
  var summary: String?
}

extension Sitting {
  /// Whether no save is under way, and nothing that is erased is still looked for.
  public var isSettled: Bool { !outbox.isInFlight && erasing.isEmpty }

  /// The sitting as it is; ask for it once it is settled.
  public mutating func putAway() -> PutAwaySitting {
    takeTypedText()
    let isWhole = keeping.canBeRead && outbox.isEmpty
    return PutAwaySitting(
      writer: writer, drafts: drafts.keys.sorted().compactMap { drafts[$0] }, writing: writing,
      lastTyped: lastTyped, keepsWordsInMemory: keepsWordsInMemory, isSolo: isSolo,
      hasPassedGate: hasPassedGate, place: placeInMemory?.description,
      reached: Dictionary(uniqueKeysWithValues: reachedInMemory.map { ($0.key.name, $0.value.rawValue) }),
      plansMade: plansMade, practices: practicesInMemory, ticks: ticksInMemory,
      unsaved: outbox.records.values.map { String(decoding: $0.encoded(), as: UTF8.self) },
      erased: outbox.erased,
      summary: isWhole ? nil : String(String.UnicodeScalarView(summary.encoded().map(Unicode.Scalar.init))))
  }

  /// Goes on with a sitting that was put away, over the journal as it was opened.
  ///
  /// - Returns: whether something of it is still not on disk: it is tried again.
  public mutating func takeUp(_ away: PutAwaySitting) throws -> Bool {
    // All is read before anything is changed: a part of a sitting would be worse than none.
    let unsaved = try away.unsaved.map { try Record(decoding: Array($0.utf8)) }
    if let summary = try away.summary.map({ try Summary(scalars: $0) }) {
      self.summary = summary
    }
    writer = away.writer
    drafts = Dictionary(away.drafts.map { ($0.subject, $0) }) { first, _ in first }
    writing = away.writing
    lastTyped = away.lastTyped
    keepsWordsInMemory = away.keepsWordsInMemory
    isSolo = away.isSolo
    hasPassedGate = away.hasPassedGate
    placeInMemory = away.place.flatMap(Journal.Place.init)
    for (chapter, name) in away.reached { reachedInMemory[Chapter.ID(chapter)] = Reached(rawValue: name) }
    plansMade = away.plansMade
    practicesInMemory = away.practices
    ticksInMemory = away.ticks
    // What was on its way from the journal is asked for again.
    for draft in drafts.keys.sorted().compactMap({ drafts[$0] }) {
      if let record = draft.awaited { ask(.load(record)) }
    }
    guard keeping == .journal else { return false }
    for record in unsaved { outbox.put(record) }
    for record in away.erased { outbox.erase(record) }
    if !outbox.isEmpty || drafts.values.contains(where: \.hasChanged) { outbox.touch(at: now.uptime) }
    return !outbox.isEmpty
  }
}

extension Summary {
  fileprivate init(scalars: String) throws {
    try self.init(decoding: scalars.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0 })
  }
}
