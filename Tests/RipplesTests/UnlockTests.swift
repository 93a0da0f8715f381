import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// The field of a locked journal: what it says, how it waits, and what it shows nothing of.
@Suite struct UnlockTests {
  private static func locked(at destination: Opening.Destination = .place) throws -> Sitter {
    var journal = try EveryScreen.written.get()
    journal.passphrase = "lantern rope canal"
    return try Sitter(.locked(at: destination), journal: journal)
  }

  @Test func theRightOneOpensThePlaceThatWasLeft() throws {
    var sitter = try Self.locked()
    sitter.submit("lantern rope canal")
    let open = try Sitter(.journal(sitter.journal.summary), journal: sitter.journal)
    #expect(sitter.screen == open.screen)
  }

  @Test func itOpensWhereItWasAskedTo() throws {
    var sitter = try Self.locked(at: .journal)
    #expect(!sitter.sees("newest first"))
    sitter.submit("lantern rope canal")
    #expect(sitter.sees("newest first"))
    sitter = try Self.locked(at: .exercise("far-bank"))
    sitter.submit("lantern rope canal")
    #expect(sitter.sees("What is on the far bank?"))
  }

  @Test func nothingIsReadOfTheJournalBefore() throws {
    var sitter = try Self.locked()
    sitter.press("q", "w", Key(.tab), "2")
    sitter.tell(.input(.paste("words")), .input(.wheel(3)))
    sitter.wait(milliseconds: 3_600_000)
    #expect(sitter.performed.isEmpty)
  }

  /// Not the text, and not how long it is.
  @Test func theFieldShowsNothing() throws {
    var sitter = try Self.locked()
    let (screen, cursor) = (sitter.screen, sitter.canvas.cursor)
    for count in 1...20 { sitter.tell(.input(.secret(.count(count)))) }
    #expect(sitter.screen == screen)
    #expect(sitter.canvas.cursor == cursor)
    #expect(sitter.app.wantsSecret)
  }

  @Test func enterInAnEmptyFieldDoesNothing() throws {
    var sitter = try Self.locked()
    sitter.tell(.input(.secret(.submit)))
    sitter.tell(.input(.secret(.count(3))), .input(.secret(.count(0))), .input(.secret(.submit)))
    #expect(sitter.performed.isEmpty)
    #expect(sitter.app.wantsSecret)
  }

  @Test func thatItOpensIsShownBeforeItDoes() throws {
    var sitter = try Self.locked()
    sitter.submit("lantern rope canal")
    #expect(sitter.performed.first?.effect.name == "unlock")
    #expect(sitter.performed.first?.frame.text.joined().contains("Opening…") == true)
  }

  @Test func aWrongOneSaysSoAtOnceAndChangesNothing() throws {
    var sitter = try Self.locked()
    let journal = sitter.journal
    sitter.submit("lantern rope channel")
    #expect(sitter.sees("That is not it."))
    #expect(sitter.app.wantsSecret)
    #expect(sitter.journal.everything == journal.everything)
    sitter.wait(milliseconds: 500)
    sitter.submit("lantern rope canal")
    #expect(!sitter.app.isLocked)
  }

  /// What is typed meanwhile is in the field, and only Enter waits: letters that got lost would make the next one wrong.
  @Test func eachWrongOneMakesTheNextWaitALittleLonger() throws {
    var sitter = try Self.locked()
    for wait: Int64 in [0, 500, 1_000, 2_000, 4_000, 5_000, 5_000] {
      let tries = sitter.performed.count
      sitter.submit("boat")
      if wait > 0 {
        #expect(sitter.sees("Opening…"))
        sitter.wait(milliseconds: wait - 1)
        #expect(sitter.performed.count == tries)
        sitter.wait(milliseconds: 1)
      }
      #expect(sitter.performed.count == tries + 1)
      #expect(sitter.sees("That is not it."))
    }
    // A restart knows nothing of it.
    var again = try Self.locked()
    again.submit("lantern rope canal")
    #expect(!again.app.isLocked)
  }

