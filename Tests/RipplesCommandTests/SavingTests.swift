import TestSupport
import Testing

/// What is typed is on the disk soon, with nothing pressed for it.
@Suite struct SavingTests {
  private static let prompt = "hoped-for-change"

  @Test func aPauseSavesWhatWasTyped() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    // A second, and what a busy machine adds to it.
    let patience = Patience(seconds: 3)
    try patience.wait(for: "the word in the journal") {
      try household.answer(to: Self.prompt) == "lanternfish"
    }
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
  }

  @Test func steadyTypingIsSavedEveryFewSeconds() throws {
    let household = try Household()
    let terminal = try household.writing("lantern", at: Self.prompt)
    // Five seconds, and what a busy machine adds to it; each look at the journal is a pause between two keys.
    let patience = Patience(seconds: 6.5)
    while try household.answer(to: Self.prompt).isEmpty {
      try patience.check("a first word in the journal")
      try terminal.type("x")
    }
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    #expect(try household.answer(to: Self.prompt).hasPrefix("lanternx"))
  }

  @Test func aLimitOnFilesIsToldAndEndsNothing() throws {
    let household = try Household()
    let script = #"ulimit -f 1; exec "$0" --at \#(Self.prompt)"#
    let terminal = try household.shell(script)
    try terminal.see("Ctrl-C")
    try terminal.write("lanternfish")
    try terminal.see("could not be read or written")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 74)
    terminal.expectAsFound()
    #expect(terminal.lastLines.count == 1)
    #expect(try household.answers() == [])
  }

  @Test func aSittingIsOneAnswerAndTheNextOneAnother() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try Patience(seconds: 3).wait(for: "the first save") { try !household.answers().isEmpty }
    try terminal.write("again")
    try terminal.type("\u{1B}[O")
    try Patience().wait(for: "the second save") {
      try household.answers().map(\.answer) == ["lanternfishagain"]
    }
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)

    let later = try household.open("--at", Self.prompt)
    try later.see("lanternfishagain")
    try later.write("later")
    try later.type("\u{3}")
    #expect(try later.end() == 0)
    #expect(try household.answers().map(\.answer) == ["lanternfishagain", "lanternfishagainlater"])
  }
}
