import TestSupport
import Testing
import Time

@testable import Journal

/// The summary is the fold of all records, in whatever order they come.
struct SummaryFoldTests {
  private func summary(of records: some Sequence<Record>) -> Summary {
    records.reduce(into: Summary()) { $0.fold($1) }
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func everyOrderOfTheRecordsGivesOneSummary(seed: UInt64) {
    // The longer ones have more lines and ticks than are remembered.
    let history = History(seed: seed, length: Int(seed) * 60)
    let expected = summary(of: history.put)
    let bytes = expected.encoded()
    var dice = Dice(seed: seed &* 31)
    for _ in 0..<8 {
      let shuffled = summary(of: history.put.shuffled(using: &dice))
      #expect(shuffled == expected)
      #expect(shuffled.encoded() == bytes)
    }
  }

  @Test func everyPermutationOfAFewRecordsGivesOneSummary() {
    let day = Day(number: 20_739)
    let records: [Record] = [
      .made(.text("one"), id: 1, clock: 1), .made(.text("two"), id: 1, revision: 2, clock: 4),
      .made(.text(""), id: 2, clock: 3), .made(.tick("walk", day), id: 3, clock: 4),
      .made(.tick("walk", day, done: false), id: 4, clock: 4),
      .made(.tick("walk", day - 41), id: 5, clock: 6),
    ]
    let expected = summary(of: records)
    var orders: [[Record]] = [[]]
    for record in records {
      orders = orders.flatMap { order in
        (0...order.count).map { Array(order[..<$0]) + [record] + Array(order[$0...]) }
      }
    }
    #expect(orders.count == 720)
    #expect(orders.count { summary(of: $0) != expected } == 0)
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func theRecordsOnDiskGiveTheSummaryThatWasKeptUpToDate(seed: UInt64) {
    let history = History(seed: seed, length: Int(seed) * 60)
    #expect(history.kept.count < history.put.count)
    #expect(summary(of: history.kept) == summary(of: history.put))
  }

  @Test func puttingTheSameRecordsTwiceChangesNothing() {
    let history = History(seed: 77, length: 160)
    #expect(summary(of: history.put + history.put) == summary(of: history.put))
  }

  @Test func aSummaryThatWasReadBackGoesOnLikeTheOneThatWasWritten() throws {
    let records = History(seed: 78, length: 200).put
    let half = summary(of: records.prefix(100))
    var read = try Summary(decoding: half.encoded())
    #expect(read == half)
    for record in records.dropFirst(100) { read.fold(record) }
    #expect(read == summary(of: records))
    #expect(try Summary(decoding: read.encoded()) == read)
    #expect(try Summary(decoding: Summary().encoded()) == Summary())
  }
}