  @Test func whoWaitsFirstNeedNotWaitAgain() throws {
    var sitter = try Self.locked()
    sitter.submit("boat")
    sitter.wait(milliseconds: 500)
    let tries = sitter.performed.count
    sitter.submit("boat")
    #expect(sitter.performed.count == tries + 1)
  }

  @Test func whileItOpensAKeyIsNoPartOfAnything() throws {
    var sitter = try Self.locked()
    sitter.submit("boat")
    sitter.submit("lantern rope canal")
    #expect(!sitter.app.wantsSecret)
    sitter.press("x", Key(.escape), "!")
    #expect(sitter.sees("Opening…"))
    sitter.wait(milliseconds: 500)
    #expect(!sitter.app.isLocked)
  }

  /// The right one for the journal that was here does not open an older copy in its place.
  @Test func anotherFileThanWasSeenLastIsSaidToBeOne() throws {
    var sitter = try Self.locked()
    sitter.tell(.notUnlocked(.wrongForThisCopy))
    #expect(sitter.sees("perhaps an older copy"))
    let tries = sitter.performed.count
    sitter.submit("boat")
    #expect(sitter.performed.count == tries)
  }

  @Test func whatIsAmissIsSaidAndMakesNobodyWait() throws {
    var sitter = try Self.locked()
    sitter.tell(.notUnlocked(.failed("The file is damaged.")))
    #expect(sitter.sees("The file is damaged."))
    let tries = sitter.performed.count
    sitter.submit("lantern rope canal")
    #expect(sitter.performed.count == tries + 1)
  }

  @Test func helpIsBehindEscAndThereIsNoWayOnFromIt() throws {
    var sitter = try Self.locked()
    sitter.tell(.input(.secret(.count(2))), .input(.secret(.cancel)))
    #expect(!sitter.app.wantsSecret)
    #expect(sitter.performed.map(\.effect.name) == ["secret discard"])
    sitter.press("!")
    #expect(sitter.sees("A crisis line"))
    sitter.press("1", "w", "s", "t", "a", "r")
    #expect(sitter.sees("A crisis line"))
    sitter.press("?", Key(.escape), "x")
    #expect(sitter.sees("Traces on this computer"))
    sitter.press(Key(.escape), Key(.escape), Key(.enter))
    #expect(sitter.app.wantsSecret)
    sitter.submit("lantern rope canal")
    #expect(!sitter.app.isLocked)
  }

  /// Wherever a page may lead one day.
  @Test func nothingButHelpOpensOverIt() throws {
    var app = try Self.locked().app
    let stack = app.stack
    for route: Route in [.contents(ContentsRoute()), .journal(JournalRoute()), .settings(SettingsRoute())] {
      for way: Navigation in [.open(route), .replace(with: route), .home([route])] {
        app.follow(way)
        #expect(app.stack == stack)
      }
    }
    app.follow(.open(.page(PageRoute(.help))))
    #expect(app.stack.count == 2)
  }

  @Test func helpThatWasAskedForStandsBeforeIt() throws {
    var sitter = try Self.locked(at: .help)
    #expect(sitter.sees("A crisis line"))
    sitter.press(Key(.escape))
    #expect(sitter.app.wantsSecret)
  }

  @Test func leavingWritesNothing() throws {
    var sitter = try Self.locked()
    sitter.press(.control("c"))
    #expect(sitter.app.isFinished)
    #expect(sitter.performed.map(\.effect.name) == ["leaveTerminal"])
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)])
  func aJournalThatOnlyCanBeReadSaysSoOnceItIsOpen(size: Size) throws {
    var sitter = try Self.locked()
    sitter.tell(.unlocked(Unlocked(summary: sitter.journal.summary, readOnly: "It is open elsewhere.")))
    #expect(sitter.sees("It is open elsewhere."))
  }
}
