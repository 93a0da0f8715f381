import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Workbook

@testable import Ripples

/// A plan of the reader’s that becomes a practice.
@Suite struct PlanTests {
  @Test func aPlanBecomesAPracticeOfOnesOwnOnce() throws {
    var sitter = try Sitter.inForm("next-crossing")
    sitter.press(.control("t"))
    #expect(sitter.sees("A plan has a when and an I will."))
    sitter.type("When the rain stops,")
    sitter.press(Key(.tab))
    sitter.type("I will go down to the water")
    sitter.press(.control("t"))
    #expect(sitter.sees("A practice of your own now"))
    sitter.press(.control("t"))
    #expect(sitter.sees("It is a practice of yours already."))
    sitter.press(Key(.escape), "w")
    #expect(sitter.sees("A practice of your own"))
    sitter.press(.control("c"))
    let practices = sitter.journal.everything
    #expect(practices.contains("When the rain stops, I will go down to the water"))
  }

  @Test func whereNothingIsKeptNoPracticeIsMadeOfAPlan() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("next-crossing")), book: FormBook.read())
    sitter.press("3")
    expectNoPractice(of: &sitter)
    #expect(!sitter.journal.everything.contains("rain"))
  }

  /// Writes a plan, asks for a practice of it, and leaves.
  private func expectNoPractice(of sitter: inout Sitter) {
    sitter.type("When the rain stops")
    sitter.press(Key(.tab))
    sitter.type("I will wait")
    sitter.press(.control("t"))
    #expect(sitter.sees("no practice is made of it"))
    sitter.press(.control("c"))
  }

  /// Of the whole plan, or of a half of it.
  @Test(arguments: [
    ("ask: One plan.", "ask: One plan.\nkeep: sitting"),
    ("I will, kind: line}", "I will, kind: line, keep: sitting}"),
  ])
  func ofWhatTheBookKeepsForTheSittingNoPracticeIsMade(plain: String, held: String) throws {
    let river = FormBook.river.replacing(plain, with: held)
    #expect(river != FormBook.river)
    let book = try SmallBook.read(replacing: ["chapters/01-river.md": river])
    var sitter = try Sitter(.journal(Summary(), at: .exercise("next-crossing")), book: book)
    if sitter.sees("Who may open these words later?") { sitter.press("2") }
    expectNoPractice(of: &sitter)
    #expect(!sitter.journal.everything.contains("I will wait"))
  }
}
