import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// A letter: the steps above the page, a time that nothing counts aloud, and what becomes of it.
@Suite struct LetterTests {
  private func sitter() throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("the-other-chair")), book: RealBook.read())
    if sitter.sees("Who may open these words later?") { sitter.press("2") }
    return sitter
  }

  @Test func afterTheLetterTheReaderIsBackAtIt() throws {
    var sitter = try sitter()
    sitter.type("They see the door.")
    sitter.press(Key(.tab), Key(.escape))
    #expect(sitter.sees("Your page"))
    sitter.press(Key(.enter))
    #expect(sitter.app.reader?.focus == .exercise("the-other-chair"))
    #expect(sitter.sees("They see the door."))
  }

  @Test func theStepsStandAboveThePageAndNowhereElse() throws {
    var sitter = try sitter()
    #expect(sitter.sees("1  Begin at the waiting room door."))
    sitter.press(Key(.tab))
    #expect(!sitter.sees("1  Begin at the waiting room door."))
  }

  @Test func theTimeIsSaidWithTheNextKeyAndOnce() throws {
    var sitter = try sitter()
    sitter.type("They")
    // Five minutes without a key would have the screen go blank.
    for _ in 0..<2 {
      sitter.wait(milliseconds: 4 * 60_000)
      sitter.press(Key(.end))
    }
    sitter.wait(milliseconds: 3 * 60_000)
    #expect(!sitter.sees("The time is over."))
    sitter.type(" ")
    #expect(sitter.sees("The time is over."))
    sitter.type("see")
    #expect(!sitter.sees("The time is over."))
  }

  @Test func aLetterThatIsDeletedIsNowhere() throws {
    var sitter = try sitter()
    sitter.type("They see the door.")
    sitter.press(Key(.escape), "S", "y")
    if sitter.sees("Who may open these words later?") { sitter.press("2") }
    sitter.press(.control("c"))
    #expect(sitter.journal.everything.contains("They see the door."))
    var second = try sitter.later(at: .exercise("the-other-chair"))
    second.type(" And a judge.")
    second.press(Key(.escape), "d", .control("c"))
    #expect(!second.journal.everything.contains("They see the door."))
    #expect(!second.journal.everything.contains("judge"))
  }

  /// One that the book would keep: what is not said again is not saved again.
  @Test func aLetterForThisSittingOnlyIsSavedNoMore() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("to-the-river")), book: FormBook.read())
    sitter.press("2")
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "s")
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.sees("Zanzibar"))
    #expect(sitter.sees("Kept until you leave."))
    sitter.press(Key(.enter))
    sitter.type(" and Pemba")
    sitter.press(Key(.escape))
    #expect(sitter.sees("It is here until you leave."))
    sitter.press(Key(.enter), .control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.journal.answers.isEmpty)
  }

  @Test func aLetterForThisSittingOnlyCanBeSavedAfterAll() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("to-the-river")), book: FormBook.read())
    sitter.press("2")
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "s", "S", "y")
    sitter.wait(milliseconds: 10_000)
    #expect(sitter.journal.everything.contains("Zanzibar"))
    sitter.press("S", .control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }
}
