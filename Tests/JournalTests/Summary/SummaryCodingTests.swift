import TestSupport
import Testing
import Time

@testable import Journal

/// The form of a summary in the head: read as it was written, or refused.
struct SummaryCodingTests {
  private let whole = Record.Body.samples.reduce(into: Summary()) { $0.fold(.made($1)) }

  @Test func whatIsWrittenIsReadBack() throws {
    for length in [0, 1, 60, 700] {
      let summary = History(seed: 5, length: length).put.reduce(into: Summary()) { $0.fold($1) }
      #expect(try Summary(decoding: summary.encoded()) == summary)
    }
    #expect(try Summary(decoding: whole.encoded()) == whole)
    #expect(!whole.settings.isEmpty && !whole.answers.isEmpty && !whole.ticks.isEmpty && !whole.lines.isEmpty)
  }

  @Test func textOfEveryKindIsKept() throws {
    var summary = Summary()
    let day = Day(number: 20_739)
    for (number, text) in ["", "\0", "\n\t\"\\", "e\u{301} 한 👩‍👩‍👧", String(repeating: "ä", count: 70_000)]
      .enumerated()
    {
      summary.fold(
        .made(.entry(Entry(day: day + number, text: text)), id: UInt64(number), clock: UInt64(number)))
    }
    #expect(try Summary(decoding: summary.encoded()).lines.count == 5)
    #expect(try Summary(decoding: summary.encoded()) == summary)
  }

  @Test func aChangedByteIsReadAsSomethingElseOrRefused() throws {
    var dice = Dice(seed: 6)
    let bytes = whole.encoded()
    var refused = 0
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= UInt8(1 + dice.roll(255))
      do {
        let summary = try Summary(decoding: changed)
        #expect(try Summary(decoding: summary.encoded()) == summary)
      } catch {
        refused += 1
      }
    }
    #expect(refused > bytes.count / 4)
  }

  @Test func aPartOfItOrMoreThanItIsRefused() {
    let bytes = whole.encoded()
    for count in bytes.indices {
      #expect(throws: UnreadableRecord.self) { try Summary(decoding: Array(bytes.prefix(count))) }
    }
    #expect(throws: UnreadableRecord.self) { try Summary(decoding: bytes + [0]) }
  }

  @Test func anotherFormIsRefusedSoThatItIsMadeAnew() {
    var bytes = whole.encoded()
    bytes[0] += 1
    #expect(throws: UnreadableRecord.self) { try Summary(decoding: bytes) }
    #expect(throws: UnreadableRecord.self) { try Summary(decoding: Array("{}".utf8)) }
  }

  @Test func numbersThatNoJournalHasAreRefused() {
    var fields = FieldWriter()
    fields.put(UInt64.max)
    var clock = FieldReader(fields.bytes[...])
    #expect(throws: UnreadableRecord.self) { try clock.count() }
    var day = FieldReader(fields.bytes[...])
    #expect(throws: Never.self) { try day.day() }
    var far = FieldWriter()
    far.put(Day(number: .max))
    var reader = FieldReader(far.bytes[...])
    #expect(throws: UnreadableRecord.self) { try reader.day() }
  }
}
