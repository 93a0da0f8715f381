import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// A part of an answer that the reader kept, though the book would let it go: what later evenings do to it.
@Suite struct KeptPartTests {
  /// The second evening in a form whose last field was kept with S on the first, and is open.
  private func second() throws -> Sitter {
    var first = try Sitter(.journal(Summary(), at: .exercise("crossing")), book: FormBook.read())
    first.press("2")
    for _ in 0..<7 { first.press(Key(.tab)) }
    first.type("Zanzibar")
    first.press(Key(.escape), "S", "y", .control("c"))
    return try first.later(at: .exercise("crossing"))
  }

  private func newest(_ sitter: Sitter) throws -> String {
    try #require(sitter.journal.answers.last).value.text
  }

  @Test func itStaysWhenAnotherFieldIsChanged() throws {
    var sitter = try second()
    for _ in 0..<7 { sitter.press(Key(.tab, .shift)) }
    sitter.type("rope")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Saved in your journal, as you asked."))
    sitter.press(.control("c"))
    #expect(try newest(sitter) == "What I packed: rope\nWhat I tell nobody: Zanzibar")
  }

  @Test func itStaysAsItWasWhileWhatIsAddedToItIsHeldBack() throws {
    var sitter = try second()
    sitter.type(" and Pemba")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Parts of it are kept until you leave."))
    sitter.press(.control("c"))
    #expect(try newest(sitter) == "What I tell nobody: Zanzibar")
    #expect(!sitter.journal.everything.contains("Pemba"))
  }

  @Test func itGoesWhenItIsEmptied() throws {
    var sitter = try second()
    for _ in 0..<7 { sitter.press(Key(.tab, .shift)) }
    sitter.type("rope")
    for _ in 0..<7 { sitter.press(Key(.tab)) }
    sitter.press(.control("u"), Key(.escape), .control("c"))
    #expect(try newest(sitter) == "What I packed: rope")
  }

  @Test func itIsLetGoWithoutTheFieldsThatTheBookKeeps() throws {
    var sitter = try second()
    for _ in 0..<7 { sitter.press(Key(.tab, .shift)) }
    sitter.type("rope")
    sitter.press(Key(.escape), "S")
    #expect(sitter.sees("what the book keeps for a sitting is off the file"))
    #expect(sitter.sees("Zanzibar"))
    sitter.press(.control("c"))
    #expect(try newest(sitter) == "What I packed: rope")
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }
}
