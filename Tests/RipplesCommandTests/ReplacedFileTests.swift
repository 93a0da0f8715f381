import Glibc
import TestSupport
import Testing

/// A sync program puts another file in the journal's place by renaming, while the book is open.
@Suite struct ReplacedFileTests {
  @Test func whatIsTypedStaysAndTheOtherFileIsWhole() throws {
    let household = try Household()
    let other = household.path("data/ripples/incoming.db")
    try household.write(household.read(household.journal), to: other)
    let bytes = household.read(other)
    let terminal = try household.window("--at", "hoped-for-change")
    try terminal.see("What were you hoping")
    #expect(rename(other, household.journal) == 0)
    try terminal.tmux.type("These words stay.")
    try terminal.see("was moved, replaced or deleted", "These words stay.")
    try terminal.tmux.press("C-c")
    try terminal.see("ended \(EX_IOERR)")
    #expect(household.read(household.journal) == bytes)
  }
}
