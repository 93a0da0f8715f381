import TestSupport
import Time
import Workbook

@testable import Journal

/// A journal for a test, as its vault holds it, and what happens to it.
struct Journals: Hashable {
  var holdings: [RecordID: Holding] = [:]

  init() {}

  init(_ records: Record...) { records.forEach { put($0) } }

  mutating func put(_ record: Record) {
    holdings[record.id] = Holding(revision: record.revision, content: record.encoded())
  }

  mutating func erase(_ id: RecordID) {
    guard let held = holdings[id], !held.isErased else { return }
    holdings[id] = Holding(revision: held.revision + 1, content: nil)
  }

  /// Everything that can be read, in the order of the clock.
  var records: [Record] {
    holdings.compactMap { Reading(of: $1.content ?? [], in: $0).record }.sorted {
      ($0.clock, $0.id) < ($1.clock, $1.id)
    }
  }

  var words: [String] { records.map(\.words).sorted() }

  /// What comes of it and another one.
  func merging(_ other: Journals) -> Journals {
    var journal = self
    journal.holdings = Merging(holdings, other.holdings, naming: Self.name).merged
    return journal
  }

  func findings(of other: Journals) -> Merging.Findings {
    Merging(holdings, other.holdings, naming: Self.name).findings
  }

  /// No hash, but as good as one for few records.
  static func name(_ id: RecordID, _ writer: UInt64) -> RecordID {
    var dice = Dice(seed: id.high &* 31 ^ id.low &* 17 ^ writer)
    return .random(using: &dice)
  }

  /// A day in the life of a journal: a run of the program writes new records, goes on in old ones, and erases some.
  mutating func live(_ dice: inout Dice) {
    let writer = UInt64(dice.roll(1...9))
    for _ in 0..<dice.roll(1...6) {
      let clock = (records.map(\.clock).max() ?? 0) + 1
      let known = records.isEmpty ? nil : records[dice.roll(min(2, records.count))]
      switch (dice.roll(6), known) {
      case (0, let known?): erase(known.id)
      case (1...3, var record?):
        record.revision += 1
        (record.writer, record.clock) = (writer, clock)
        record.body = body(like: record.body, &dice)
        put(record)
      default:
        var record = Record.made(body(&dice), id: dice.next(), clock: clock)
        record.writer = writer
        put(record)
      }
    }
  }

  private func body(_ dice: inout Dice) -> Record.Body {
    let word = "word \(dice.roll(1000))"
    let day = Day(number: 20_000 + dice.roll(3))
    return switch dice.roll(5) {
    case 0: .setting(.place, word)
    case 1: .tick("breaths", day, done: dice.roll(2) == 0)
    case 2: .line(word, day)
    case 3: .note(Note(text: word))
    default: .text(word)
    }
  }

  private func body(like old: Record.Body, _ dice: inout Dice) -> Record.Body {
    let word = "word \(dice.roll(1000))"
    return switch old {
    case .setting(let setting): .setting(setting.name, word)
    case .tick(let tick): .tick(tick.practice, tick.day, done: !tick.isDone)
    case .entry(let entry): .line(word, entry.day)
    case .note: .note(Note(text: word))
    default: .text(word)
    }
  }
}
