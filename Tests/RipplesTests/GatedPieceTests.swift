import Journal
import Terminal
import Testing

@testable import Ripples

/// The gate stands before what was written behind it, too.
@Suite struct GatedPieceTests {
  /// On the second evening, at the list of what was written: one piece, behind the gate.
  private func second() throws -> Sitter {
    var texts = SmallBook.files
    texts["workbook.yaml"] = texts["workbook.yaml"]?.replacing("bridge.md]", with: "bridge.md, 03-shore.md]")
    texts["chapters/03-shore.md"] = "---\nid: shore\ntitle: The shore\nminutes: 5\n---\nThis is the shore.\n"
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
    return try first.later(at: .journal)
  }

  @Test func itStandsBeforeAPieceOfTheJournal() throws {
    var second = try second()
    second.press(Key(.enter))
    #expect(second.sees("Only if it is safe."))
    #expect(!second.sees("Zanzibar"))
    second.press(Key(.enter))
    #expect(second.sees("Zanzibar"))
    #expect(!second.sees("Only if it is safe."))
  }

  @Test(arguments: [[Key(.enter), "s"], [Key(.enter), Key(.enter), Key(.escape), Key(.escape)]])
  func whatWasReadIsInMemoryNoMoreWhateverWayLeadsOn(keys: [Key]) throws {
    var second = try second()
    #expect(second.app.context.sitting.archive != nil)
    for key in keys { second.press(key) }
    #expect(second.sees("This is the shore.") || second.sees("A book for tests"))
    #expect(second.app.context.sitting.archive == nil)
    #expect(second.app.context.piece == nil)
  }
}
