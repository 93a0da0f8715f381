import TestSupport
import Testing

/// `--at help`, where nothing has been begun.
@Suite struct HelpFirstTests {
  @Test func helpIsShownBeforeAnythingElseAndNothingIsMade() throws {
    let household = try Household(journal: false)
    let terminal = try household.open("--at", "help")
    try terminal.see("People to call or write to")
    try terminal.type("q")
    try terminal.see("1 of 3")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    #expect(household.files.isEmpty)
  }
}
