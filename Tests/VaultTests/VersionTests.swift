import TestSupport
import Testing

@testable import Vault

struct VersionTests {
  let folder: TemporaryFolder
  let row = Row(1, "kept")

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(row)], head: .init("head"))
    vault.close()
  }

  /// Writes a slot into both tables by plain SQL.
  private func write(_ slot: Slot, number: Int = 1) throws {
    for table in ["slot", "spare"] {
      let sql = "INSERT OR REPLACE INTO \(table) VALUES (\(number), x'\(slot.bytes.hexadecimal)')"
      try RawDatabase.run(sql, on: folder.journal)
    }
  }

  private func storedSlot() throws -> Slot {
    try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)))
  }

  @Test(arguments: [
    "PRAGMA user_version=3", "PRAGMA user_version=1", "PRAGMA user_version=0", "PRAGMA application_id=1",
  ])
  func aFlippedHeaderIsDamageThatCanStillBeRead(sql: String) throws {
    try RawDatabase.run(sql, on: folder.journal)
    let before = try File.read(folder.journal)
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.access == .readOnly(.damaged(.header)))
    #expect(try vault.row(row.id) == row)
    #expect(throws: VaultError.damaged(.header)) { try vault.commit([], head: []) }
    #expect(try File.read(folder.journal) == before)
  }

  @Test func aNewerVersionIsBelievedOnlyWhenSlotAndHeaderAgree() throws {
    var slot = try storedSlot()
    slot.version = 3
    try write(slot)
    #expect(throws: VaultError.damaged(.header)) { try Vault.open(at: folder.journal, stateFolder: nil) }
    try RawDatabase.run("PRAGMA user_version=3", on: folder.journal)
    #expect(throws: VaultError.newerVersion) { try Vault.open(at: folder.journal, stateFolder: nil) }
  }

  @Test func anUnknownKindOfSlotIsTheWorkOfANewerVersion() throws {
    var slot = try storedSlot()
    slot.kindCode = 9
    try write(slot, number: 2)
    #expect(throws: VaultError.newerVersion) { try Vault.open(at: folder.journal, stateFolder: nil) }
  }

  @Test(arguments: [
    "CREATE TABLE drawing (id BLOB)", "INSERT INTO state VALUES (9, x'00')",
    "CREATE TRIGGER t AFTER INSERT ON record BEGIN DELETE FROM record; END",
  ])
  func whatIsUnknownIsReadAndNotWrittenTo(sql: String) throws {
    try RawDatabase.run(sql, on: folder.journal)
    let before = try File.read(folder.journal)
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.access == .readOnly(.newerVersion))
    #expect(try vault.row(row.id) == row)
    #expect(throws: VaultError.newerVersion) { try vault.commit([.erase(row.id)], head: []) }
    #expect(try File.read(folder.journal) == before)
  }

  @Test func aTableThatIsNotOursIsDamage() throws {
    try RawDatabase.run("ALTER TABLE record ADD COLUMN more BLOB", on: folder.journal)
    #expect(throws: VaultError.damaged(.schema)) { try Vault.open(at: folder.journal, stateFolder: nil) }
  }

  @Test(arguments: ["slot", "spare"])
  func oneCopyOfTheSlotIsEnoughAndRepairsTheOther(table: String) throws {
    let damages = [
      "UPDATE \(table) SET content = x'00'", "DELETE FROM \(table)",
      "UPDATE \(table) SET content = zeroblob(length(content))",
    ]
    for (number, damage) in damages.enumerated() {
      try RawDatabase.run(damage, on: folder.journal)
      let vault = try Vault.open(at: folder.journal, stateFolder: nil)
      defer { vault.close() }
      #expect(vault.access == .readWrite)
      #expect(try vault.row(row.id) == row)
      #expect(try !vault.verify().areSlotsWhole)
      try vault.commit([], head: .init("\(number)"))
      #expect(try vault.verify().isSound)
      #expect(
        try RawDatabase.integers("SELECT count(*) FROM \(table), slot, spare", on: folder.journal) == [1])
    }
  }

  @Test func withoutAWholeSlotTheVaultIsDamaged() throws {
    for table in ["slot", "spare"] {
      try RawDatabase.run("UPDATE \(table) SET content = x'00'", on: folder.journal)
    }
    #expect(throws: VaultError.damaged(.keySlot)) { try Vault.open(at: folder.journal, stateFolder: nil) }
  }

  @Test func withoutAManifestRowsAreReadAndNothingIsWritten() throws {
    try RawDatabase.run("DELETE FROM state WHERE kind = 3", on: folder.journal)
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.access == .readOnly(.damaged(.manifest)))
    #expect(vault.head() == nil)
    #expect(try vault.everything().rows == [row])
    #expect(try !vault.verify().isManifestWhole)
    #expect(throws: VaultError.damaged(.manifest)) { try vault.commit([], head: []) }
  }
}
