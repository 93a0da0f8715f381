import Canvas
import Journal
import Testing
import Workbook

@testable import Ripples

/// People to call or write to, from everywhere.
@Suite struct HelpTests {
  @Test(arguments: EveryScreen.allCases)
  func exclamationOpensItFromEveryScreenThatIsNotForWriting(screen: EveryScreen) throws {
    // On these two it is open already, or one key away.
    guard screen != .help, screen != .countries else { return }
    var sitter = try screen.reached()
    if sitter.app.stack.last?.isWriting == true { sitter.press(Key(.escape)) }
    let before = sitter.screen
    sitter.press("!")
    #expect(sitter.sees("In danger, call 911."))
    #expect(sitter.sees("1-800"))
    // And the way back is where it was.
    sitter.press(Key(.escape))
    #expect(sitter.screen == before)
  }

  @Test(arguments: [EveryScreen.reflection, .ownWords, .line, .finding])
  func exclamationIsTextWhileWriting(screen: EveryScreen) throws {
    var sitter = try screen.reached()
    sitter.press("!")
    #expect(sitter.sees("!"))
    #expect(!sitter.sees("In danger, call 911."))
  }

  @Test func twoKeysLeadToANumberWhereTheCountryIsUnknown() throws {
    var sitter = try EveryScreen.reader.reached(region: nil)
    sitter.press("!")
    #expect(sitter.sees("Where are you? One key shows who can be called there."))
    #expect(sitter.sees("In danger, call the number below."))
    #expect(sitter.sees("1  United States   911"))
    #expect(sitter.sees("2  Elsewhere       the local number (112 in the EU)"))
    sitter.press("1")
    #expect(sitter.sees("Call 1-800"))
    #expect(sitter.sees("United States"))
  }

  @Test(arguments: [("US", "1-800"), ("us", "1-800"), ("FR", "Where are you?"), ("", "Where are you?")])
  func theRegionOfTheSystemChooses(region: String, words: String) throws {
    var sitter = try EveryScreen.contents.reached(region: region)
    sitter.press("!")
    #expect(sitter.sees(words))
  }

  @Test func whatToDoWhereNoLineForOwnBehaviorWasCheckedIsSaid() throws {
    #expect(try EveryScreen.help.reached().sees("Worried about yourself? No line was checked."))
  }

  @Test func anotherCountryIsOneKeyAwayAndIsRememberedOnlyWhenAsked() throws {
    var first = try EveryScreen.help.reached()
    first.press("c", "2")
    #expect(first.sees("example.org"))
    #expect(first.sees("Elsewhere"))
    first.press(Key(.escape), .control("c"))
    var second = try first.later(at: .help)
    #expect(second.sees("1-800"))
    second.press("c", "2")
    #expect(second.sees("r remember the country"))
    second.press("r")
    #expect(!second.sees("r remember the country"))
    second.press(.control("c"))
    #expect(try second.later(at: .help).sees("example.org"))
  }

  @Test func nothingOffersToRememberWhereNothingIsKept() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), "k", Key(.enter), "!")
    #expect(sitter.sees("In danger, call 911."))
    #expect(!sitter.sees("remember"))
    sitter.press("r", .control("c"))
    #expect(!sitter.journal.wasCreated)
  }

  /// The rows of the small book were looked up on October 1, and are good for six months.
  @Test(arguments: [(0, false), (180, false), (181, false), (182, true), (400, true)])
  func oldNumbersAreWarnedOfSixMonthsLater(days: Int, isStale: Bool) throws {
    let checked = try #require(Day(year: 2026, month: 10, day: 1))
    let sitter = try Sitter(.journal(Summary(), at: .help), on: checked + days)
    #expect(sitter.sees("Numbers change.") == isStale)
    #expect(sitter.sees("Looked up October 1, 2026."))
  }

  @Test func theCrisisLineIsInTheFirstLinesAndStandsLastBelow() throws {
    let sitter = try EveryScreen.help.reached()
    let rows = sitter.canvas.text
    let first = try #require(rows.firstIndex { $0.contains("A crisis line, 988") })
    let line = try #require(rows.firstIndex { $0.contains("Call 1-800") })
    let crisis = try #require(rows.firstIndex { $0.contains("Call 988") })
    #expect(first < line && line < crisis)
  }

  @Test func goingRoundBetweenHelpAndKeysPilesNothingUp() throws {
    var sitter = try EveryScreen.reader.reached()
    for _ in 0..<20 { sitter.press("!", "?", "!", "c", "?", "?") }
    sitter.press(Key(.escape), Key(.escape), Key(.escape), Key(.escape))
    #expect(sitter.sees("1. The river"))
  }
}
