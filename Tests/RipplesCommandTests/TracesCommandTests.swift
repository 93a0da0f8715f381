import Glibc
import TestSupport
import Testing

/// `ripples traces`, and the same page inside of the book.
@Suite struct TracesCommandTests {
  @Test func itSaysWhatItFindsAndWhatItCannotSeeInShortLines() throws {
    let household = try Household()
    try household.write(Array("ls\nripples --at help\n".utf8), to: household.path("home/.bash_history"))
    let outcome = try household.run("traces")
    #expect(outcome.code == 0)
    #expect(outcome.errors == [])
    #expect(outcome.text.hasPrefix("Looking leaves a trace, too\n"))
    #expect(outcome.text.contains("~/.bash_history names it in line 2.\n"))
    #expect(!outcome.text.contains("--at help"))
    #expect(outcome.text.contains("\nWhat this cannot see\n"))
    #expect(outcome.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: [true, false])
  func itChangesAndMakesNothing(hasJournal: Bool) throws {
    let household = try Household(journal: hasJournal)
    try household.write(Array("ripples\n".utf8), to: household.path("home/.bash_history"))
    let before = household.items()
    #expect(try household.run("traces").code == 0)
    #expect(household.items() == before)
  }

  @Test func aJournalThatOthersCanOpenIsNamed() throws {
    let household = try Household()
    chmod(household.journal, 0o644)
    let text = try household.run("traces").text.replacing("\n", with: " ")
    #expect(text.contains("journal.db can be opened by other accounts (mode 644)"))
  }

  @Test func insideOfTheBookNoCommandIsNeeded() throws {
    let household = try Household()
    let terminal = try household.open("--at", "help", columns: 100, rows: 50)
    try terminal.see("Ctrl-C")
    try terminal.type("x")
    try terminal.see("Looking leaves a trace, too")
    try terminal.see("What was found")
    try terminal.type("G")
    try terminal.see("an advocate can help")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }
}
