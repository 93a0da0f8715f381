import TestSupport
import Testing

@testable import Vault

/// What someone can do who has the file and no key: take rows out, put others in, exchange them.
struct TamperingTests {
  let folder: TemporaryFolder
  let vault: Vault

  init() throws {
    folder = try TemporaryFolder()
    vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit((1...3).map { .put(Row($0, "row \($0)")) }, head: .init("head"))
  }

  /// Changes the file by plain SQL, and answers what verifying says before and after another save.
  private func reports(after sql: String) throws -> [Verification.Report] {
    try RawDatabase.run(sql, on: folder.journal)
    let before = try vault.verify()
    try vault.commit([.put(Row(50, "a later save"))], head: .init("head"))
    return [before, try vault.verify()]
  }

  private func hex(_ id: RowID) -> String { "x'\(id.bytes.hexadecimal)'" }

  @Test func aRowThatWasTakenOutStaysMissing() throws {
    for report in try reports(after: "DELETE FROM record WHERE id = \(hex(RowID(2)))") {
      #expect(report.missing == 1)
      #expect(report.damaged.isEmpty)
      #expect(!report.isSound)
    }
  }

  @Test func aRowThatWasTakenOutStaysMissingWhenItIsWrittenAnew() throws {
    try RawDatabase.run("DELETE FROM record WHERE id = \(hex(RowID(2)))", on: folder.journal)
    try vault.commit([.put(Row(2, revision: 2, "anew"))], head: .init("head"))
    #expect(try !vault.verify().isSound)
  }

  @Test func anOlderRowThatWasPutBackStaysStale() throws {
    let id = hex(RowID(2))
    let old = try RawDatabase.bytes("SELECT sealed FROM record WHERE id = \(id)", on: folder.journal)
    try vault.commit([.put(Row(2, revision: 2, "newer"))], head: .init("head"))
    let sql = "UPDATE record SET sealed = x'\(old.hexadecimal)' WHERE id = \(id)"
    for report in try reports(after: sql) {
      #expect(report.hasStaleRows)
      #expect(!report.isSound)
    }
    try vault.commit([.put(Row(2, revision: 3, "newest"))], head: .init("head"))
    #expect(try vault.verify().hasStaleRows)
  }

  @Test func rowsThatWereExchangedAreNamedAndNotRead() throws {
    let (one, two) = (hex(RowID(1)), hex(RowID(2)))
    let sql = """
      CREATE TEMP TABLE t AS SELECT * FROM record;
      UPDATE record SET sealed = (SELECT sealed FROM t WHERE id = \(two)) WHERE id = \(one);
      UPDATE record SET sealed = (SELECT sealed FROM t WHERE id = \(one)) WHERE id = \(two);
      """
    for report in try reports(after: sql) { #expect(report.damaged == [RowID(1), RowID(2)]) }
    #expect(throws: VaultError.damaged(.row(RowID(1)))) { try vault.row(RowID(1)) }
    #expect(try vault.everything().damaged == [RowID(1), RowID(2)])
  }

  @Test func aRowUnderAnotherNameIsNamedAndNotRead() throws {
    for report in try reports(after: "UPDATE record SET id = \(hex(RowID(8))) WHERE id = \(hex(RowID(2)))") {
      #expect(report.damaged == [RowID(8)])
    }
  }

  @Test func aRowThatWasAddedIsSurplus() throws {
    for report in try reports(after: "INSERT INTO record SELECT zeroblob(16), sealed FROM record LIMIT 1") {
      #expect(report.surplus == 1)
    }
  }

  @Test func aRowOfTheWrongShapeIsNamed() throws {
    for report in try reports(
      after: "UPDATE record SET sealed = x'' WHERE id = \(hex(RowID(2)))")
    {
      #expect(report.damaged == [RowID(2)])
    }
    #expect(throws: VaultError.damaged(.row(RowID(2)))) { try vault.row(RowID(2)) }
  }

  @Test func aHeadThatIsStaleOrGoneIsNotUsed() throws {
    let old = try RawDatabase.bytes("SELECT sealed FROM state WHERE kind = 2", on: folder.journal)
    try vault.commit([], head: .init("newer"))
    #expect(vault.head() == .init("newer"))
    try RawDatabase.run("UPDATE state SET sealed = x'\(old.hexadecimal)' WHERE kind = 2", on: folder.journal)
    #expect(vault.head() == nil)
    try RawDatabase.run("DELETE FROM state WHERE kind = 2", on: folder.journal)
    #expect(vault.head() == nil)
    try vault.commit([], head: .init("again"))
    #expect(vault.head() == .init("again"))
  }

  @Test func aRowOfAnotherVaultDoesNotOpen() throws {
    let other = try Vault.create(at: folder.path + "/other/journal.db", stateFolder: nil)
    try other.commit([.put(Row(2, "foreign"))], head: [])
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record", on: folder.path + "/other/journal.db")
    let sql = "UPDATE record SET sealed = x'\(sealed.hexadecimal)' WHERE id = \(hex(RowID(2)))"
    for report in try reports(after: sql) { #expect(report.damaged == [RowID(2)]) }
  }

  @Test func tamperingWithErasedRowsIsSurvived() throws {
    let id = hex(RowID(1))
    let live = try RawDatabase.bytes("SELECT sealed FROM record WHERE id = \(id)", on: folder.journal)
    for _ in 1...5 {
      try vault.commit([.erase(RowID(1)), .erase(RowID(2)), .erase(RowID(3))], head: [])
      let sql = "UPDATE record SET sealed = x'\(live.hexadecimal)' WHERE id = \(id)"
      try RawDatabase.run(sql, on: folder.journal)
    }
    #expect(vault.statistics?.rows == 0)
    #expect(try !vault.verify().isSound)
    try vault.commit([.erase(RowID(1))], head: [])
    vault.close()
    #expect(try Vault.open(at: folder.journal, stateFolder: nil).access == .readWrite)
  }

  @Test func aSaveBetweenTheStepsStartsTheCountOver() throws {
    var verification = vault.verification()
    #expect(try verification.step(rows: 2) == nil)
    #expect(try verification.step(rows: 2) == nil)
    let changes: [Change] = [.put(Row(1, revision: 2, "changed")), .put(Row(3, revision: 2, "changed"))]
    try vault.commit(changes + [.erase(RowID(2))], head: [])
    var report: Verification.Report?
    while report == nil { report = try verification.step(rows: 2) }
    #expect(report?.isSound == true)
    #expect(report?.readable == 3)
  }
}
