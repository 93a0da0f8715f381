import Glibc
import TestSupport
import Testing

/// A terminal that has stopped reading stops neither the saves nor the way out.
@Suite struct StalledTerminalTests {
  private static let prompt = "hoped-for-change"

  /// The book at a prompt's editor, in a terminal that takes not one more byte; a word was typed since.
  private func stalled(_ household: Household, typing word: String) throws -> PseudoTerminal {
    let terminal = try household.open("--at", Self.prompt)
    try terminal.see("Ctrl-C")
    try terminal.wait(for: "sleep") { terminal.isAsleep }
    terminal.stall()
    // One by one: each would be a frame of its own.
    for character in word { try terminal.type(String(character)) }
    return terminal
  }

  @Test(arguments: [(0, 0), (SIGTERM, 143), (SIGINT, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func theProgramEndsWithTheLastKeysSaved(signal: Int32, code: Int32) throws {
    let household = try Household()
    let terminal = try stalled(household, typing: "lanternfish")
    if signal == 0 { try terminal.type("\u{3}") } else { terminal.signal(signal) }
    try terminal.wait(for: "the end") { terminal.hasEnded }
    #expect(terminal.modes == terminal.found)
    #expect(try terminal.end() == code)
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
    // The way back found room, and what was never shown is not shown after it.
    terminal.isReading = true
    terminal.output = []
    terminal.drain()
    #expect(PrivateModes(after: terminal.output) == .found)
    #expect(!terminal.hasWritten("lantern"))
  }

  @Test func wordsAreSavedInTimeWithoutAnybodyLeaving() throws {
    let household = try Household()
    let terminal = try stalled(household, typing: "lanternfish")
    try terminal.wait(for: "the word in the journal") {
      try household.answer(to: Self.prompt) == "lanternfish"
    }
    #expect(!terminal.hasEnded)
  }

  @Test func whatWasNotShownIsShownOnceTheTerminalReadsAgain() throws {
    let household = try Household()
    let terminal = try stalled(household, typing: "lanternfish")
    try terminal.wait(for: "the word in the journal") {
      try household.answer(to: Self.prompt) == "lanternfish"
    }
    terminal.isReading = true
    try terminal.wait(for: "the word") { terminal.hasWritten("fish") }
    try terminal.write("awake")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }
}
