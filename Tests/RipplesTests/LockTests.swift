import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// A journal that is locked, from the key to the same letter of the same line.
@Suite struct LockTests {
  private static let passphrase = "lantern rope canal"

  private static func writing(_ text: String = "A heron on the far bank.") throws -> Sitter {
    var sitter = try EveryScreen.reflection.reached()
    sitter.protect(with: passphrase)
    sitter.type(text)
    return sitter
  }

  private static func locked() throws -> Sitter {
    var sitter = try writing()
    sitter.press(.control("l"))
    return try sitter.afresh()
  }

  @Test func whatIsTypedIsSavedBeforeItIsSealed() throws {
    var sitter = try Self.writing()
    let count = sitter.performed.count
    sitter.press(.control("l"))
    #expect(sitter.effects(since: count) == ["save", "lock"])
    #expect(sitter.journal.everything.contains("A heron"))
  }

  /// The frame before the save shows nothing of it any more.
  @Test func theScreenIsNeutralBeforeAnythingElseIsDone() throws {
    var sitter = try Self.writing()
    let count = sitter.performed.count
    sitter.press(.control("l"))
    let frame = sitter.performed[count].frame.text.joined()
    #expect(frame.contains("typing is hidden"))
    #expect(!frame.contains("heron"))
    #expect(!frame.contains("What is on the far bank?"))
  }

  @Test func theLockedScreenHasNoWordOfTheBook() throws {
    let sitter = try Self.locked()
    let lines = sitter.canvas.text.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(
      lines.filter { !$0.isEmpty } == [
        "Passphrase (typing is hidden):", "enter open", "esc then ! help Ctrl-C leave at once",
      ])
  }

