import Glibc
import TestSupport
import Testing

@testable import Vault

/// A file that takes the place of another one, and a program that ends between any two steps of that.
struct ReplacementTests {
  let folder: TemporaryFolder
  let rows = (1...40).map { Row($0, "marked words \($0)") }

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put), head: .init("head"))
    try vault.protect(with: Secret("four or five words"), cost: .least)
    vault.close()
  }

  private func found() throws -> FoundVault { try Vault.find(at: folder.journal, stateFolder: folder.state) }

  private func unlocked() throws -> Vault { try found().unlock(with: Secret("four or five words")) }

  private var names: [String] { TemporaryFolder.names(in: folder.path + "/ripples") }

  /// What takes the passphrase away lies there with its key for a moment.
  @Test func aDraftThatNeverTookThePlaceIsDestroyed() throws {
    try File.write([UInt8]("a whole journal, and its key"), to: folder.journal + ".new")
    try File.write([UInt8]("its rollback journal"), to: folder.journal + ".new-journal")
    _ = try found()
    #expect(names == ["journal.db", "journal.lock"])
  }

  @Test func whatTheOldKeyOpensIsDestroyedAfterAProgramThatEndedTooSoon() throws {
    let backups = folder.path + "/ripples/backups"
    mkdir(backups, 0o700)
    try File.write([UInt8]("an older copy"), to: backups + "/journal.db.2026-10-02")
    try File.write([UInt8]("the file before"), to: folder.journal + ".old")
    try File.write([UInt8]("cut off"), to: folder.journal + "-journal.set-aside-1")
    _ = try found()
    #expect(names == ["backups", "journal.db", "journal.lock"])
    #expect(TemporaryFolder.names(in: backups) == [])
  }

  @Test func anotherNameOfTheFileItselfCostsNoCopy() throws {
    let backups = folder.path + "/ripples/backups"
    mkdir(backups, 0o700)
    try File.write([UInt8]("a copy"), to: backups + "/journal.db.2026-10-02")
    #expect(link(folder.journal, folder.journal + ".old") == 0)
    #expect(try unlocked().everything().rows == rows)
    #expect(TemporaryFolder.names(in: backups) == ["journal.db.2026-10-02"])
    #expect(names == ["backups", "journal.db", "journal.lock"])
  }

  @Test func anotherWindowSaysThatTheFileWasReplacedAndNotThatItIsNone() throws {
    let writer = try unlocked()
    let window = try unlocked()
    let locked = try found()
    #expect(window.access == .readOnly(.inUse))
    #expect(try window.everything().rows == rows)
    try writer.protect(with: Secret("quite another"), cost: .least)
    #expect(throws: VaultError.moved) { try window.everything() }
    #expect(throws: VaultError.moved) { try window.row(RowID(1)) }
    #expect(throws: VaultError.moved) { try locked.unlock(with: Secret("four or five words")) }
  }

  /// The last step failed after the file was complete, and the program was told that nothing was saved.
  @Test func slotsThatWereToldToHaveFailedAreFoundByTheNextSave() throws {
    let words = try Secret([UInt8](1...16))
    for next in ["a save", "a passphrase"] {
      let vault = try unlocked()
      let (before, slots) = (vault.manifest, vault.slots)
      try vault.addRecovery(words)
      (vault.manifest, vault.slots) = (before, slots)
      if next == "a save" {
        try vault.commit([.put(Row(50, next))], head: [])
      } else {
        try vault.protect(with: Secret("four or five words"), cost: .least)
      }
      #expect(vault.protection == .passphrase(hasRecoveryWords: true))
      vault.close()
      #expect(try found().unlock(withRecovery: words).verify().isSound, "\(next)")
    }
  }

  /// The new file is at the place, and there is no memory or descriptor to open it with.
  @Test func aFileThatCouldNotBeOpenedAtOnceIsOpenedByTheNextSave() throws {
    let vault = try unlocked()
    let (parts, identity) = (try Parts.ofVault(vault), vault.identity)
    try vault.protect(with: Secret("quite another"), cost: .least)
    let key = try #require(vault.dataKey)
    vault.turn(to: parts, identity: identity)
    vault.keyOfNextFile = key
    try vault.commit([.put(Row(60, "later"))], head: [])
    vault.close()
    #expect(try found().unlock(with: Secret("quite another")).everything().rows == rows + [Row(60, "later")])
  }
}

extension Parts {
  /// The parts that a vault has now.
  fileprivate static func ofVault(_ vault: Vault) throws -> Parts {
    let (database, key) = (try vault.openStore().database, try #require(vault.dataKey))
    return try Parts(of: database, dataKey: key)
  }
}
