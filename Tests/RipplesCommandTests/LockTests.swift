import Glibc
import TestSupport
import Testing

/// The real program, its real vault and a terminal: locked and opened again.
@Suite struct LockTests {
  private static let prompt = "hoped-for-change"
  private static let phrase = "lantern rope canal"

  private static func household() throws -> Household {
    let household = try Household()
    try household.sit(at: prompt, (see: "Ctrl-X", type: "sturgeonroe"), (see: "sturgeonroe", type: "\u{3}"))
    try household.protect(with: phrase)
    return household
  }

  private static func unlock(_ terminal: PseudoTerminal) throws {
    try terminal.see("typing is hidden", "m open")
    try terminal.type(phrase + "\r")
  }

  @Test func itOpensOnAFieldAndGoesOnAtThePlaceThatWasLeft() throws {
    let household = try Self.household()
    let terminal = try household.open()
    try terminal.see("typing is hidden", "m open")
    #expect(!terminal.hasWritten("next page"))
    try terminal.type("lantern rope channel\r")
    try terminal.see("Opening", "That is not it.")
    try terminal.type(Self.phrase + "\r")
    try terminal.see("next page")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }

  @Test func lockingComesBackToTheSameLetterWithUndo() throws {
    let household = try Self.household()
    let terminal = try household.open("--at", Self.prompt)
    try Self.unlock(terminal)
    try terminal.see("sturgeonroe", "Ctrl-X")
    try terminal.write("lanternfish")
    try terminal.type("\u{C}")
    // From the first frame on: it may be one of the program that is on its way out.
    try terminal.see("typing is hidden")
    try terminal.type(Self.phrase + "\r")
    try terminal.see("lanternfish", "Ctrl-X")
    // Undo of what was typed before, and typing where the caret was.
    try terminal.type("\u{1F}")
    try terminal.write("heron")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
    let again = try household.open("--at", Self.prompt)
    try Self.unlock(again)
    try again.see("sturgeonroeheron")
    #expect(!again.hasWritten("lanternfish"))
    try again.type("\u{3}")
    #expect(try again.end() == 0)
  }

  /// Whoever stops the locked program and reads all of its memory finds nothing.
  @Test(.enabled(if: geteuid() == 0)) func noWordIsLeftInMemory() throws {
    let household = try Self.household()
    let terminal = try household.open("--at", Self.prompt)
    try Self.unlock(terminal)
    try terminal.see("Ctrl-X")
    let words = ["lanternfish", "sturgeonroe", Self.phrase].map { Array($0.utf8) }
    for round in 1...Self.rounds {
      try terminal.type("lanternfish")
      try terminal.see(round == 1 ? "lanternfish" : "fish")
      #expect(!(try memory(of: terminal)).addresses(of: words[0]).isEmpty)
      try terminal.type("\u{C}")
      try terminal.see("typing is hidden", "m open")
      let memory = try memory(of: terminal)
      #expect(memory.size > 100_000)
      for word in words { #expect(memory.addresses(of: word) == []) }
      try terminal.type(Self.phrase + "\r")
      try terminal.see("Ctrl-X")
      #expect(try self.memory(of: terminal).addresses(of: words[2]) == [])
    }
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
  }

  private static var rounds: Int { getenv("RIPPLES_TORTURE") == nil ? 5 : 100 }

  /// All the memory of the program, stopped for the time of the look.
  private func memory(of terminal: PseudoTerminal) throws -> ProcessMemory {
    kill(terminal.process, SIGSTOP)
    try terminal.wait(for: "the stop") { ProcessStatus(of: terminal.process)?.state == "T" }
    defer { kill(terminal.process, SIGCONT) }
    return try ProcessMemory(of: terminal.process)
  }

  @Test func leavingAtTheFieldLeavesTheFileAsItWas() throws {
    let household = try Self.household()
    let before = household.read(household.journal)
    let terminal = try household.open()
    try terminal.see("typing is hidden")
    try terminal.type("lantern\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
    #expect(household.read(household.journal) == before)
  }

  /// The key is half made; nothing is to be saved.
  @Test func leavingWhileTheKeyIsMadeEndsAtOnce() throws {
    let household = try Self.household()
    let terminal = try household.open()
    try terminal.see("typing is hidden")
    try terminal.type(Self.phrase + "\r")
    try terminal.see("Opening")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }

  @Test func setAsideItIsLockedWhenItComesBack() throws {
    let household = try Self.household()
    let shell = try household.job("--at", Self.prompt)
    try Self.unlock(shell)
    try shell.see("Ctrl-X")
    try shell.write("lanternfish")
    try shell.type("\u{1A}")
    try shell.see("stopped")
    try shell.type("\r")
    try Self.unlock(shell)
    try shell.see("lanternfish", "Ctrl-X")
    try shell.type("\u{3}")
    try shell.see("ended 0")
    #expect(try shell.end() == 0)
  }

  /// The book is read behind the field: here it has a fault, which is told after the first frame.
  @Test func theFirstFrameNeedsNoBook() throws {
    let household = try Self.household()
    let book = household.path("book")
    mkdir(book, 0o700)
    try household.write(Array("id: torn\n".utf8), to: book + "/workbook.yaml")
    let terminal = try household.open("--workbook", book)
    try terminal.see("typing is hidden")
    #expect(try terminal.end() == 65)
  }

  @Test func theSittingWaitsForAJournalThatIsAwayForAWhile() throws {
    let household = try Self.household()
    let shell = try household.job("--at", Self.prompt)
    try Self.unlock(shell)
    try shell.see("Ctrl-X")
    try shell.write("lanternfish")
    try shell.type("\u{1A}")
    try shell.see("stopped")
    let away = household.path("away")
    #expect(rename(household.journal, away) == 0)
    try shell.type("\r")
    try Self.unlock(shell)
    try shell.see("There is no journal at this place")
    #expect(rename(away, household.journal) == 0)
    try shell.type(Self.phrase + "\r")
    try shell.see("lanternfish", "Ctrl-X")
    try shell.type("\u{3}")
    try shell.see("ended 0")
    #expect(try shell.end() == 0)
  }

  @Test func anOlderCopyInItsPlaceIsNotCalledAWrongPassphraseAlone() throws {
    let household = try Self.household()
    let older = household.read(household.journal)
    try household.protect(with: "boat", instead: Self.phrase)
    try household.write(older, to: household.journal)
    let terminal = try household.open()
    try terminal.see("typing is hidden", "m open")
    try terminal.type("boat\r")
    try terminal.see("perhaps an older copy")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
  }

  /// *é* is one scalar on one keyboard, and two on another.
  @Test func theSamePhraseFromAnotherKeyboardOpensIt() throws {
    let household = try Household()
    try household.protect(with: "caf\u{E9} rope")
    let terminal = try household.open("--at", "contents")
    try terminal.see("typing is hidden", "m open")
    try terminal.type("cafe\u{301} rope\r")
    try terminal.see("practices")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
  }
}
