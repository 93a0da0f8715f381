import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// Forms of several fields: what a key does in them, what is kept, and what is not.
@Suite struct FormTests {
  private func form(_ name: Exercise.ID, size: Size = Size(columns: 80, rows: 24)) throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .exercise(name)), size: size, book: FormBook.read())
    sitter.press("2")
    return sitter
  }

  private func answer(_ sitter: Sitter) throws -> Answer.Value {
    try #require(sitter.journal.answers.last).value
  }

  @Test func eachValueIsKeptUnderTheTitleOfItsField() throws {
    var sitter = try form("crossing")
    sitter.type("rope")
    sitter.press(Key(.enter))
    sitter.type("bread")
    sitter.press(Key(.tab))
    sitter.type("at the mill")
    sitter.press(Key(.enter), Key(.tab), "7", Key(.enter), "2", "o")
    sitter.type("on stilts")
    sitter.press(Key(.escape), Key(.tab))
    sitter.type("tue")
    sitter.press(Key(.enter))
    sitter.type("7 pm")
    sitter.press(Key(.escape))
    let value = try answer(sitter)
    #expect(
      value
        == .group([
          .init(field: "packed", title: "What I packed", value: .list(["rope", "bread"])),
          .init(field: "where", title: "Where it was", value: .text("at the mill")),
          .init(field: "deep", title: "How deep it was", value: .mark(7)),
          .init(
            field: "how", title: "How I crossed",
            value: .picks(.init(picked: [.init(option: "boat", text: "By boat")], own: "on stilts"))),
          .init(field: "day", title: "The day", value: .date(sitter.now.moment.day + 7)),
          .init(field: "hour", title: "The hour", value: .time(TimeOfDay(minute: 19 * 60))),
        ]))
  }

  @Test func aFormThatWasLeftHalfWayOpensAtTheSameField() throws {
    var sitter = try form("crossing")
    sitter.press(Key(.tab), Key(.tab))
    sitter.type("Hush.")
    sitter.press(Key(.escape), Key(.enter))
    #expect(sitter.sees("field 3 of 8"))
    sitter.type(" And")
    #expect(sitter.sees("Hush. And"))
  }

  @Test func whatIsNotUnderstoodStaysInTheReadersWords() throws {
    var sitter = try form("crossing")
    for _ in 0..<5 { sitter.press(Key(.tab)) }
    sitter.type("after the fair")
    #expect(!sitter.sees("Understood"))
    sitter.press(Key(.escape))
    #expect(
      try answer(sitter) == .group([.init(field: "day", title: "The day", value: .text("after the fair"))]))
  }

  @Test func arrowsMoveADayAndAQuarterOfAnHour() throws {
    var sitter = try form("crossing")
    for _ in 0..<5 { sitter.press(Key(.tab)) }
    sitter.press(Key(.up), Key(.up), Key(.up), Key(.down), Key(.tab), Key(.up), Key(.up), Key(.escape))
    let today = sitter.now.moment.day
    #expect(
      try answer(sitter)
        == .group([
          .init(field: "day", title: "The day", value: .date(today + 1)),
          .init(field: "hour", title: "The hour", value: .time(TimeOfDay(minute: 12 * 60 + 15))),
        ]))
  }

  // MARK: What is kept for the sitting

  @Test func aFieldOfTheSittingStaysInMemoryBesideFieldsThatAreSaved() throws {
    var sitter = try form("crossing")
    sitter.type("rope")
    sitter.press(Key(.tab, .shift))
    for _ in 0..<7 { sitter.press(Key(.tab)) }
    sitter.type("Zanzibar")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Zanzibar"))
    #expect(sitter.sees("Parts of it are kept until you leave."))
    sitter.press(.control("c"))
    #expect(try answer(sitter).text == "What I packed: rope")
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func anOptionOfTheSittingHoldsItsFieldBackAndNoOther() throws {
    var sitter = try form("crossing")
    sitter.type("rope")
    for _ in 0..<4 { sitter.press(Key(.tab)) }
    sitter.press("3", Key(.escape), .control("c"))
    #expect(try answer(sitter).text == "What I packed: rope")
    #expect(!sitter.journal.everything.contains("secret"))
  }

  @Test func theReaderCanKeepAllOfIt() throws {
    var sitter = try form("crossing")
    for _ in 0..<7 { sitter.press(Key(.tab)) }
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "S", "y", .control("c"))
    #expect(try answer(sitter).text == "What I tell nobody: Zanzibar")
  }

  @Test func whatWasTakenOutOfASavedPartIsTakenBack() throws {
    var sitter = try form("crossing")
    sitter.type("rope")
    sitter.press(Key(.escape))
    #expect(try answer(sitter).text == "What I packed: rope")
    sitter.press(Key(.enter), .control("u"), Key(.escape))
    #expect(sitter.sees("Erase its earlier versions too?"))
    #expect(try answer(sitter).isEmpty)
  }

  // MARK: Rows

  @Test func rowsAreAddedMovedDeletedAndBroughtBack() throws {
    var sitter = try form("stones")
    for stone in ["Flat.", "Round.", "Gray."] {
      sitter.type(stone)
      if stone != "Gray." { sitter.press(.control("n")) }
    }
    sitter.press(Key(.escape))
    #expect(order(in: sitter) == ["Flat.", "Round.", "Gray."])
    sitter.press("K", "K")
    #expect(order(in: sitter) == ["Gray.", "Flat.", "Round."])
    sitter.press(Key(.down), "d")
    #expect(order(in: sitter) == ["Gray.", "Round."])
    sitter.press("u")
    #expect(order(in: sitter) == ["Gray.", "Flat.", "Round."])
    sitter.press(Key(.escape), .control("c"))
    #expect(try answer(sitter).text == "The stone: Gray.\n\nThe stone: Flat.\n\nThe stone: Round.")
  }

  private func order(in sitter: Sitter) -> [String] {
    let stones = ["Flat.", "Round.", "Gray."]
    return sitter.canvas.text.compactMap { line in stones.first { line.hasSuffix("  " + $0) } }
  }

  @Test func givenRowsKeepTheOrderOfTheBook() throws {
    var sitter = try form("banks")
    sitter.press(Key(.down), Key(.enter))
    sitter.type("A light.")
    sitter.press(Key(.escape), Key(.up), Key(.enter))
    sitter.type("Reeds.")
    sitter.press(Key(.tab), "3", Key(.escape), Key(.escape), .control("c"))
    #expect(
      try answer(sitter).text
        == "The near bank\nWhat I saw: Reeds.\nHow far it seemed: 3 of 10\n\nThe far bank\nWhat I saw: A light."
    )
    let later = try sitter.later(at: .exercise("banks"))
    #expect(later.sees("2 of 2 filled in"))
  }

  @Test func aWideWindowShowsTheRowsAsAGridAboveTheOpenOne() throws {
    var sitter = try form("stones", size: Size(columns: 120, rows: 40))
    sitter.type("Flat, and warm from the sun of the whole day.")
    sitter.press(Key(.tab))
    sitter.type("Two.")
    sitter.press(.control("n"))
    sitter.type("Round.")
    sitter.press(Key(.tab))
    let grid = sitter.canvas.text.first { $0.contains("Flat") }
    #expect(grid?.contains("…") == true && grid?.contains("Two.") == true)
    #expect(sitter.sees("The stone"))
    sitter.resize(80, 24)
    #expect(!sitter.sees("Two."))
  }

  @Test func theWorkedExampleIsShownAndNeverFilledIn() throws {
    var sitter = try form("stones")
    #expect(sitter.sees("An example: “A flat one.”"))
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.isEmpty)
  }

  // MARK: Plans

  @Test func aPlanBecomesAPracticeOfOnesOwnOnce() throws {
    var sitter = try form("next-crossing")
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
    sitter.press("1")
    sitter.type("When the rain stops")
    sitter.press(Key(.tab))
    sitter.type("I will wait")
    sitter.press(.control("t"))
    #expect(sitter.sees("no practice is made of it"))
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("rain"))
  }

  // MARK: Undo

  @Test func aPauseOfASecondPartsWhatUndoTakesBack() throws {
    var sitter = try form("next-crossing")
    sitter.type("soon")
    sitter.wait(milliseconds: 1_000)
    sitter.type("er")
    sitter.press(.control("_"))
    #expect(sitter.sees("soon"))
    #expect(!sitter.sees("sooner"))
    sitter.press(.control("_"))
    #expect(!sitter.sees("soon"))
  }

  @Test func aPasteAWordAndALineAreStepsOfTheirOwn() throws {
    var sitter = try form("to-the-ferryman")
    sitter.type("one two")
    sitter.tell(.input(.paste("THREE")))
    sitter.press(.control("_"))
    #expect(sitter.sees("one two") && !sitter.sees("THREE"))
    sitter.press(.control("_"))
    #expect(sitter.sees("one") && !sitter.sees("two"))
  }

  // MARK: Seams

  @Test func theCaretKeepsItsLetterWhenTheWindowChangesWhileWriting() throws {
    var sitter = try form("to-the-ferryman")
    sitter.type(
      "The evenings here are long, and the water is low, and I would like to cross before the rain.")
    for _ in 0..<5 { sitter.press(Key(.left)) }
    sitter.resize(60, 20)
    sitter.type("X")
    sitter.resize(120, 40)
    sitter.press(Key(.escape))
    #expect(try answer(sitter).text.hasSuffix("the Xrain."))
  }

  @Test func endOnACutLineStaysOnThatLine() throws {
    var sitter = try form("to-the-ferryman")
    sitter.type(String(repeating: "e", count: 100))
    sitter.press(Key(.up), Key(.end))
    let row = try #require(sitter.canvas.cursor?.row)
    sitter.press(Key(.home))
    #expect(sitter.canvas.cursor?.row == row)
  }
}
