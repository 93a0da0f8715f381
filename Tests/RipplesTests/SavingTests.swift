import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// When what is typed is saved, and what happens when it cannot be.
@Suite struct SavingTests {
  /// A writer in an editor, with everything before it saved.
  private func writer() throws -> Sitter {
    var sitter = try EveryScreen.reflection.reached()
    sitter.wait(milliseconds: 60_000)
    return sitter
  }

  @Test func itIsSavedWithinASecondOfTheLastKey() throws {
    var sitter = try writer()
    sitter.type("more")
    #expect(!sitter.journal.everything.contains("more"))
    sitter.wait(milliseconds: 1_000)
    #expect(sitter.journal.everything.contains("more"))
  }

  @Test func itIsSavedWithinFiveSecondsOfSteadyTyping() throws {
    var sitter = try writer()
    for second in 1...20 {
      for _ in 0..<5 {
        sitter.type("x")
        sitter.wait(milliseconds: 200)
      }
      let saved = sitter.journal.answers.last?.value.text.count { $0 == "x" } ?? 0
      #expect(saved >= (second - 5) * 5)
    }
    // And not at every key either.
    #expect(sitter.journal.saves < 12)
  }

  @Test(arguments: [
    InputEvent.key(Key(.escape)), .focus(false), .suspend, .key(.control("z")), .terminate, .hangUp,
    .key(.control("c")),
  ])
  func itIsSavedAtOnce(event: InputEvent) throws {
    var sitter = try writer()
    sitter.type("more")
    sitter.tell(.input(event))
    #expect(sitter.journal.everything.contains("light.more"))
  }

  @Test func aSittingIsOneRecordWhoseRevisionsRise() throws {
    var sitter = try writer()
    let before = Set(sitter.journal.records.keys)
    var revisions: [UInt64] = []
    for word in ["one ", "two ", "three "] {
      sitter.type(word)
      sitter.wait(milliseconds: 1_000)
      let new = sitter.journal.records.values.filter { !before.contains($0.id) }
      #expect(new.count == 1)
      revisions += new.map(\.revision)
    }
    #expect(revisions == [1, 2, 3])
    let record = try #require(sitter.journal.records.values.first { !before.contains($0.id) })
    #expect(record.words.hasSuffix("one two three "))
    #expect(record.question == "What is on the far bank?")
  }

  @Test func nothingTypedSavesNothing() throws {
    var sitter = try writer()
    let saves = sitter.journal.saves
    sitter.press(Key(.left), Key(.right), Key(.escape))
    sitter.wait(milliseconds: 60_000)
    sitter.tell(.input(.focus(false)), .input(.suspend))
    #expect(sitter.journal.saves == saves)
  }

  @Test func aSaveThatFailsIsSaidAndTriedAgainWithoutAKey() throws {
    var sitter = try writer()
    sitter.breakDisk("The disk is full: make some room.")
    sitter.type("more")
    sitter.wait(milliseconds: 1_000)
    #expect(sitter.sees("The disk is full: make some room."))
    sitter.type("!")
    #expect(sitter.sees("The disk is full: make some room."))
    sitter.wait(milliseconds: 60_000)
    sitter.breakDisk(nil)
    sitter.wait(milliseconds: 6_000)
    #expect(!sitter.sees("The disk is full"))
    #expect(sitter.journal.everything.contains("light.more!"))
    #expect(sitter.app.unsaved == nil)
  }

  @Test func aFailedSaveIsTriedAtAMeasuredPace() throws {
    var sitter = try writer()
    sitter.breakDisk("The disk is full.")
    sitter.type("more")
    let before = sitter.performed.count
    sitter.wait(milliseconds: 60_000)
    #expect((10...15).contains(sitter.effects(since: before).count))
  }

  @Test func textThatCouldNotBeSavedStaysOnTheScreenAndIsToldAtTheEnd() throws {
    var sitter = try writer()
    sitter.breakDisk("The disk is full.")
    sitter.type("more")
    sitter.press(Key(.escape))
    #expect(sitter.sees("light.more"))
    sitter.press(Key(.enter))
    sitter.type(" and more")
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.app.unsaved == "The disk is full.")
  }

  /// Before the first answer, with the answer given, keeping nothing, with a journal, and with one to read alone.
  @Test(
    arguments: [
      (Opening.firstRun, []), (.firstRun, [Key(.enter)]), (.firstRun, [Key(.enter), Key(.enter)]),
      (.firstRun, [Key(.enter), Key(.enter), Key(.enter)]), (.firstRun, [Key(.enter), "k", Key(.enter)]),
      (.journal(Summary()), []), (.journal(Summary(), readOnly: "It is open elsewhere."), []),
    ] as [(Opening, [Key])])
  func nothingAsksToBeWokenWithoutEnd(opening: Opening, first: [Key]) throws {
    var sitter = try Sitter(opening)
    for key in first { sitter.press(key) }
    for key in ["1", "g", Key(.enter), "k", "a", Key(.escape), "t", " ", Key(.enter), "b"] as [Key] {
      sitter.press(key)
      // Issues are recorded while it waits.
      sitter.wait(milliseconds: 3_600_000)
    }
    #expect(sitter.app.nextDeadline == nil)
  }

  @Test func aJournalThatCannotBeMadeIsSaidAndTheRunKeepsNothing() throws {
    var sitter = try Sitter(.firstRun)
    sitter.refuseToCreate("There is no room for a journal.")
    sitter.press(Key(.enter), Key(.enter), Key(.enter))
    #expect(sitter.sees("There is no room for a journal."))
    #expect(sitter.app.context.sitting.keeping == .nothing)
    sitter.openFarBank()
    sitter.type("a word")
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.saves == 0)
  }

  @Test func whatWasDoneInTheFirstRunIsSavedOnceTheJournalIsMade() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press("v", Key(.enter), Key(.enter), Key(.enter))
    #expect(sitter.journal.saves == 1)
    #expect(sitter.journal.summary[.signs] == "plain")
    #expect(sitter.journal.summary.place?.chapter == "river")
  }
}
