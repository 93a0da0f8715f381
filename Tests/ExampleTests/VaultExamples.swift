import TestSupport
import Testing
import Vault

/// The examples of Vault.
@Suite struct VaultExamples {
  @Test func vault() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    let vault = try Vault.create(at: path, stateFolder: nil)
    let row = Row(id: .random(), revision: 1, content: Array("what was written".utf8))
    try vault.commit([.put(row)], head: Array("a summary".utf8))
    #expect(try vault.row(row.id) == row)
    var verification = vault.verification()
    while try verification.step() == nil {}
    vault.close()
  }

  @Test func copies() throws {
    let folder = try TemporaryFolder()
    let (path, copy, other) = (
      folder.path + "/journal.db", folder.path + "/copy.db", folder.path + "/other.db"
    )
    let vault = try Vault.create(at: path, stateFolder: nil)
    do {
      let copy = try vault.backup(named: "2026-11-25")
      while try copy?.step() == false {}
    }
    #expect(vault.backupNames == ["2026-11-25"])
    try vault.copy(to: copy)
    vault.close()
    let restoration = try Restoration(of: copy)
    let kept = try restoration.put(at: path, stateFolder: nil)
    #expect(kept == folder.path + "/backups/journal.db.replaced")
    let salvage = try Salvage(of: path)
    let outcome = try salvage.write(to: other)
    #expect(outcome.isEverything)
  }

  @Test func foundVault() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/journal.db"
    try Vault.create(at: path, stateFolder: nil).close()
    let found = try Vault.find(at: path, stateFolder: nil)
    let vault = try found.unlock()
    #expect(vault.protection == .open)
  }
}
