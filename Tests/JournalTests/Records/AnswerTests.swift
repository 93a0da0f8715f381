import Testing
import Time

@testable import Journal

/// The shapes that an answer has, and what counts as nothing.
struct AnswerTests {
  private typealias Picks = Answer.Picks

  private static let late = Picks.Pick(option: "late", text: "Too late")
  private static let cost = Picks.Pick(option: "cost", text: "The cost")

  @Test(
    arguments: [
      .text(""), .text(" \n\t\u{A0}\u{2003}"), .scale(nil), .choice(.init()), .choice(.init(own: "")),
      .choice(.init(own: " \n")),
    ] as [Answer.Value])
  func anAnswerThatWasTakenBackIsEmpty(value: Answer.Value) {
    #expect(value.isEmpty)
    let hasWord = value.text.contains { !$0.isWhitespace }
    #expect(!hasWord)
    #expect(!Record.made(.answer(value)).isWriting)
  }

  @Test(
    arguments: [
      (.text("x"), "x"), (.text(" a \n\nb"), " a \n\nb"), (.text("\u{200B}"), "\u{200B}"),
      (.scale(0), "0 of 10"), (.scale(10), "10 of 10"),
      (.choice(.init(picked: [late])), "Too late"),
      (.choice(.init(picked: [late, cost], own: "my word")), "Too late\nThe cost\nmy word"),
      (.choice(.init(own: "my word")), "my word"),
    ] as [(Answer.Value, String)])
  func anAnswerReadsAsPlainText(value: Answer.Value, text: String) {
    #expect(!value.isEmpty)
    #expect(value.text == text)
    let record = Record.made(.answer(value))
    #expect(record.isWriting)
    #expect(record.words == text)
    #expect(record.question == "What might have given it that sound?")
  }

  @Test func anOptionWithoutWordsIsStillPicked() {
    #expect(!Answer.Value.choice(.init(picked: [.init(option: "late", text: "")])).isEmpty)
  }

  @Test func blankAndZeroAreDifferentMarks() throws {
    let blank = try Record.made(.answer(.scale(nil))).encoded()
    let zero = try Record.made(.answer(.scale(0))).encoded()
    #expect(try Record(decoding: blank).body == .answer(.scale(nil)))
    #expect(try Record(decoding: zero).body == .answer(.scale(0)))
    #expect(Answer.Value.scale(nil) != .scale(0))
  }

  @Test func aLineOfTheDayIsWritingWhenItHasAWord() {
    let day = Day(number: 0)
    #expect(Record.made(.line("The car again.", day)).isWriting)
    #expect(Record.made(.line("The car again.", day)).words == "The car again.")
    #expect(!Record.made(.line("", day)).isWriting)
    #expect(!Record.made(.line(" \n\u{3000}", day)).isWriting)
  }

  @Test func whatTheProgramKeepsForItselfIsNoWriting() {
    let day = Day(number: 0)
    let bodies: [Record.Body] = [
      .tick("walk", day), .rating(Rating(scale: "hope", mark: 3, day: day)), .setting(.measure, "66"),
      .unknown(kind: "pause", .string("words")),
    ]
    for record in bodies.map({ Record.made($0) }) {
      #expect(!record.isWriting)
      #expect(record.words.isEmpty && record.question.isEmpty)
    }
  }
}
