import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Keys that come in the same read as the one that opens a form: before its earlier answer has come from the journal.
@Suite struct LateAnswerTests {
  /// On the second evening, at a form in which something was written on the first, and which is not open.
  private func second(writing keys: [Key]) throws -> Sitter {
    var first = try Sitter(.journal(Summary(), at: .exercise("crossing")), book: FormBook.read())
    first.press("2")
    for key in keys { first.press(key) }
    first.press(.control("c"))
    let second = try first.later(at: .chapter("river"))
    #expect(second.sees("You wrote here"))
    return second
  }

  private func newest(_ sitter: Sitter) throws -> String {
    try #require(sitter.journal.answers.last).value.text
  }

  @Test func aLetterInOneFieldBlanksNoOther() throws {
    var sitter = try second(writing: ["a", Key(.tab), "b"])
    sitter.tell([Key(.enter), Key(.tab), Key(.tab), "c"].map { .input(.key($0)) })
    sitter.press(Key(.tab, .shift))
    sitter.type("d")
    sitter.press(Key(.escape), .control("c"))
    #expect(
      try newest(sitter) == "What I packed: a\nWhere it was: bd\nWhat the water said: c")
  }

  @Test func theFieldThatIsOpenShowsItsEarlierWordsWhereNothingWasTyped() throws {
    var sitter = try second(writing: ["a", Key(.tab), "b"])
    sitter.tell([Key(.enter), Key(.tab), Key(.tab), "c", Key(.tab, .shift)].map { .input(.key($0)) })
    sitter.type("d")
    sitter.press(Key(.escape), .control("c"))
    #expect(
      try newest(sitter) == "What I packed: a\nWhere it was: bd\nWhat the water said: c")
  }

  @Test func itTakesThePlaceOfNothingThatWasSavedSince() throws {
    var sitter = try second(writing: ["a"])
    let keys: [Key] = [Key(.enter), "b", Key(.escape), Key(.enter)]
    sitter.tell(keys.map { .input(.key($0)) })
    sitter.type("c")
    sitter.press(Key(.escape), .control("c"))
    #expect(try newest(sitter) == "What I packed: bc")
  }

  /// The book asks for fields by now where it asked one question: nothing of what is typed is lost to the older answer.
  @Test func anAnswerOfAnotherShapeTakesNoPartInTheForm() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("A boat.")
    first.press(.control("c"))
    let river = FormBook.river.replacing("id: crossing", with: "id: far-bank")
    let edited = try SmallBook.read(replacing: ["chapters/01-river.md": river])
    var sitter = try first.later(at: .exercise("far-bank"), edited: edited)
    sitter.type("rope")
    sitter.press(Key(.tab))
    sitter.type("at the mill")
    sitter.press(Key(.escape), .control("c"))
    #expect(
      sitter.journal.answers.map(\.value.text) == [
        "A boat.", "What I packed: rope\nWhere it was: at the mill",
      ])
  }
}
