import Glibc
import TestSupport
import Testing

/// What is taken along is a file for its owner alone, never over another, and told for what it is.
@Suite struct ExportTests {
  private func written() throws -> Household {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    return household
  }

  @Test(arguments: ["text", "json"])
  func aFileIsForItsOwnerAlone(format: String) throws {
    let household = try written()
    let path = household.path("taken")
    let outcome = try household.run("export", "--format", format, "-o", path)
    #expect(outcome.code == 0)
    #expect(outcome.output == [])
    #expect(outcome.errorText.contains("plain file that anyone can open"))
    let item = try #require(household.items().first { $0.path == path })
    #expect(item.mode & 0o777 == 0o600)
    #expect(try item.bytes == household.run("export", "--format", format).output)
    #expect(item.bytes.contains(Array("lanternfish".utf8)))
  }

  @Test func aFileIsNotWrittenOver() throws {
    let household = try written()
    for name in ["there", "link"] {
      let path = household.path(name)
      if name == "link" {
        symlink(household.path("target"), path)
      } else {
        try household.write(Array("mine".utf8), to: path)
      }
      let before = household.items()
      let outcome = try household.run("export", "-o", path)
      #expect(outcome.code == EX_CANTCREAT)
      #expect(outcome.errorText.filter { $0 == "\n" }.count == 1)
      #expect(household.items() == before)
    }
  }

  @Test func aTerminalIsWarnedOf() throws {
    let household = try written()
    let terminal = try household.open("export")
    let warning = "Your words follow here, and the terminal may keep them."
    try terminal.wait(for: "the question") { terminal.hasWritten("Go on? (y or n)") }
    #expect(terminal.hasWritten(warning))
    #expect(!terminal.hasWritten("lanternfish"))
    try terminal.type("y\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.lastLines.last == "lanternfish")
    #expect(household.files(holding: "lanternfish") == [])
  }

  @Test(arguments: ["n\n", "\n", "\u{4}", "yesterday\n"])
  func withoutAYesNothingIsWritten(answer: String) throws {
    let household = try written()
    let before = household.items()
    for arguments in [["export"], ["export", "-o", household.path("taken")]] {
      let terminal = try PseudoTerminal(household.program(arguments))
      try terminal.wait(for: "the question") { terminal.hasWritten("Go on? (y or n)") }
      try terminal.type(answer)
      #expect(try terminal.end() == EXIT_FAILURE)
      #expect(!terminal.hasWritten("lanternfish"))
      #expect(terminal.hasWritten("ripples: Nothing was written."))
      #expect(household.items() == before)
    }
  }

  @Test func aYesOnATerminalWritesTheFile() throws {
    let household = try written()
    let terminal = try household.open("export", "-o", household.path("taken"))
    try terminal.wait(for: "the question") { terminal.hasWritten("synced or backed up? Go on? (y or n)") }
    try terminal.type("yes\n")
    #expect(try terminal.end() == 0)
    #expect(household.files(holding: "lanternfish") == [household.path("taken")])
  }

  @Test func aScriptIsToldAndNotAsked() throws {
    let outcome = try written().run("export")
    #expect(outcome.code == 0)
    #expect(
      outcome.errorText.hasPrefix("ripples: This makes a plain file that anyone can open. Where will it be"))
    #expect(outcome.errorText.filter { $0 == "\n" }.count == 1)
    #expect(outcome.text.hasSuffix("lanternfish\n"))
  }

  @Test func everyPieceHasItsPromptItsQuestionAndItsDay() throws {
    let household = try written()
    let text = try household.run("export").text
    let question = "What were you hoping would be different, six months on?"
    #expect(text.contains(#/^\d{4}-\d\d-\d\d  hoped-for-change\n/#))
    #expect(text.contains(question))
    let json = try household.run("export", "--format", "json").text
    for part in [#""prompt" : "hoped-for-change""#, question, #""time" : "#, #""day" : ""#] {
      #expect(json.contains(part), "\(part)")
    }
  }

  @Test func anEmptyJournalIsAnEmptyExport() throws {
    let household = try Household()
    #expect(try household.run("export").output == [])
    #expect(try household.answers() == [])
  }
}
