import CSQLite
import Glibc
import TestSupport
import Testing

@testable import Vault

/// A journal that cannot be opened is told in one sentence, and stays as it is.
@Suite struct UnusableJournalTests {
  /// What a journal may have become.
  enum Wreck: CaseIterable {
    case empty, otherFile, cutOff, overwritten, link, pipe

    /// How the sentence about it begins.
    var sentence: String {
      switch self {
      case .empty: "The journal file is empty"
      case .otherFile, .pipe: "This file is not a Ripples journal"
      case .cutOff, .overwritten: "The journal is damaged"
      case .link: "This path is a symbolic link"
      }
    }

    var code: Int32 { self == .link ? EX_NOPERM : EX_DATAERR }

    func wreck(_ household: Household) throws {
      let journal = household.journal
      let bytes = household.read(journal)
      switch self {
      case .empty: try household.write([], to: journal)
      case .otherFile: try household.write(Array("Dear diary, this is no database.\n".utf8), to: journal)
      case .cutOff: try household.write(Array(bytes.prefix(bytes.count / 2)), to: journal)
      case .overwritten:
        try household.write(bytes.prefix(200) + bytes.dropFirst(200).map { _ in 0x5A }, to: journal)
      case .link:
        rename(journal, household.path("elsewhere"))
        symlink(household.path("elsewhere"), journal)
      case .pipe:
        unlink(journal)
        mkfifo(journal, 0o600)
      }
    }
  }

  @Test(arguments: Wreck.allCases)
  func itIsToldAndNothingIsChanged(wreck: Wreck) throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    try wreck.wreck(household)
    let before = household.items()

    let opened = try household.open()
    #expect(try opened.end() == wreck.code)
    opened.expectAsFound()
    let line = try #require(opened.lastLines.last)
    #expect(line.hasPrefix("ripples: " + wreck.sentence))
    #expect(opened.lastLines.count == 1)
    for command in ["status", "export"] {
      let outcome = try household.run(command)
      #expect(outcome.code == wreck.code)
      #expect(outcome.output == [])
      #expect(outcome.errorText == line + "\n")
    }
    #expect(household.items() == before)
  }

  @Test func aDamagedHeaderIsToldAndTheRestIsRead() throws {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    try alter(household.journal, "PRAGMA user_version=9")
    let before = household.items()
    let status = try household.run("status")
    #expect(status.code == EX_DATAERR)
    #expect(status.text.contains("The journal is damaged (its header)"))
    #expect(try household.answer(to: "hoped-for-change") == "lanternfish")
    #expect(household.items() == before)
  }

  @Test func aJournalOfANewerVersionIsToldAndNothingIsChanged() throws {
    let household = try Household()
    var slot = try #require(Slot(slotContent(of: household.journal)))
    slot.version = 3
    let digits = slot.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    for table in ["slot", "spare"] {
      try alter(household.journal, "UPDATE \(table) SET content = x'\(digits)'")
    }
    try alter(household.journal, "PRAGMA user_version=3")
    let before = household.items()
    let opened = try household.open()
    #expect(try opened.end() == EX_UNAVAILABLE)
    opened.expectAsFound()
    #expect(opened.lastLines.count == 1)
    #expect(opened.lastLines.first?.hasPrefix("ripples: This journal was written by a newer version") == true)
    #expect(try household.run("export").code == EX_UNAVAILABLE)
    #expect(household.items() == before)
  }

  @Test(.enabled(if: Tmux.isThere)) func aJournalThatANewerVersionAddedToIsReadAndNotWritten() throws {
    let household = try Household()
    try alter(household.journal, "CREATE TABLE wish (number INTEGER PRIMARY KEY) STRICT")
    let before = household.items()
    let window = try household.window("--at", "hoped-for-change")
    try window.see("A newer version of Ripples has used this journal")
    try window.tmux.press("Right")
    try window.miss("A newer version")
    try window.tmux.type("x")
    try window.see("A newer version of Ripples has used this journal")
    try window.tmux.press("C-c")
    try window.see("ended 0")
    #expect(household.items().filter { $0.path != household.path("process") } == before)
  }

  @Test(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
  func aJournalThatCannotBeWrittenIsRead() throws {
    let household = try Household(kilobytes: 1024)
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    try household.folder.makeReadOnly()
    let before = household.items()
    let opened = try household.open("--at", "hoped-for-change")
    try opened.see("The journal cannot be written where it is", "lanternfish")
    try opened.type("\u{1B}[D")
    try opened.wait(for: "the sentence to go") { opened.hasWritten("\u{1B}[") }
    try opened.type("x")
    try opened.see("The journal cannot be written where it is")
    try opened.type("\u{3}")
    #expect(try opened.end() == 0)
    opened.expectAsFound()
    #expect(try household.answer(to: "hoped-for-change") == "lanternfish")
    #expect(household.items() == before)
  }

  private func alter(_ journal: String, _ sql: String) throws {
    try withDatabase(journal) { database in
      let code = sqlite3_exec(database, sql, nil, nil, nil)
      if code != SQLITE_OK { throw Program.Failure(code: code) }
    }
  }

  private func slotContent(of journal: String) throws -> [UInt8] {
    try withDatabase(journal) { database in
      var statement: OpaquePointer?
      defer { sqlite3_finalize(statement) }
      sqlite3_prepare_v2(database, "SELECT content FROM slot", -1, &statement, nil)
      guard sqlite3_step(statement) == SQLITE_ROW, let start = sqlite3_column_blob(statement, 0) else {
        return []
      }
      return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, 0))))
    }
  }

  private func withDatabase<Result>(_ path: String, _ body: (OpaquePointer?) throws -> Result) throws
    -> Result
  {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open(path, &database) == SQLITE_OK else {
      throw Program.Failure(code: sqlite3_errcode(database))
    }
    return try body(database)
  }
}
