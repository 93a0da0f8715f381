import CSQLite
import Glibc
import TestSupport
import Testing

/// What an export lacks is told, with what it has; and neither it nor `status` is in the way of the book.
@Suite struct HonestExportTests {
  private func written(_ words: [(word: String, prompt: String)]) throws -> Household {
    let household = try Household()
    for (word, prompt) in words {
      let terminal = try household.writing(word, at: prompt)
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
    }
    return household
  }

  private let two = [("lanternfish", "hoped-for-change"), ("anglerfish", "sound-of-ending")]

  private func alter(_ household: Household, _ sql: String) throws {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    guard sqlite3_open(household.journal, &database) == SQLITE_OK,
      sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK
    else { throw Program.Failure(code: sqlite3_errcode(database)) }
  }

  /// The newest row is that of the second answer.
  private static let last = "WHERE rowid = (SELECT max(rowid) FROM record)"

  @Test(arguments: [
    ("DELETE FROM record " + last, "1 record is missing from the journal and is not in it."),
    ("UPDATE record SET sealed = zeroblob(552) " + last, "1 damaged page is not in it."),
    ("UPDATE state SET sealed = zeroblob(296) WHERE kind = 3", "cannot be told: the journal is damaged."),
  ])
  func whatIsNotInItIsTold(sql: String, sentence: String) throws {
    let household = try written(two)
    try alter(household, sql)
    let outcome = try household.run("export", "--all", "-o", household.path("taken"))
    #expect(outcome.code == EX_DATAERR)
    #expect(outcome.errorText.hasSuffix(sentence + "\n"))
    #expect(household.files(holding: "lanternfish") == [household.path("taken")])
    #expect(try household.run("status").code == EX_DATAERR)
  }

  /// A rollback journal of a save that a copy caught half way.
  private func oldJournal(of household: Household) throws -> [UInt8] {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    let sql = "BEGIN; UPDATE record SET sealed = zeroblob(length(sealed)); DELETE FROM state"
    guard sqlite3_open(household.journal, &database) == SQLITE_OK,
      sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK, sqlite3_db_cacheflush(database) == SQLITE_OK
    else { throw Program.Failure(code: sqlite3_errcode(database)) }
    return household.read(household.journal + "-journal")
  }

  @Test(arguments: ["status", "export", "open"])
  func anOldJournalBesideTheFileTakesNoAnswerAway(command: String) throws {
    let household = try written([two[0]])
    let old = try oldJournal(of: household)
    let later = try household.writing("anglerfish", at: two[1].1)
    try later.type("\u{3}")
    #expect(try later.end() == 0)
    try household.write(old, to: household.journal + "-journal")
    if command == "open" {
      let terminal = try household.open()
      try terminal.see("The rest of an older save")
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
    } else {
      let outcome = try household.run(command)
      #expect(outcome.code == 0)
      #expect(outcome.errorText.contains("kept there as journal.db-journal.set-aside-1"))
    }
    #expect(Set(try household.answers("--all").map(\.answer)) == ["lanternfish", "anglerfish"])
    let status = try household.run("status")
    #expect(status.code == 0)
    #expect(status.text.contains("Set aside: journal.db-journal.set-aside-1"))
    #expect(household.read(household.journal + "-journal.set-aside-1") == old)
  }

  @Test func whoLooksDoesNotLockTheBook() throws {
    let household = try written([two[0]])
    let script = #"while :; do "$0" status >/dev/null; "$0" export --all >/dev/null 2>&1; done"#
    let looking = try household.shell(script)
    for number in 1...8 {
      let terminal = try household.writing("x\(number)", at: two[0].1)
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
      #expect(!terminal.hasWritten("open in another program"))
      #expect(try household.answer(to: two[0].1).contains("x\(number)"))
    }
    looking.signal(SIGKILL)
    _ = try looking.end()
  }
}
