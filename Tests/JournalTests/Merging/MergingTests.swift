import TestSupport
import Testing
import Time

@testable import Journal

/// Two journals become one: nothing that was written is lost, and nothing that was erased comes back.
@Suite struct MergingTests {
  /// Three journals with one past, each with days of its own.
  private func threeJournals(_ seed: UInt64) -> [Journals] {
    var dice = Dice(seed: seed)
    var past = Journals()
    past.live(&dice)
    return (0..<3).map { _ in
      var journal = past
      for _ in 0..<dice.roll(4) { journal.live(&dice) }
      return journal
    }
  }

  private static let seeds = Array(UInt64(0)..<UInt64(60))

  @Test func theOrderOfTwoChangesNothing() {
    for seed in Self.seeds {
      let three = threeJournals(seed)
      #expect(three[0].merging(three[1]) == three[1].merging(three[0]), "seed \(seed)")
    }
  }

  @Test func twiceIsTheSameAsOnce() {
    for seed in Self.seeds {
      let three = threeJournals(seed)
      let both = three[0].merging(three[1])
      #expect(both.merging(three[1]) == both && both.merging(three[0]) == both, "seed \(seed)")
      #expect(both.merging(both) == both && three[0].merging(three[0]) == three[0], "seed \(seed)")
      #expect(!both.findings(of: three[1]).isChange)
    }
  }

  @Test func ofThreeItDoesNotMatterWhichWereFirst() {
    for seed in Self.seeds {
      let three = threeJournals(seed)
      let left = three[0].merging(three[1]).merging(three[2])
      #expect(left == three[0].merging(three[1].merging(three[2])), "seed \(seed)")
      #expect(left == three[0].merging(three[2]).merging(three[1]), "seed \(seed)")
    }
  }

  @Test func allFoldToOneSummary() {
    for seed in Self.seeds.prefix(500) {
      let three = threeJournals(seed)
      let one = three[0].merging(three[1]).records.reduce(into: Summary()) { $0.fold($1) }
      let other = three[1].merging(three[0]).records.reversed().reduce(into: Summary()) { $0.fold($1) }
      #expect(one == other, "seed \(seed)")
    }
  }

  @Test func nobodysLastWordsAreLost() {
    for seed in Self.seeds {
      let three = threeJournals(seed)
      let both = three[0].merging(three[1])
      let erased = [three[0], three[1]].flatMap { $0.holdings.filter(\.value.isErased).keys }
      for record in three[0].records + three[1].records where !erased.contains(record.id) {
        let isKept = both.records.contains { $0.words == record.words && $0.body == record.body }
        let isRevised = both.records.contains {
          $0.writer == record.writer && $0.revision > record.revision
            && ($0.id == record.id || $0.origin == record.id)
        }
        let isFact =
          if case .setting = record.body { true } else if case .tick = record.body { true } else { false }
        #expect(isKept || isRevised || isFact, "seed \(seed)")
      }
    }
  }

  @Test func nothingErasedComesBack() {
    for seed in Self.seeds {
      let three = threeJournals(seed)
      let all = three[0].merging(three[1]).merging(three[2])
      for journal in three {
        for (id, held) in journal.holdings where held.isErased {
          #expect(all.holdings[id]?.isErased == true, "seed \(seed)")
        }
      }
    }
  }

  @Test func aWritersLaterRevisionCountsWhoeverHasIt() {
    let early = Record.made(.text("early"), id: 1, revision: 1, clock: 1)
    let late = Record.made(.text("early and late"), id: 1, revision: 2, clock: 2)
    #expect(Journals(early).merging(Journals(late)) == Journals(late))
    #expect(Journals(early).findings(of: Journals(late)).newer == 1)
  }

