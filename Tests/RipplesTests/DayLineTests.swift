import Journal
import Terminal
import Testing

@testable import Ripples

/// The line for a day, beside its practices.
@Suite struct DayLineTests {
  @Test func aLineIsSavedAndShown() throws {
    var sitter = try Sitter(.journal(Summary(), at: .practices))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Who may open these words later?"))
    sitter.press("2")
    #expect(sitter.sees("A line for the day"))
    sitter.type("The car again.")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Your line for today:"))
    #expect(sitter.sees("The car again."))
    let second = try sitter.later(days: 0, at: .practices)
    #expect(second.sees("The car again."))
  }

  @Test func aLineIsOneRecordThatIsRevised() throws {
    var sitter = try Sitter(.journal(Summary(), at: .practices))
    sitter.press(Key(.enter), "2")
    sitter.type("one")
    sitter.press(Key(.escape), Key(.enter))
    sitter.type(", two")
    sitter.press(Key(.escape))
    let lines = sitter.journal.records.values.filter { $0.question == "A line for the day" }
    #expect(lines.map(\.words) == ["one, two"])
    #expect(lines.map(\.revision) == [2])
  }

  @Test func aLineOfAnEarlierDayIsItsOwn() throws {
    var sitter = try Sitter(.journal(Summary(), at: .practices))
    sitter.press("b", Key(.enter), "2")
    #expect(sitter.sees("Monday, October 12"))
    sitter.type("Rain.")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Your line for that day:"))
    #expect(sitter.sees("Rain."))
    sitter.press("f")
    #expect(!sitter.sees("Rain."))
    #expect(sitter.sees("Enter writes one."))
  }

  @Test func aLineForThisSittingOnlyReachesNoJournal() throws {
    var sitter = try Sitter(.journal(Summary(), at: .practices))
    sitter.press(Key(.enter), "3")
    sitter.type("Zanzibar")
    sitter.wait(milliseconds: 60_000)
    sitter.press(Key(.escape))
    #expect(sitter.sees("Zanzibar"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Zanzibar"))
    sitter.press(Key(.escape), "c", " ", Key(.escape), .control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.journal.saves > 0)
  }

  @Test func aLineIsNotOpenedWhereNothingCanBeSaved() throws {
    var sitter = try Sitter(.journal(Summary(), readOnly: "It is open in another window.", at: .practices))
    sitter.press("x", Key(.enter))
    #expect(sitter.sees("It is open in another window."))
    #expect(sitter.sees("Your line for today:"))
  }
}
