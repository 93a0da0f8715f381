import Journal
import Terminal
import Testing

@testable import Ripples

/// The gate stands before what was written behind it, too.
@Suite struct GatedPieceTests {
  @Test func itStandsBeforeAPieceOfTheJournal() throws {
    var texts = SmallBook.files
    texts["chapters/02-bridge.md", default: ""] += """


      ```reflection
      id: current
      ask: How strong is it?
      ```
      """
    var first = try Sitter(
      .journal(Summary(), at: .exercise("current")), book: try SmallBook.read(replacing: texts))
    first.press(Key(.enter), Key(.tab), Key(.enter), "2")
    first.type("Zanzibar")
    first.press(.control("c"))
    #expect(first.journal.everything.contains("Zanzibar"))

    var second = try first.later(at: .journal)
    second.press(Key(.enter))
    #expect(second.sees("Only if it is safe."))
    #expect(!second.sees("Zanzibar"))
    second.press(Key(.enter))
    #expect(second.sees("Zanzibar"))
    #expect(!second.sees("Only if it is safe."))
  }
}