  @Test func whatTwoWroteInOneRecordIsKeptInBothVersions() throws {
    let mine = Record.made(.line("mine", Day(number: 20_000)), id: 1, revision: 2, clock: 5)
    var theirs = Record.made(.line("theirs", Day(number: 20_000)), id: 1, revision: 2, clock: 4)
    theirs.writer = 9
    let both = Journals(mine).merging(Journals(theirs))
    #expect(both.words == ["mine", "theirs"])
    #expect(both.holdings[mine.id] == Journals(mine).holdings[mine.id])
    let beside = try #require(both.records.first { $0.words == "theirs" })
    #expect(beside.id == Journals.name(mine.id, 9) && beside.origin == mine.id)
    #expect(Journals(mine).findings(of: Journals(theirs)).inBothVersions == 1)
  }

  @Test func ofASettingOnlyTheLastOneIsKept() {
    let mine = Record.made(.setting(.measure, "66"), id: 1, revision: 7, clock: 4)
    var theirs = Record.made(.setting(.measure, "70"), id: 1, revision: 3, clock: 9)
    theirs.writer = 9
    let both = Journals(mine).merging(Journals(theirs))
    #expect(both == Journals(theirs))
    #expect(both.records.reduce(into: Summary()) { $0.fold($1) }[.measure] == "70")
  }

  @Test func aVersionThatWasLeftWhenTheOtherWasErasedStays() throws {
    let mine = Record.made(.note(Note(text: "mine")), id: 1, revision: 2, clock: 5)
    var theirs = Record.made(.note(Note(text: "theirs")), id: 1, revision: 2, clock: 4)
    theirs.writer = 9
    var both = Journals(mine).merging(Journals(theirs))
    both.erase(mine.id)
    for other in [Journals(mine), Journals(theirs), Journals(mine).merging(Journals(theirs))] {
      #expect(both.merging(other) == both && other.merging(both) == both)
    }
    #expect(both.words == ["theirs"])
  }

  @Test func whoErasedARecordErasedTheVersionsBesideIt() {
    let mine = Record.made(.note(Note(text: "mine")), id: 1, revision: 2, clock: 5)
    var theirs = Record.made(.note(Note(text: "theirs")), id: 1, revision: 2, clock: 4)
    theirs.writer = 9
    var erased = Journals(mine)
    erased.erase(mine.id)
    #expect(Journals(mine).merging(Journals(theirs)).merging(erased) == erased)
  }

  @Test func whatIsPutAgainUnderANewNameIsNoVersionOfWhatWasErased() throws {
    var beside = Record.made(.note(Note(text: "mine")), id: 2, revision: 2, clock: 5)
    beside.origin = RecordID(high: 7, low: 1)
    let again = Record.made(beside.body, id: 3, clock: 6)
    #expect(again.revising(beside).origin == nil)
    #expect(Record.made(beside.body, id: 2, revision: 3, clock: 6).revising(beside).origin == beside.origin)
  }

  @Test func whatANewerEditionWroteIsMergedAsItIs() throws {
    let text =
      #"{"clock":3,"id":"00000000000000070000000000000001","mood":[1.50],"revision":1,"v":9,"writer":5}"#
    let theirs = Holding(revision: 1, content: Array(text.utf8))
    let id = RecordID(high: 7, low: 1)
    let merging = Merging([:], [id: theirs], naming: Journals.name)
    #expect(merging.merged == [id: theirs])
    let mine = Journals(Record.made(.text("mine"), id: 1, clock: 4))
    let both = Merging(mine.holdings, [id: theirs], naming: Journals.name).merged
    let beside = try #require(both[Journals.name(id, 5)]?.content)
    #expect(String(decoding: beside, as: UTF8.self).contains(#""mood":[1.50],"origin":"\#(id)""#))
  }

  @Test func nothingIsPutInThePlaceOfWhatCannotBeRead() {
    let theirs = Record.made(.text("theirs"), id: 1)
    let merged = Merging([:], Journals(theirs).holdings, unread: [theirs.id], naming: Journals.name).merged
    #expect(Array(merged.keys) == [Journals.name(theirs.id, theirs.writer)])
  }
}
