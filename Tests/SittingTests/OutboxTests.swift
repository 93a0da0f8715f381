import Journal
import Testing
import Time

@testable import Sitting

/// What has changed stays in the outbox until a save that held it has succeeded.
@Suite struct OutboxTests {
  @Test func aSaveUnderWayIsNotSentTwice() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    let first = outbox.takeSave(summary: Summary())
    #expect(first?.records.count == 1)
    #expect(outbox.takeSave(summary: Summary()) == nil)
    outbox.put(.note("two", id: 2))
    #expect(outbox.takeSave(summary: Summary())?.records.map(\.words) == ["two"])
  }

  @Test func aRecordThatChangedSinceItWasSentStays() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    let save = outbox.takeSave(summary: Summary())
    outbox.put(.note("one, and more", id: 1, revision: 2))
    outbox.saved(save?.number ?? 0)
    #expect(outbox.takeSave(summary: Summary())?.records.map(\.words) == ["one, and more"])
  }

  @Test func whatFailedIsSentAgainWithWhatCameSince() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    outbox.failed(
      outbox.takeSave(summary: Summary())?.number ?? 0, why: "Full.", at: Deadline(milliseconds: 0))
    #expect(outbox.problem == "Full.")
    #expect(outbox.due == Deadline(milliseconds: Outbox.retry))
    outbox.put(.note("two", id: 2))
    let again = outbox.takeSave(summary: Summary())
    #expect(Set((again?.records ?? []).map(\.words)) == ["one", "two"])
    outbox.saved(again?.number ?? 0)
    #expect(outbox.problem == nil)
    #expect(outbox.isEmpty)
    #expect(outbox.due == nil)
  }

  /// Else a reader who leaves then would not be told of what is lost.
  @Test func aSaveThatSucceedsHidesNoneThatFailed() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    let first = outbox.takeSave(summary: Summary())
    outbox.put(.note("two", id: 2))
    let second = outbox.takeSave(summary: Summary())
    outbox.failed(first?.number ?? 0, why: "Full.", at: Deadline(milliseconds: 0))
    outbox.saved(second?.number ?? 0)
    #expect(outbox.problem == "Full.")
    #expect(outbox.takeSave(summary: Summary())?.records.map(\.words) == ["one"])
  }

  @Test func whatNoSaveCanTakeStaysAndStopsNothingElse() {
    var outbox = Outbox()
    outbox.put(.note("too much", id: 1))
    outbox.put(.note("two", id: 2))
    let save = outbox.takeSave(summary: Summary())
    outbox.saved(save?.number ?? 0, except: [RecordID(high: 0, low: 1)], why: "Too large.")
    #expect(outbox.problem == "Too large." && !outbox.isEmpty && save?.isAhead == false)
    #expect(outbox.takeSave(summary: Summary()) == nil, "it would be refused again")
    outbox.put(.note("three", id: 3))
    let next = outbox.takeSave(summary: Summary())
    #expect(next?.records.map(\.words) == ["three"] && next?.isAhead == true)
    outbox.saved(next?.number ?? 0)
    #expect(outbox.problem == "Too large.")
    outbox.put(.note("less", id: 1, revision: 2))
    #expect(outbox.problem == nil)
    #expect(outbox.takeSave(summary: Summary())?.records.map(\.words) == ["less"])
  }

  @Test func anErasedRecordIsErasedUntilItIsDone() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    outbox.erase(RecordID(high: 0, low: 1))
    let save = outbox.takeSave(summary: Summary())
    #expect(save?.records.isEmpty == true)
    #expect(save?.erased == [RecordID(high: 0, low: 1)])
    #expect(outbox.takeSave(summary: Summary()) == nil)
    outbox.saved(save?.number ?? 0)
    #expect(outbox.isEmpty)
  }

  @Test func anErasureThatFailedIsTriedAgain() {
    var outbox = Outbox()
    outbox.erase(RecordID(high: 0, low: 1))
    let save = outbox.takeSave(summary: Summary())
    outbox.failed(save?.number ?? 0, why: "Full.", at: Deadline(milliseconds: 0))
    #expect(!outbox.isEmpty)
    #expect(outbox.takeSave(summary: Summary())?.erased == [RecordID(high: 0, low: 1)])
  }

  @Test func anAnswerToAnUnknownSaveChangesNothing() {
    var outbox = Outbox()
    outbox.put(.note("one", id: 1))
    outbox.saved(7)
    outbox.failed(8, why: "Full.", at: Deadline(milliseconds: 0))
    #expect(!outbox.isEmpty)
    #expect(outbox.problem == nil)
  }
}

extension Record {
  /// A line of a day.
  fileprivate static func note(_ text: String, id: UInt64, revision: UInt64 = 1) -> Record {
    let moment = Moment(seconds: 0, day: Day(number: 20_000), minute: 0)
    return Record(
      id: RecordID(high: 0, low: id), revision: revision, writer: 1, clock: 1, created: moment,
      changed: moment,
      body: .entry(Entry(day: moment.day, text: text)))
  }
}
