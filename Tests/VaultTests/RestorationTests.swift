import Glibc
import TestSupport
import Testing

@testable import Vault

/// A copy takes the place of a journal when it is whole, and what was there is kept.
struct RestorationTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var copy: String { folder.path + "/copy.db" }

  /// A vault with one row more than the copy of it that was made before.
  private func written(_ secret: Secret? = nil) throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    defer { vault.close() }
    try vault.commit([.put(Row(1, "one")), .put(Row(3, "three"))], head: [])
    if let secret { try vault.protect(with: secret, cost: .least) }
    try vault.copy(to: copy)
    try vault.commit([.put(Row(2, "two"))], head: [])
  }

  private func restore() throws -> String? {
    try Restoration(of: copy).put(at: folder.journal, stateFolder: folder.state)
  }

  @Test func theCopyIsTheJournalAndTheJournalIsKept() throws {
    try written()
    let (old, before) = (try File.read(folder.journal), try File.read(copy))
    let kept = try #require(try restore())
    #expect(kept == folder.path + "/ripples/backups/journal.db.replaced")
    #expect(try File.read(kept) == old && File.read(copy) == before)
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(try vault.everything().rows == [Row(1, "one"), Row(3, "three")])
    #expect(!vault.isOlderThanLastSeen, "whoever restores an older copy knows that it is one")
    vault.close()
    #expect(try restore() == folder.path + "/ripples/backups/journal.db.replaced.2")
    #expect(
      TemporaryFolder.names(in: folder.path + "/ripples").sorted() == [
        "backups", "journal.db", "journal.lock",
      ])
  }

  @Test func aDamagedJournalIsKeptTooAndAMissingOneIsNoObstacle() throws {
    try written()
    try File.write([1, 2, 3], to: folder.journal)
    let kept = try #require(try restore())
    #expect(try File.read(kept) == [1, 2, 3])
    unlink(folder.journal)
    #expect(try restore() == nil)
    try Vault.open(at: folder.journal, stateFolder: folder.state).close()
  }

  @Test func aLockedCopyIsPutThereAsItIs() throws {
    let secret = try Secret("four unrelated words")
    try written(secret)
    let restoration = try Restoration(of: copy)
    #expect(restoration.report == nil && restoration.protection == .passphrase(hasRecoveryWords: false))
    _ = try restoration.put(at: folder.journal, stateFolder: folder.state)
    let vault = try Vault.find(at: folder.journal, stateFolder: folder.state).unlock(with: secret)
    #expect(try vault.everything().rows.count == 2)
  }

  @Test func aCopyThatIsNotWholeIsRefused() throws {
    try written()
    let (whole, journal) = (try File.read(copy), try File.read(folder.journal))
    for place in [whole.count / 2, whole.count - 10, 110, 60] {
      var bytes = whole
      bytes[place] ^= 1
      try File.write(bytes, to: copy)
      guard (try? Restoration(of: copy)) != nil else { continue }
      // A bit that nothing reads.
      let vault = try Vault.open(at: copy, stateFolder: nil, for: .reading)
      #expect(try vault.verify().isSound)
    }
    try File.write(Array(whole.dropLast(4096)), to: copy)
    #expect(throws: VaultError.self) { try Restoration(of: copy) }
    #expect(try File.read(folder.journal) == journal)
    #expect(!TemporaryFolder.names(in: folder.path + "/ripples").contains("backups"))
  }

  @Test func aJournalThatIsOpenOrTheCopyItselfIsNotReplaced() throws {
    try written()
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(throws: VaultError.inUse) { try restore() }
    vault.close()
    #expect(throws: VaultError.exists) {
      try Restoration(of: copy).put(at: copy, stateFolder: nil)
    }
    unlink(folder.journal)
    symlink(copy, folder.journal)
    #expect(throws: VaultError.symbolicLink) { try restore() }
  }

  /// Rolled back over the copy, it would make of both one that is neither.
  @Test func aCutOffSaveGoesWithTheJournalThatItBelongsTo() throws {
    try written()
    let half: [UInt8] = [0xD9, 0xD5, 5]
    try File.write(half, to: folder.journal + "-journal")
    let kept = try #require(try restore())
    #expect(try File.read(kept + "-journal") == half)
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(try vault.verify().isSound && vault.setAside.isEmpty)
  }
}
