import Glibc
import TestSupport
import Testing

@testable import RipplesCommand

/// A mistake in the arguments is one line that says what to do, and a code that scripts know.
@Suite struct ArgumentTests {
  /// What a run in a terminal says, when it says one line and leaves the terminal as it was found.
  private func line(_ household: Household, _ arguments: String...) throws -> (line: String, code: Int32) {
    let terminal = try PseudoTerminal(household.program(arguments))
    let code = try terminal.end()
    terminal.expectAsFound()
    #expect(terminal.lastLines.count == 1)
    return (terminal.lastLines.first ?? "", code)
  }

  @Test(arguments: [
    (["--bogus"], "Unknown option '--bogus'."), (["--at"], "Missing value for '--at <id>'."),
    (["bogus"], "Unexpected argument 'bogus'."),
    (
      ["export", "--format", "xml"],
      "The value 'xml' is invalid for '--format <format>'. Please provide one of"
    ),
    (["export", "-o"], "Missing value for '-o <file>'."),
  ])
  func aWrongArgumentIsOneLine(arguments: [String], start: String) throws {
    let household = try Household(journal: false)
    let before = household.items()
    let outcome = try household.program(arguments).run()
    #expect(outcome.code == EX_USAGE)
    #expect(outcome.output == [])
    #expect(outcome.errorText.hasPrefix("ripples: " + start))
    #expect(outcome.errorText.hasSuffix(". 'ripples --help' lists what there is.\n"))
    #expect(outcome.errorText.filter { $0 == "\n" }.count == 1)
    #expect(household.items() == before)
  }

  @Test(arguments: ["nowhere", "\u{1B}[2Jgone", ""])
  func anUnknownPlaceToOpenAtIsOneLine(id: String) throws {
    let household = try Household()
    let (line, code) = try line(household, "--at", id)
    #expect(code == EX_USAGE)
    let shown = id.hasPrefix("\u{1B}") ? "?[2Jgone" : id
    #expect(line == "ripples: There is no chapter and no prompt with the id '\(shown)'.")
  }

  @Test(arguments: ["no-answer", "hoped-for-change", "contents", "practices", "journal", "help"])
  func everyKnownPlaceOpens(id: String) throws {
    let household = try Household()
    let terminal = try household.open("--at", id)
    try terminal.see("Ctrl-C")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }

  @Test func aFolderWithoutABookIsOneLine() throws {
    let household = try Household()
    for folder in [household.root, household.path("nowhere")] {
      let (line, code) = try line(household, "--workbook", folder)
      #expect(code == EX_NOINPUT)
      #expect(line.hasPrefix("ripples: There is no book to read in '\(folder)'"))
      #expect(try household.run("check", folder).code == EX_NOINPUT)
    }
  }

  @Test func aBookWithFaultsIsALineForEach() throws {
    let household = try Household()
    mkdir(household.path("book"), 0o700)
    for name in ["workbook", "practices", "helplines", "sources"] {
      try household.write(Array("unheard: of\n".utf8), to: household.path("book/\(name).yaml"))
    }
    let before = household.items()
    let terminal = try household.open("--workbook", household.path("book"))
    #expect(try terminal.end() == EX_DATAERR)
    terminal.expectAsFound()
    #expect(terminal.lastLines.count > 4)
    #expect(terminal.lastLines.allSatisfy { $0.contains(#/^ripples: \w+\.yaml:\d+:\d+: error: /#) })

    let check = try household.run("check", household.path("book"))
    #expect(check.code == 1)
    #expect(
      check.text.split(separator: "\n").allSatisfy { $0.contains(#/^\w+\.yaml:\d+:\d+: (error|warning): /#) })
    #expect(household.items() == before)
  }

  /// The page that was left is shown before the rest of the book is read.
  @Test func aFaultFarFromTheFirstPageIsTold() throws {
    let household = try Household()
    let book = household.path("book")
    #expect(try Program("/bin/cp", ["-R", ContentLocation.find(option: nil), book]).run().code == 0)
    let first = try household.open("--workbook", book, "--at", "no-answer")
    try first.see("Ctrl-C")
    try first.type("\u{3}")
    #expect(try first.end() == 0)

    let last = try #require(TemporaryFolder.names(in: book + "/chapters").last)
    try household.write(Array("No head at all.\n".utf8), to: book + "/chapters/" + last)
    let later = try household.open("--workbook", book)
    #expect(try later.end() == EX_DATAERR)
    later.expectAsFound()
    #expect(!later.lastLines.isEmpty)
    #expect(later.lastLines.allSatisfy { $0.hasPrefix("ripples: ") && $0.contains(": error: ") })
  }

  @Test func theBookThatCameAlongHasNoFault() throws {
    let outcome = try Household(journal: false).run("check")
    #expect(outcome.code == 0)
    #expect(!outcome.text.contains(": error: "))
  }

  @Test(arguments: ["", "/", "FOLDER", "FOLDER/"])
  func aFolderIsNoJournal(path: String) throws {
    let household = try Household(journal: false)
    let before = household.items()
    let path = path.replacing("FOLDER", with: household.root)
    let (line, code) = try line(household, "--journal", path)
    #expect(code == EX_USAGE)
    #expect(line.hasPrefix("ripples: A journal is a file: name it"))
    for command in ["init", "status", "export"] {
      let outcome = try household.run(command, "--journal", path)
      #expect(outcome.code == EX_USAGE)
      #expect(outcome.errorText.hasPrefix("ripples: A journal is a file: name it"))
    }
    #expect(household.items() == before)
  }

  @Test func aPlaceThatTakesNoFolderIsNoTrap() throws {
    let outcome = try Household(journal: false).run("init", "--journal", "/proc/ripples/journal.db")
    #expect(outcome.code == EX_NOPERM)
    #expect(outcome.errorText.hasPrefix("ripples: The journal cannot be written where it is"))
  }

  @Test func aJournalIsNotMadeOverAFile() throws {
    let household = try Household()
    let before = household.items()
    let outcome = try household.run("init")
    #expect(outcome.code == EX_CANTCREAT)
    #expect(outcome.errorText.hasPrefix("ripples: There is a file at this place already"))
    #expect(household.items() == before)
  }

  @Test func helpAndVersionAreNoMistakes() throws {
    let household = try Household(journal: false)
    for word in ["--help", "--version"] {
      let outcome = try household.run(word)
      #expect(outcome.code == 0)
      #expect(!outcome.output.isEmpty)
      #expect(outcome.errors == [])
    }
  }
}
