import Glibc
import TestSupport
import Testing

/// Who chose to keep nothing leaves nothing behind.
@Suite struct KeepNothingTests {
  /// Opens the book for the first time, as far as the second of its three screens.
  private func asked(in household: Household) throws -> PseudoTerminal {
    let terminal = try household.open()
    try terminal.see("1 of 3")
    try terminal.type("\r")
    try terminal.see("2 of 3")
    return terminal
  }

  @Test(arguments: [(0, 0), (SIGTERM, 143), (SIGHUP, 129), (SIGKILL, -SIGKILL)] as [(Int32, Int32)])
  func nothingIsMadeAnywhere(signal: Int32, code: Int32) throws {
    let household = try Household(journal: false)
    let before = household.items()
    let terminal = try asked(in: household)
    try terminal.type("k")
    try terminal.see("3 of 3")
    try terminal.type("\r")
    try terminal.see("page 1 of")
    // The first tab finds the way to the chapter before, the second the first prompt.
    try terminal.type("\t\t")
    try terminal.see("write")
    try terminal.type("\r")
    try terminal.see("done")
    try terminal.write("lanternfish")
    try terminal.type("\u{1B}[O\u{1B}[27u")
    try terminal.see("next part")
    try terminal.type(" t")
    try terminal.see("back")
    if signal == 0 { try terminal.type("\u{3}") } else { terminal.signal(signal) }
    #expect(try terminal.end() == code)
    #expect(household.items() == before)
    if signal != SIGKILL { terminal.expectAsFound() }
  }

  @Test(arguments: ["", "\r", "\r\u{1B}[27u\r!", "\r\r"])
  func leavingTheFirstScreensMakesNothing(keys: String) throws {
    let household = try Household(journal: false)
    let before = household.items()
    let terminal = try household.open()
    try terminal.see("1 of 3")
    try terminal.type(keys + "\u{3}")
    #expect(try terminal.end() == 0)
    #expect(household.items() == before)
  }

  @Test func keepingMakesAPrivateJournal() throws {
    let household = try Household(journal: false)
    let terminal = try asked(in: household)
    try terminal.type("\r")
    try terminal.see("3 of 3")
    #expect(household.files.isEmpty)
    try terminal.type("\r")
    try terminal.see("page 1 of")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    let made = household.items(in: household.journalFolder)
    #expect(made.contains { $0.path == household.journal })
    #expect(made.allSatisfy { $0.mode & 0o777 == 0o600 })
    #expect(household.items().first { $0.path == household.journalFolder }.map { $0.mode & 0o777 } == 0o700)
  }
}
