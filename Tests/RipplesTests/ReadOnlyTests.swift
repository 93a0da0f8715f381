import Canvas
import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// A journal that can be read and not written to.
@Suite struct ReadOnlyTests {
  private static let why = "It is open in another window."

  private func sitter(at destination: Opening.Destination) throws -> Sitter {
    let journal = try EveryScreen.written.get()
    return try Sitter(.journal(journal.summary, readOnly: Self.why, at: destination), journal: journal)
  }

  @Test func typingIsRefusedWithTheSentenceAndMovementIsAllowed() throws {
    var sitter = try sitter(at: .exercise("far-bank"))
    #expect(sitter.sees("Somebody’s boat, and a light."))
    sitter.press(Key(.home))
    let start = sitter.canvas.cursor
    #expect(!sitter.sees(Self.why))
    for event in [.key("x"), .key(Key(.enter)), .key(Key(.delete)), .key(.control("k")), .paste("x")]
      as [InputEvent]
    {
      sitter.tell(.input(event))
      #expect(sitter.sees(Self.why))
      #expect(sitter.canvas.cursor == start)
      sitter.press(Key(.right), Key(.left))
      #expect(!sitter.sees(Self.why))
    }
    #expect(sitter.sees("Somebody’s boat, and a light."))
    #expect(sitter.sees("esc or Ctrl-X back"))
  }

  @Test(
    arguments: [
      (Opening.Destination.exercise("how-deep"), ["4", Key(.right), "x"]),
      (.exercise("how-across"), [" ", "1", "x", "o"]), (.practices, [" ", "1", Key(.enter)]),
    ] as [(Opening.Destination, [Key])])
  func marksAndTicksAreRefusedWithIt(destination: Opening.Destination, keys: [Key]) throws {
    var sitter = try sitter(at: destination)
    let before = sitter.screen
    for key in keys {
      sitter.press(key)
      #expect(sitter.sees(Self.why))
    }
    #expect(sitter.screen == before)
  }

  @Test func noLetterIsSaidToBeDeletedOrToGo() throws {
    var first = try Sitter(.journal(Summary(), at: .exercise("to-the-river")), book: FormBook.read())
    first.press("2")
    first.type("Zanzibar")
    first.press(Key(.escape), Key(.enter), .control("c"))
    let journal = first.journal
    var sitter = try Sitter(
      .journal(journal.summary, readOnly: Self.why, at: .exercise("to-the-river")), journal: journal,
      book: FormBook.read())
    #expect(sitter.sees("Zanzibar"))
    sitter.press(Key(.escape))
    #expect(!sitter.sees("until you leave"))
    sitter.press("d")
    #expect(!sitter.sees("Deleted"))
    #expect(sitter.sees("Zanzibar"))
  }

  @Test func noSaveIsEverAskedFor() throws {
    var sitter = try sitter(at: .exercise("far-bank"))
    for key in ["x", Key(.escape), " ", "+", "2", Key(.enter), "q", "v", "t", " ", "c", " ", Key(.escape)]
      as [Key]
    {
      sitter.press(key)
    }
    sitter.press("!", "c", "2", Key(.escape), Key(.escape), "w", "/", "x")
    sitter.tell(.input(.focus(false)), .input(.suspend))
    sitter.wait(milliseconds: 3_600_000)
    sitter.press(.control("c"))
    #expect(!sitter.effects(since: 0).contains("save"))
    #expect(sitter.app.unsaved == nil)
  }

  @Test func whatIsWrittenCanBeLookedBackOn() throws {
    var sitter = try sitter(at: .journal)
    sitter.press(Key(.enter))
    #expect(sitter.sees("Somebody’s boat, and a light."))
  }

  @Test func aPageThatCannotBeReadIsSaidAndTheOlderStays() throws {
    let journal = try EveryScreen.written.get()
    var sitter = try Sitter(.journal(journal.summary, at: .exercise("far-bank")), on: Day(number: 20_740))
    #expect(sitter.sees("It is gone."))
    sitter.press(Key(.escape))
    #expect(sitter.sees("You wrote here on October 13."))
    sitter.press(Key(.enter))
    sitter.type("new")
    sitter.press(Key(.escape))
    #expect(sitter.journal.answers.map(\.value) == [.text("new")])
  }
}
