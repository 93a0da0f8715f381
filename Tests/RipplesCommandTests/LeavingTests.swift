import Glibc
import TestSupport
import Testing

/// However the book is left, the last keys are in the journal and the terminal is as it was found.
@Suite struct LeavingTests {
  private static let prompt = "hoped-for-change"

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func aSignalSavesTheLastKeys(signal: Int32, code: Int32) throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    terminal.signal(signal)
    #expect(try terminal.end() == code)
    terminal.expectAsFound()
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test func leavingAtOnceSavesTheLastKeys() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test(arguments: ["\u{3}", "\u{1B}[O\u{3}", "\u{1B}[27u\u{3}"])
  func keysThatNoFrameHasShownAreSavedToo(leaving: String) throws {
    let household = try Household()
    let terminal = try household.open("--at", Self.prompt)
    try terminal.see("Ctrl-C")
    try terminal.type("lanternfish" + leaving)
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test func aTerminalThatGoesAwaySavesTheLastKeys() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    terminal.hangUp()
    #expect(try terminal.end() == 129)
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test(.enabled(if: Tmux.isThere)) func aClosedWindowSavesTheLastKeys() throws {
    let household = try Household()
    let window = try household.window("--at", Self.prompt)
    try window.see("Ctrl-C")
    try window.tmux.type("lanternfish")
    try window.see("lanternfish")
    try window.tmux.call(["kill-session"])
    try Patience().wait(for: "the word in the journal") {
      try household.answer(to: Self.prompt) == "lanternfish"
    }
  }

  // What is seen in these two comes after the save, and far sooner than a pause would have saved.

  @Test func goingBackSavesAtOnce() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{1B}")
    try terminal.see("next part")
    try terminal.type("\r")
    try terminal.see("done")
    terminal.signal(SIGKILL)
    #expect(try terminal.end() == -SIGKILL)
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test func lookingAwaySavesAtOnce() throws {
    let household = try Household()
    let terminal = try household.writing("lantern", at: Self.prompt)
    try terminal.type("\u{1B}[O")
    // The first of them may be read together with the report.
    try terminal.write("fish")
    try terminal.write("again")
    terminal.signal(SIGKILL)
    #expect(try terminal.end() == -SIGKILL)
    #expect(try household.answer(to: Self.prompt).hasPrefix("lantern"))
  }

  @Test(arguments: ["\u{1A}", ""])
  func aStoppedProgramHasSavedAndComesBack(key: String) throws {
    let household = try Household()
    let terminal = try household.job("--at", Self.prompt)
    try terminal.see("Ctrl-C")
    try terminal.write("lanternfish")
    if key.isEmpty { terminal.signalJob(SIGTSTP) } else { try terminal.type(key) }
    try terminal.wait(for: "the shell") { terminal.hasWritten("stopped \(128 + SIGTSTP)") }
    terminal.expectAsFound()
    #expect(try household.answer(to: Self.prompt) == "lanternfish")

    terminal.output = []
    try terminal.type("\n")
    try terminal.wait(for: "the page again") { terminal.hasWritten("lanternfish") }
    try terminal.write("awake")
    try terminal.type("\u{3}")
    try terminal.wait(for: "the shell") { terminal.hasWritten("ended 0") }
    terminal.expectAsFound()
    #expect(try household.answer(to: Self.prompt) == "lanternfishawake")
  }

  @Test(
    .enabled(if: Tmux.isThere),
    arguments: [SIGTERM, SIGINT, SIGHUP, SIGSEGV, SIGABRT, SIGQUIT, SIGTRAP, SIGTSTP, 0])
  func noWordIsLeftOnTheTerminal(signal: Int32) throws {
    let household = try Household()
    let window = try household.window("--at", Self.prompt)
    try window.see("Ctrl-C")
    try window.tmux.type("lanternfish")
    try window.see("lanternfish")
    if signal == 0 { try window.tmux.press("C-c") } else { try window.signal(signal) }
    try window.see("ended")
    #expect(try !window.tmux.history().contains { $0.contains("lanternfish") })
    #expect(try window.tmux.call(["display", "-p", "#{alternate_on} #{cursor_flag}"]) == "0 1\n")
  }
}
