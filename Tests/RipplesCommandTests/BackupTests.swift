import CSQLite
import Glibc
import TestSupport
import Testing
import Vault

/// A copy of the journal is whole, for its owner alone, and never over another file.
@Suite struct BackupTests {
  private func written() throws -> Household {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    return household
  }

  @Test func theCopyHoldsWhatTheJournalHolds() throws {
    let household = try written()
    let copy = household.path("copy.db")
    let outcome = try household.run("backup", copy)
    #expect(outcome.code == 0)
    #expect(outcome.errorText.contains("All that was saved is here"))
    #expect(outcome.errorText.contains("Whoever can read the copy"))
    #expect(try household.run("verify", copy).code == 0)
    #expect(
      try household.run("export", "--journal", copy).output == household.run("export").output)
    let item = try #require(household.items().first { $0.path == copy })
    #expect(item.mode & 0o777 == 0o600)
  }

  @Test func nothingIsWrittenOverAndNoFolderIsMade() throws {
    let household = try written()
    let there = household.path("there")
    try household.write(Array("mine".utf8), to: there)
    let before = household.items()
    for path in [there, household.path("nowhere/copy.db"), household.journal] {
      let outcome = try household.run("backup", path)
      #expect(outcome.code == EX_CANTCREAT)
      #expect(outcome.errorText.split(separator: "\n").count == 1)
    }
    #expect(household.items() == before)
  }

  @Test func aPieceThatCannotBeReadIsNamed() throws {
    let household = try written()
    #expect(try household.run("verify").text.contains("All that was saved is here"))
    let id = try #require(household.rows().keys.first)
    var bytes = household.read(household.journal)
    let sealed = try sealedRow(id, in: household.journal)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: sealed) })
    bytes[start + 30] ^= 1
    try household.write(bytes, to: household.journal)
    let outcome = try household.run("verify")
    #expect(outcome.code == EX_DATAERR)
    #expect(outcome.text.contains("Cannot be read: the piece \(id)"))
    let copy = household.path("copy.db")
    #expect(try household.run("backup", copy).code == EX_DATAERR)
    #expect(try household.run("verify", copy).text == outcome.text)
  }

  /// A row as it lies in the file.
  private func sealedRow(_ id: RowID, in journal: String) throws -> [UInt8] {
    var database: OpaquePointer?
    defer { sqlite3_close_v2(database) }
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let sql = "SELECT sealed FROM record WHERE id = x'\(id)'"
    guard sqlite3_open_v2(journal, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK,
      sqlite3_step(statement) == SQLITE_ROW, let start = sqlite3_column_blob(statement, 0)
    else { throw Program.Failure(code: sqlite3_errcode(database)) }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, 0))))
  }
}
