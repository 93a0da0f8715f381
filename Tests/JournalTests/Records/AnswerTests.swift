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
      .text(""), .text(" \n\t\u{A0}\u{2003}"), .mark(nil), .picks(.init()), .picks(.init(own: "")),
      .picks(.init(own: " \n")),
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
      (.mark(0), "0 of 10"), (.mark(10), "10 of 10"),
      (.picks(.init(picked: [late])), "Too late"),
      (.picks(.init(picked: [late, cost], own: "my word")), "Too late\nThe cost\nmy word"),
      (.picks(.init(own: "my word")), "my word"),
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
    #expect(!Answer.Value.picks(.init(picked: [.init(option: "late", text: "")])).isEmpty)
  }

  @Test func blankAndZeroAreDifferentMarks() throws {
    let blank = Record.made(.answer(.mark(nil))).encoded()
    let zero = Record.made(.answer(.mark(0))).encoded()
    #expect(try Record(decoding: blank).body == .answer(.mark(nil)))
    #expect(try Record(decoding: zero).body == .answer(.mark(0)))
    #expect(Answer.Value.mark(nil) != .mark(0))
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

@Suite struct ValueTests {
  static let every: [Answer.Value] = [
    .text("words"), .mark(4), .mark(nil), .picks(.init(picked: [.init(option: "a", text: "A")], own: "mine")),
    .date(Day(number: 20_739)), .time(TimeOfDay(minute: 1_170)), .list(["one", "two"]),
    .group([.init(field: "when", title: "When it was", value: .text("Tuesday"))]),
    .rows([
      .init(id: "one", title: "Ending", parts: [.init(field: "seen", title: "Seen", value: .mark(3))]),
      .init(id: "row-2"),
    ]),
  ]

  @Test(arguments: every) func comesBackAsItWas(value: Answer.Value) throws {
    let record = Record.made(.answer(value))
    #expect(try Record(decoding: record.encoded()).body == record.body)
  }

  @Test func aKindOfALaterVersionIsKept() throws {
    let later = String(decoding: Record.made(.answer(.text("x"))).encoded(), as: UTF8.self)
      .replacing(#"{"text":"x"}"#, with: #"{"sketch":[[1,2],[3,4]]}"#)
    let record = try Record(decoding: Array(later.utf8))
    #expect(record.encoded() == Array(later.utf8))
  }

  @Test func aGroupReadsWithTheTitlesOfItsFields() {
    let rows: Answer.Value = .rows([
      .init(
        id: "one", title: "Ending",
        parts: [
          .init(field: "seen", title: "What I noticed", value: .text("The keys.\nThe coat.")),
          .init(field: "likely", title: "How likely", value: .mark(3)),
          .init(field: "unsure", title: "What makes me unsure", value: .text(" ")),
        ]), .init(id: "two", title: "Blame"),
      .init(id: "row-1", parts: [.init(field: "day", title: "The day", value: .date(Day(number: 20_739)))]),
    ])
    #expect(
      rows.text == "Ending\nWhat I noticed:\nThe keys.\nThe coat.\nHow likely: 3 of 10\n\nThe day: 2026-10-13"
    )
  }

  @Test func aGroupOfBlankFieldsIsEmpty() {
    #expect(Answer.Value.group([.init(field: "a", title: "A", value: .list([" "]))]).isEmpty)
    #expect(Answer.Value.rows([.init(id: "row-1")]).isEmpty)
    #expect(!Answer.Value.date(Day(number: 0)).isEmpty)
  }
}
