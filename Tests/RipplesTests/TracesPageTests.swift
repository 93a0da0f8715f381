import Journal
import Terminal
import Testing

@testable import Ripples

/// The page of what could show that the book was here.
@Suite struct TracesPageTests {
  @Test func oneKeyOfTheHelpPageOpensItAndOneLeadsBack() throws {
    var sitter = try EveryScreen.reader.reached()
    sitter.press("!")
    let help = sitter.screen
    sitter.press("x")
    #expect(sitter.sees("Looking leaves a trace, too"))
    #expect(sitter.sees("Line 7."))
    #expect(!sitter.sees("Still looking"))
    sitter.press(Key(.escape))
    #expect(sitter.screen == help)
    sitter.press(Key(.escape))
    #expect(sitter.sees("1. The river"))
  }

  @Test func itIsOpenedBeforeACountryIsKnownAndBeforeAnythingIsChosen() throws {
    for opening in [Opening.firstRun, .journal(Summary(), at: .contents)] {
      var sitter = try Sitter(opening, region: nil)
      sitter.press("!", "x")
      #expect(sitter.sees("Line 7."))
      #expect(!sitter.journal.wasCreated)
      #expect(sitter.journal.saves == 0)
    }
  }

  @Test func aLookAtATimeIsTakenUntilItIsDone() throws {
    var sitter = try EveryScreen.help.reached()
    let before = sitter.performed.count
    sitter.press("x")
    #expect(sitter.effects(since: before) == ["lookForTraces", "lookForTraces"])
    // What was found first was in sight before the second look.
    #expect(sitter.performed.last?.frame.text.contains { $0.contains("Still looking.") } == true)
  }

  @Test func whatWasLookedForComesToNoOtherPage() throws {
    var sitter = try EveryScreen.help.reached()
    sitter.tell(.input(.key("x")), .input(.key(Key(.escape))))
    #expect(!sitter.sees("Line 7."))
    #expect(sitter.app.context.traces == nil)
    sitter.press("x", Key(.escape))
    #expect(sitter.app.context.traces == nil)
  }

  @Test func leavingWhileItLooksLooksNoFurther() throws {
    var sitter = try EveryScreen.help.reached()
    let before = sitter.performed.count
    sitter.tell(.input(.key("x")), .input(.key(.control("c"))))
    #expect(sitter.effects(since: before) == ["leaveTerminal"])
  }

  @Test func itScrollsInASmallWindow() throws {
    var sitter = try EveryScreen.help.reached()
    let long = (1...30).map { "Section \($0)\nA line." }
    sitter.press("x")
    sitter.tell(.traces(long, isDone: true))
    #expect(sitter.sees("Section 1"))
    sitter.press(Key(.end))
    #expect(sitter.sees("Section 30"))
  }
}
