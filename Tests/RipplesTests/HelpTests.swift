import Canvas
import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// People to call or write to, from everywhere.
@Suite struct HelpTests {
  @Test(arguments: EveryScreen.allCases)
  func exclamationOpensItFromEveryScreenThatIsNotForWriting(screen: EveryScreen) throws {
    // On these it is open already, or one key away.
    guard ![.help, .countries, .traces].contains(screen) else { return }
    var sitter = try screen.reached()
    // The second of two fields goes back to the first.
    for _ in 0..<2 where sitter.app.isWriting { sitter.press(Key(.escape)) }
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
    #expect(sitter.sees("Where are you? A key shows a country’s lines."))
    #expect(sitter.sees("In danger, call the number below."))
    #expect(sitter.sees("1  United States   911"))
    #expect(sitter.sees("2  Elsewhere       the local number. 112 in the EU"))
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

  /// Lines enough to scroll in every window, and as many countries as keys can show.
  private static let longBook = Result {
    let countries = (1...8).map { country in
      let lines = (1...12).map { line in
        """
              - {id: c\(country)-\(line), name: Line \(line), for: Anyone, about: abuse, call: "\(country)-\(line)", source: "https://example.org", last_checked: 2026-10-01}
        """
      }
      return """
          - id: \(country == 8 ? "elsewhere" : "land-\(country)")
            name: Country \(country)
            emergency: "11\(country)"
            own_behavior: None.
            lines:
        \(lines.joined(separator: "\n"))
              - {id: c\(country)-crisis, name: A crisis line, for: Anyone, about: crisis, call: "9", source: "https://example.org", last_checked: 2026-10-01}
            crisis: c\(country)-crisis
        """
    }
    return try SmallBook.read(replacing: [
      "helplines.yaml": """
      stale_after_months: 6
      stale: Numbers change.
      first: "In danger, call {emergency}. For your own life, {crisis}."
      first_anywhere: In danger, call the number below.
      countries:
      \(countries.joined(separator: "\n"))
      """
    ])
  }

  @Test(arguments: [60, 66, 80, 100, 120, 200], [20, 24, 30, 40, 60])
  func itOpensAtItsFirstLineAfterEveryChangeOfCountry(columns: Int, rows: Int) throws {
    let size = Size(columns: columns, rows: rows)
    var sitter = try Sitter(
      .journal(Summary(), at: .contents), size: size, book: Self.longBook.get(), region: nil)
    sitter.press("!")
    for country in 1...8 { #expect(sitter.sees("\(country)  Country \(country)   11\(country)")) }
    sitter.press("8")
    for country in 1...8 {
      sitter.press(Key(.end), "c", Key(.character(Character(String(country)))))
      #expect(sitter.sees("In danger, call 11\(country)."), "\(size)")
      // And again from the keys, which stand above it in the stack.
      sitter.press(Key(.end))
      #expect(!sitter.sees("In danger, call 11\(country)."), "\(size)")
      sitter.press("?", "!")
      #expect(sitter.sees("In danger, call 11\(country)."), "\(size)")
    }
  }

  @Test(arguments: [EveryScreen.help, .countries])
  func helpDoesNotOfferItself(screen: EveryScreen) throws {
    for plain in [false, true] { #expect(try !screen.reached(plainSigns: plain).sees("!  help")) }
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
