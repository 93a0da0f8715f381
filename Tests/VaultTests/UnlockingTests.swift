import Glibc
import TestSupport
import Testing

@testable import Vault

/// A locked vault with something beside it, which can be judged with the key alone.
struct UnlockingTests {
  let folder: TemporaryFolder
  let rows = (1...20).map { Row(id: RowID($0), revision: 1, content: .init(pattern: $0, count: 900)) }
  let words = [UInt8](1...16)

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put), head: .init("head"))
    try vault.protect(with: Secret("four or five words"), cost: .least)
    vault.close()
  }

  private func found(for purpose: Purpose = .writing) throws -> FoundVault {
    try Vault.find(at: folder.journal, stateFolder: folder.state, for: purpose)
  }

  private func unlocked(for purpose: Purpose = .writing) throws -> Vault {
    try found(for: purpose).unlock(with: Secret("four or five words"))
  }

  private var journal: String { folder.journal + "-journal" }

  /// Leaves the file half way through a save of these changes.
  private func cutOff(_ changes: [Change]) throws {
    let vault = try unlocked()
    let save = try CutOffSave(of: changes, head: [], in: vault, at: folder.journal)
    vault.close()
    try File.write(save.file(withPages: 1, isTorn: true), to: folder.journal)
    try File.write(save.journal, to: journal)
  }

  private let changes = (1...9).map {
    Change.put(Row(id: RowID($0), revision: 2, content: .init(pattern: $0 + 50, count: 900)))
  }

  @Test func itIsOpenedOnce() throws {
    let found = try found()
    let vault = try found.unlock(with: Secret("four or five words"))
    #expect(throws: VaultError.closed) { try found.unlock(with: Secret("four or five words")) }
    #expect(vault.access == .readWrite)
  }

  @Test func aSaveThatWasCutOffIsUndoneBehindThePassphrase() throws {
    try cutOff(changes)
    let locked = try found()
    #expect(throws: VaultError.wrongPassphrase) { try locked.unlock(with: Secret("another")) }
    let vault = try locked.unlock(with: Secret("four or five words"))
    #expect(vault.access == .readWrite)
    #expect(try vault.everything().rows == rows)
    #expect(try vault.verify().isSound)
  }

  @Test func whoOnlyReadsGivesTheLockBackAfterJudging() throws {
    try cutOff(changes)
    let reader = try unlocked(for: .reading)
    #expect(try reader.everything().rows == rows)
    let writer = try unlocked()
    #expect(writer.access == .readWrite)
    #expect(reader.access == .readOnly(.openedForReading))
  }

  /// Damage of the file, and a journal from the time of another passphrase: two faults at once.
  @Test func theRightPassphraseIsNeverCalledWrongForAForeignJournal() throws {
    try cutOff(changes)
    let (foreign, _) = (try File.read(journal), unlink(journal))
    let vault = try unlockedWhole()
    try vault.protect(with: Secret("quite another"), cost: .least)
    vault.close()
    var bytes = try File.read(folder.journal)
    bytes[bytes.count - 2000] ^= 1
    try File.write(bytes, to: folder.journal)
    try File.write(foreign, to: journal)
    let again = try found().unlock(with: Secret("quite another"))
    #expect(again.setAside == ["journal.db-journal.set-aside-1"])
    #expect(try again.everything().rows.count >= 1)
  }

  /// The vault with its cut-off save undone by hand.
  private func unlockedWhole() throws -> Vault {
    unlink(folder.journal)
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put), head: .init("head"))
    return vault
  }

  @Test func recoveryWordsOfACutOffSaveOpenItLikeThoseBefore() throws {
    let first = try unlocked()
    try first.addRecovery(Secret(words))
    first.close()
    try RawDatabase.abandon(
      "UPDATE slot SET content = zeroblob(9); UPDATE spare SET content = zeroblob(9); UPDATE state SET sealed = zeroblob(296)",
      on: folder.journal,
      leaving: folder.path + "/x.db")
    let second = try unlocked()
    try second.addRecovery(Secret([UInt8](2...17)))
    second.close()
    // All pages of the second, but for that of the manifest: the words of either open it, and the first are kept.
    var torn = try File.read(folder.journal)
    let sealed = try RawDatabase.bytes("SELECT sealed FROM state WHERE kind = 3", on: folder.journal)
    let start = try #require(torn.indices.first { torn[$0...].starts(with: sealed.prefix(24)) })
    torn[start] ^= 1
    try File.write(torn, to: folder.journal)
    try File.write(File.read(folder.path + "/x.db-journal"), to: journal)
    let vault = try found().unlock(withRecovery: Secret(words))
    #expect(try vault.everything().rows == rows)
  }

  @Test func aNewerVersionsCutOffSaveIsLeftToIt() throws {
    try RawDatabase.run("PRAGMA user_version=3", on: folder.journal)
    var slot = try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)))
    slot.version = 3
    for table in ["slot", "spare"] {
      try RawDatabase.run("UPDATE \(table) SET content = x'\(slot.bytes.hexadecimal)'", on: folder.journal)
    }
    let copy = folder.path + "/copy.db"
    try RawDatabase.abandon("DELETE FROM record", on: folder.journal, leaving: copy)
    try File.write(File.read(copy + "-journal"), to: journal)
    #expect(throws: VaultError.newerVersion) { try found() }
    #expect(try File.read(journal) == File.read(copy + "-journal"))
  }

  @Test func aJournalThatAsksForATerabyteIsNotBelieved() throws {
    var head: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    for number: UInt32 in [1, 0, 0xFF_FFFF, 512, 65536] { head.append(bigEndian: number) }
    head += [UInt8](repeating: 0, count: 512 - head.count)
    head.append(bigEndian: UInt32(0xFF_FFFE))
    try File.write(head + [UInt8](repeating: 0, count: 65536 + 4), to: journal)
    #expect(try unlocked().everything().rows == rows)
    // A file that is all hole.
    try File.write([1], to: journal)
    #expect(truncate(journal, 1 << 40) == 0)
    let vault = try unlocked()
    #expect(vault.setAside.count == 1)
    #expect(try vault.everything().rows == rows)
  }

  @Test func aPipeInTheStateFolderKeepsNobodyWaiting() throws {
    let name = try #require(TemporaryFolder.names(in: folder.state).first)
    unlink("\(folder.state)/\(name)")
    #expect(mkfifo("\(folder.state)/\(name)", 0o600) == 0)
    #expect(mkfifo("\(folder.state)/\(name).new", 0o600) == 0)
    let vault = try unlocked()
    try vault.commit([.put(Row(90, "later"))], head: [])
    #expect(!vault.isOlderThanLastSeen)
  }

  @Test func aJournalThatMayNotBeReadIsLeftWhereItIs() throws {
    try cutOff(changes)
    chmod(journal, 0)
    guard geteuid() != 0 else { return }
    #expect(throws: VaultError.permission) { try found() }
    chmod(journal, 0o600)
    #expect(try unlocked().everything().rows == rows)
  }
}