  /// Text, caret, undo, and what would have been saved next.
  @Test func thePassphraseLeadsBackToTheSameLetter() throws {
    var before = try Self.writing()
    before.wait(milliseconds: 5_000)
    before.type(" And its young.")
    before.press(Key(.left), Key(.left))
    var again = before
    again.press(.control("l"))
    again = try again.afresh()
    again.submit(Self.passphrase)
    #expect(again.screen == before.screen)
    #expect(again.canvas.cursor == before.canvas.cursor)
    for _ in 0..<20 {
      before.press(.control("_"))
      again.press(.control("_"))
      #expect(again.screen == before.screen)
    }
    #expect(!again.sees("heron"))
    for _ in 0..<20 { again.press(.control("y")) }
    again.wait(milliseconds: 5_000)
    #expect(
      again.journal.answers.last?.value.text.hasSuffix("A heron on the far bank. And its young.") == true)
    // It is the same answer, and not another.
    #expect(again.journal.answers.count { $0.exercise == "far-bank" } == 2)
  }

  @Test(arguments: EveryScreen.allCases.filter { !$0.isBeforeTheJournal && !$0.isAboutSecrets })
  func everyScreenComesBackAsItWas(screen: EveryScreen) throws {
    var before = try screen.reached()
    before.protect(with: Self.passphrase)
    let shown = before.screen
    before.press(.control("l"))
    var again = try before.afresh()
    #expect(again.sees("typing is hidden"))
    again.submit(Self.passphrase)
    #expect(again.screen == shown)
  }

  @Test func whatIsHeldBackComesBackAndIsNotSaved() throws {
    var sitter = try EveryScreen.heldChoice.reached()
    sitter.protect(with: Self.passphrase)
    sitter.press(.control("l"))
    var again = try sitter.afresh()
    again.submit(Self.passphrase)
    again.press(Key(.escape))
    #expect(again.sees("Kept until you leave. S saves it."))
    again.press(.control("c"))
    #expect(!again.journal.answers.contains { $0.exercise == "how-across" })
  }

  /// Never lost, never seen: it goes along sealed, and is said once it can be.
  @Test func wordsThatCouldNotBeSavedGoAlongSealed() throws {
    var sitter = try Self.writing()
    sitter.breakDisk("The disk is full.")
    sitter.press(.control("l"))
    #expect(sitter.effects(since: 0).last == "lock")
    #expect(!sitter.journal.everything.contains("heron"))
    sitter.breakDisk(nil)
    var again = try sitter.afresh()
    again.submit(Self.passphrase)
    #expect(again.sees("Your last words were not saved yet."))
    again.wait(milliseconds: 5_000)
    #expect(again.journal.everything.contains("heron"))
  }

  @Test func whatAnotherEditionPutAwayIsSaidAndTheJournalOpens() throws {
    var sitter = try Self.locked()
    sitter.handOver(Array(#"{"version":2}"#.utf8))
    sitter.submit(Self.passphrase)
    #expect(sitter.sees("All that was saved is here."))
    #expect(sitter.app.stack.count > 0 && !sitter.app.isLocked)
  }

  /// It is an end, as leaving is: what was erased is in no memory.
  @Test func anErasureCannotBeUndoneAfterTheLock() throws {
    var sitter = try EveryScreen.journal.reached()
    sitter.protect(with: Self.passphrase)
    sitter.press("d", .control("l"))
    #expect(!String(decoding: sitter.journal.handedOver ?? [], as: UTF8.self).contains("boat"))
    var again = try sitter.afresh()
    again.submit(Self.passphrase)
    again.press("u")
    #expect(again.journal.answers.isEmpty)
  }

  @Test func whereTheProgramCannotBeExecutedAfreshItLocksAllTheSame() throws {
    var sitter = try Self.writing()
    sitter.refuseToLock("Locked. Some of the text may stay in this computer’s memory until you leave.")
    sitter.press(.control("l"))
    #expect(sitter.sees("may stay in this computer’s memory"))
    #expect(!sitter.sees("heron"))
    #expect(sitter.app.context.sitting.draft(of: .exercise("far-bank")) == nil)
    sitter.submit(Self.passphrase)
    #expect(sitter.sees("A heron on the far bank."))
  }

  /// A reader may have pasted a book.
  @Test func aMegabyteGoesAlongWithItsUndo() throws {
    var sitter = try Self.writing("")
    let book = String(repeating: "A line of “words” that goes on.\n", count: 30_000)
    sitter.tell(.input(.paste(book)))
    sitter.press(.control("w"), .control("l"))
    var again = try sitter.afresh()
    again.submit(Self.passphrase)
    again.press(.control("_"))
    #expect(again.app.context.sitting.writing?.editor.text.hasSuffix(book) == true)
  }

  /// Nothing is taken away that would be nowhere then.
  @Test func whatCannotBeSealedIsCoveredAndGoesOn() throws {
    var sitter = try Self.writing()
    sitter.refuseToLock("It is not locked.", isSealed: false)
    sitter.press(.control("l"))
    #expect(sitter.isBlank)
    sitter.press("x")
    #expect(sitter.sees("It is not locked."))
    #expect(sitter.sees("A heron on the far bank."))
    sitter.press("!")
    #expect(sitter.sees("A heron on the far bank.!"))
  }

  @Test func settingAsideLocksFirst() throws {
    var sitter = try Self.writing()
    let count = sitter.performed.count
    sitter.press(.control("z"))
    #expect(sitter.effects(since: count) == ["save", "lock"])
    guard case .lock(_, stops: true)? = sitter.performed.last?.effect else {
      Issue.record("it does not stop")
      return
    }
  }

  @Test func leavingWhileItLocksSavesAndSealsNothing() throws {
    var sitter = try Self.writing()
    let count = sitter.performed.count
    sitter.tell(.input(.key(.control("l"))), .input(.key("x")), .input(.key(.control("c"))))
    #expect(sitter.app.isFinished)
    #expect(sitter.effects(since: count) == ["leaveTerminal", "save"])
    #expect(!sitter.journal.everything.contains("heronx"))
  }

  @Test func withoutAPassphraseTheScreenIsBlankUntilAKey() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.press(.control("l"))
    #expect(sitter.isBlank)
    sitter.press("x")
    #expect(sitter.sees("What is on the far bank?"))
  }

  @Test func theScreenOfKeysSaysWhatItDoes() throws {
    var sitter = try EveryScreen.contents.reached()
    sitter.press("?")
    #expect(sitter.sees("it is no lock"))
    sitter.press(Key(.escape))
    sitter.protect(with: Self.passphrase)
    sitter.press("?")
    #expect(!sitter.sees("it is no lock"))
    #expect(sitter.sees("lock; the passphrase opens it again"))
  }
}
