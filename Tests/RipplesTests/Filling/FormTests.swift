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
  private func answer(_ sitter: Sitter) throws -> Answer.Value {
    try #require(sitter.journal.answers.last).value
  }

  @Test func eachValueIsKeptUnderTheTitleOfItsField() throws {
    var sitter = try Sitter.inForm("crossing")
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
    var sitter = try Sitter.inForm("crossing")
    sitter.press(Key(.tab), Key(.tab))
    sitter.type("Hush.")
    sitter.press(Key(.escape), Key(.enter))
    #expect(sitter.sees("field 3 of 8"))
    sitter.type(" And")
    #expect(sitter.sees("Hush. And"))
  }

  @Test func theNextEveningItOpensAtTheFieldThatWasAnsweredLast() throws {
    var sitter = try Sitter.inForm("crossing")
    sitter.type("rope")
    sitter.press(Key(.tab), Key(.tab))
    sitter.type("Hush.")
    sitter.press(.control("c"))
    var later = try sitter.later(at: .exercise("crossing"))
    #expect(later.sees("field 3 of 8"))
    later.type(" And")
    #expect(later.sees("Hush. And"))
  }

  @Test func whatIsNotUnderstoodStaysInTheReadersWords() throws {
    var sitter = try Sitter.inForm("crossing")
    for _ in 0..<5 { sitter.press(Key(.tab)) }
    sitter.type("after the fair")
    #expect(!sitter.sees("Understood"))
    sitter.press(Key(.escape))
    #expect(
      try answer(sitter) == .group([.init(field: "day", title: "The day", value: .text("after the fair"))]))
  }

  @Test func arrowsMoveADayAndAQuarterOfAnHour() throws {
    var sitter = try Sitter.inForm("crossing")
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
    var sitter = try Sitter.inForm("crossing")
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
    var sitter = try Sitter.inForm("crossing")
    sitter.type("rope")
    for _ in 0..<4 { sitter.press(Key(.tab)) }
    sitter.press("3", Key(.escape), .control("c"))
    #expect(try answer(sitter).text == "What I packed: rope")
    #expect(!sitter.journal.everything.contains("secret"))
  }

  @Test func theReaderCanKeepAllOfIt() throws {
    var sitter = try Sitter.inForm("crossing")
    for _ in 0..<7 { sitter.press(Key(.tab)) }
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "S", "y", .control("c"))
    #expect(try answer(sitter).text == "What I tell nobody: Zanzibar")
  }

  @Test func whatWasTakenOutOfASavedPartIsTakenBack() throws {
    var sitter = try Sitter.inForm("crossing")
    sitter.type("rope")
    sitter.press(Key(.escape))
    #expect(try answer(sitter).text == "What I packed: rope")
    sitter.press(Key(.enter), .control("u"), Key(.escape))
    #expect(sitter.sees("Erase its earlier versions too?"))
    #expect(try answer(sitter).isEmpty)
  }

  // MARK: Rows

  @Test func rowsAreAddedMovedDeletedAndBroughtBack() throws {
    var sitter = try Sitter.inForm("stones")
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
    var sitter = try Sitter.inForm("banks")
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
    var sitter = try Sitter.inForm("stones", size: Size(columns: 120, rows: 40))
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
    var sitter = try Sitter.inForm("stones")
    #expect(sitter.sees("An example: “A flat one.”"))
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.isEmpty)
  }
}
