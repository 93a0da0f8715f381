import Glibc
import TestSupport
import Testing

/// What is kept for the sitting alone is gone with it, whichever way it ends.
@Suite struct SittingOnlyTests {
  private static let prompt = "after-kindness"

  /// That a word is in no file, and in no record of the journal.
  private func expectNoTrace(of word: String, in household: Household) throws {
    #expect(household.files(holding: word) == [])
    #expect(!(try household.run("export", "--all").text.contains(word)))
    #expect(try household.answers("--all") == [])
    #expect(!household.files.isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT, SIGHUP, SIGKILL, SIGQUIT, SIGSEGV])
  func noSignalSavesIt(signal: Int32) throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    terminal.signal(signal)
    #expect(try terminal.end() != 0)
    try expectNoTrace(of: "lanternfish", in: household)
  }

  @Test(arguments: ["\u{3}", "\u{1B}[O\u{3}", "\u{1B}[27u\u{3}"])
  func noWayOfLeavingSavesIt(keys: String) throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type(keys)
    #expect(try terminal.end() == 0)
    try expectNoTrace(of: "lanternfish", in: household)
  }

  @Test func aTerminalThatGoesAwayDoesNotSaveIt() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    terminal.hangUp()
    #expect(try terminal.end() == 129)
    try expectNoTrace(of: "lanternfish", in: household)
  }

  @Test func aStopDoesNotSaveIt() throws {
    let household = try Household()
    let terminal = try household.job("--at", Self.prompt)
    try terminal.see("Ctrl-C")
    try terminal.write("lanternfish")
    try terminal.type("\u{1A}")
    try terminal.wait(for: "the shell") { terminal.hasWritten("stopped") }
    try expectNoTrace(of: "lanternfish", in: household)
    terminal.output = []
    try terminal.type("\n")
    try terminal.wait(for: "the page again") { terminal.hasWritten("lanternfish") }
  }

  @Test func noSaveOfOtherThingsSavesIt() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    let before = household.read(household.journal)
    try terminal.type("\u{1B}")
    try terminal.see("save it")
    // Another measure of the column is saved after a pause.
    try terminal.type("-")
    try Patience().wait(for: "a save") { household.read(household.journal) != before }
    try expectNoTrace(of: "lanternfish", in: household)
    terminal.signal(SIGKILL)
    #expect(try terminal.end() == -SIGKILL)
    try expectNoTrace(of: "lanternfish", in: household)
  }

  @Test func theReaderMayKeepIt() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{1B}")
    try terminal.see("save it")
    try terminal.type("Sy\u{3}")
    #expect(try terminal.end() == 0)
    #expect(try household.answers("--all").map(\.answer) == ["lanternfish"])
    #expect(try household.answers() == [])
    #expect(try household.run("export").errorText.contains("--all"))
    #expect(household.files(holding: "lanternfish") == [])
  }

  @Test func asLongAsTheSittingLastsItIsThere() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{1B}")
    try terminal.see("save it")
    try terminal.type("\r")
    try terminal.see("lanternfish")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)

    let later = try household.open("--at", Self.prompt)
    try later.see("Ctrl-C")
    try later.type("\u{1B}")
    try later.wait(for: "the page") { later.hasWritten("next part") }
    #expect(!later.hasWritten("lanternfish"))
  }
}
