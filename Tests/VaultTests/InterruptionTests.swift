import Glibc
import TestSupport
import Testing

@testable import Vault

/// A save that does not come to its end: killed in the middle, or out of room.
struct InterruptionTests {
  let folder: TemporaryFolder
  let rows = (1...40).map { Row(id: RowID($0), revision: 1, content: .init(pattern: $0, count: 2000)) }

  init() throws { folder = try TemporaryFolder() }

  /// A vault with a rollback journal beside it, as a program leaves them that is killed while it saves.
  private func abandonedSave() throws {
    let made = folder.path + "/made.db"
    let vault = try Vault.create(at: made, stateFolder: nil)
    try vault.commit(rows.map(Change.put), head: .init("head"))
    vault.close()
    try Place.makeFolder(folder.path + "/ripples")
    let sql =
      "UPDATE record SET sealed = zeroblob(length(sealed)); DELETE FROM state; INSERT INTO record VALUES (x'01', x'02')"
    try RawDatabase.abandon(sql, on: made, leaving: folder.journal)
  }

  @Test func aSaveThatWasCutOffIsUndoneOnOpening() throws {
    try abandonedSave()
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.access == .readWrite)
    #expect(vault.head() == .init("head"))
    #expect(try vault.everything().rows == rows)
    #expect(try vault.verify().isSound)
    try vault.commit([.erase(RowID(1))], head: [])
    #expect(TemporaryFolder.names(in: folder.path + "/ripples") == ["journal.db", "journal.lock"])
  }

  @Test func theFileOfACutOffSaveIsReallyHalfWritten() throws {
    try abandonedSave()
    unlink(folder.journal + "-journal")
    let vault = try? Vault.open(at: folder.journal, stateFolder: nil)
    #expect(try vault == nil || vault?.verify().isSound == false)
  }

  @Test(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
  func aCutOffSaveOnAReadOnlyMediumIsTold() throws {
    try folder.mount(kilobytes: 2048)
    try abandonedSave()
    try folder.makeReadOnly()
    #expect(throws: VaultError.unfinished) { try Vault.open(at: folder.journal, stateFolder: nil) }
    try folder.makeWritable()
    #expect(try Vault.open(at: folder.journal, stateFolder: nil).everything().rows == rows)
  }

  @Test func aSaveThatWasToldToHaveFailedAndDidNotIsFoundByTheNext() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(9, "before"))], head: [])
    let before = vault.manifest
    try vault.commit([.put(Row(1, "one")), .put(Row(2, "tw")), .erase(RowID(9))], head: .init("head"))
    // As if the last step of the save, after the file was complete, had failed: the text went on meanwhile.
    vault.manifest = before
    let again: [Change] = [.put(Row(1, "one")), .put(Row(2, "two")), .erase(RowID(9))]
    try vault.commit(again, head: .init("new head"))
    #expect(try vault.everything().rows == [Row(1, "one"), Row(2, "two")])
    #expect(vault.head() == .init("new head"))
    #expect(vault.statistics?.rows == 2)
    #expect(try vault.verify().isSound)
    #expect(throws: VaultError.staleRevision(RowID(2))) {
      try vault.commit([.put(Row(2, "other"))], head: [])
    }
  }

  @Test func whatAnAbandonedVaultLeftBehindIsNoVaultAndNoObstacle() throws {
    try abandonedSave()
    unlink(folder.journal)
    try File.write([1, 2, 3], to: folder.journal + ".new")
    #expect(throws: VaultError.missing) { try Vault.open(at: folder.journal, stateFolder: nil) }
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(rows[0])], head: [])
    #expect(try vault.everything().rows == [rows[0]])
    #expect(TemporaryFolder.names(in: folder.path + "/ripples") == ["journal.db", "journal.lock"])
  }

  @Test(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
  func aFullDiskLosesNothingAndTheSameSaveSucceedsLater() throws {
    try folder.mount(kilobytes: 512)
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit([.put(rows[0])], head: .init("head"))
    let filler = folder.path + "/filler"
    try? File.write([UInt8](repeating: 1, count: 1 << 20), to: filler)
    try saveWithoutRoom(vault) { unlink(filler) }
  }

  @Test func aFileThatMayNotGrowLosesNothingAndTheSameSaveSucceedsLater() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(rows[0])], head: .init("head"))
    let database = try vault.openStore().database
    try database.execute("PRAGMA max_page_count=1")
    try saveWithoutRoom(vault) { try database.execute("PRAGMA max_page_count=1000000") }
  }

  private func saveWithoutRoom(_ vault: Vault, makingRoom: () throws -> Void) throws {
    let changes = rows.dropFirst().map(Change.put) + [.erase(rows[0].id)]
    for _ in 1...3 {
      #expect(throws: VaultError.diskFull) { try vault.commit(changes, head: .init("new head")) }
      #expect(vault.head() == .init("head"))
      #expect(try vault.everything().rows == [rows[0]])
      #expect(try vault.verify().isSound)
    }
    try makingRoom()
    try vault.commit(changes, head: .init("new head"))
    #expect(vault.head() == .init("new head"))
    #expect(try vault.everything().rows == Array(rows.dropFirst()))
    #expect(try vault.verify().isSound)
  }

  @Test(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
  func aVaultThatDoesNotFitIsNotHalfMade() throws {
    try folder.mount(kilobytes: 16)
    #expect(throws: VaultError.diskFull) { try Vault.create(at: folder.journal, stateFolder: nil) }
    #expect(TemporaryFolder.names(in: folder.path + "/ripples") == ["journal.lock"])
  }
}
