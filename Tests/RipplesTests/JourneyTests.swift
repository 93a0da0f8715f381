import Journal
import Terminal
import Testing

@testable import Ripples

/// A person opens the book, reads, answers, ticks, leaves, and comes back.
@Suite struct JourneyTests {
  @Test func fromTheFirstKeyToTheSecondEvening() throws {
    var first = try Sitter(.firstRun)
    first.press(Key(.enter), Key(.enter), Key(.enter))
    first.openFarBank(answering: "2")
    try expectGolden(first, "writing")
    first.type("Somebody’s boat, and a light.")
    first.press(Key(.escape))
    try expectGolden(first, "answered")
    #expect(first.journal.answers.map(\.value) == [.text("Somebody’s boat, and a light.")])

    first.press("t", "c", " ", Key(.escape), " ")
    try expectGolden(first, "practices")
    first.press(Key(.escape), " ")
    let page = first.screen
    first.press(.control("c"))
    #expect(first.app.isFinished)

    let second = try first.later()
    #expect(second.screen == page.replacing("Somebody’s boat, and a light.", with: ""))
    var folded = second
    folded.press("g")
    try expectGolden(folded, "folded")
    #expect(!folded.sees("Somebody’s boat"))
    folded.press(Key(.enter))
    #expect(folded.sees("Somebody’s boat, and a light."))
  }

  @Test func theNextSittingIsANewRecordAndTheOlderStays() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("one")
    first.press(Key(.escape), .control("c"))
    var second = try first.later()
    second.openFarBank()
    second.type(", two")
    second.press(Key(.escape), .control("c"))
    #expect(second.journal.answers.map(\.value) == [.text("one"), .text("one, two")])
  }

  @Test func lookingAtAnAnswerWritesNothing() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("one")
    first.press(Key(.escape), .control("c"))
    var second = try first.later()
    second.openFarBank()
    second.press(Key(.left), Key(.escape), .control("c"))
    #expect(second.journal.answers.map(\.value) == [.text("one")])
  }
}
