import Glibc
import TestSupport
import Testing

@testable import Vault

struct AccessTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aSecondProgramReadsAndDoesNotWrite() throws {
    let first = try Vault.create(at: folder.journal, stateFolder: nil)
    try first.commit([.put(Row(1, "one"))], head: .init("head"))
    let second = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(second.access == .readOnly(.inUse))
    #expect(second.head() == .init("head"))
    #expect(throws: VaultError.inUse) { try second.commit([.erase(RowID(1))], head: []) }
    #expect(throws: VaultError.exists) {
      first.close()
      return try Vault.create(at: folder.journal, stateFolder: nil)
    }
    #expect(try Vault.open(at: folder.journal, stateFolder: nil).access == .readWrite)
  }

  @Test func whoOnlyReadsIsInNobodysWay() throws {
    let made = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try made.commit([.put(Row(1, "one"))], head: .init("head"))
    made.close()
    unlink(folder.path + "/ripples/journal.lock")
    let reader = try Vault.open(at: folder.journal, stateFolder: folder.state, for: .reading)
    #expect(reader.access == .readOnly(.openedForReading))
    #expect(TemporaryFolder.names(in: folder.path + "/ripples") == ["journal.db"])
    let writer = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(writer.access == .readWrite)
    try writer.commit([.put(Row(2, "two"))], head: .init("later"))
    #expect(try reader.everything().rows == [Row(1, "one"), Row(2, "two")])
    #expect(try reader.verify().isSound)
    #expect(throws: VaultError.readOnly) { try reader.commit([], head: []) }
    let second = try Vault.open(at: folder.journal, stateFolder: folder.state, for: .reading)
    #expect(second.head() == .init("later"))
    #expect(second.statistics?.rows == 2)
  }

  /// A reader may hold the lock for as long as it takes to judge what lies beside the vault.
  @Test func aLockThatIsHeldForAMomentIsWaitedFor() throws {
    try Vault.create(at: folder.journal, stateFolder: nil).close()
    let path = folder.path + "/ripples/journal.lock"
    var isHeld: Lock?
    if case .held(let lock) = try Lock.take(at: path) { isHeld = lock }
    #expect(isHeld != nil)
    guard case .taken = try Lock.take(at: path, isWorthWaiting: { false }) else { throw VaultError.closed }
    let attempt = try Lock.take(at: path) {
      isHeld = nil
      return true
    }
    #expect(isHeld == nil)
    guard case .held = attempt else { throw VaultError.inUse }
  }

  @Test func aSecondProgramSeesWhatTheFirstSaves() throws {
    let first = try Vault.create(at: folder.journal, stateFolder: nil)
    let second = try Vault.open(at: folder.journal, stateFolder: nil)
    try first.commit([.put(Row(1, "one"))], head: .init("later"))
    #expect(second.head() == .init("later"))
    #expect(try second.row(RowID(1)) == Row(1, "one"))
    #expect(try second.verify().isSound)
  }

  @Test func aVaultIsNotMadeWhereAnotherProgramHoldsTheLock() throws {
    let first = try Vault.create(at: folder.journal, stateFolder: nil)
    unlink(folder.journal)
    #expect(throws: VaultError.inUse) { try Vault.create(at: folder.journal, stateFolder: nil) }
    first.close()
    #expect(try Vault.create(at: folder.journal, stateFolder: nil).access == .readWrite)
  }

  @Test func aSaveOfAnotherProgramIsNotWrittenOver() throws {
    let first = try Vault.create(at: folder.journal, stateFolder: nil)
    // Without its lock file a lock keeps nobody out.
    unlink(folder.path + "/ripples/journal.lock")
    let second = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(second.access == .readWrite)
    try second.commit([.put(Row(1, "second"))], head: [])
    #expect(throws: VaultError.inUse) { try first.commit([.put(Row(2, "first"))], head: []) }
    #expect(try first.everything().rows == [Row(1, "second")])
  }

  @Test(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
  func aReadOnlyMediumIsReadAndNotWritten() throws {
    try folder.mount(kilobytes: 1024)
    let made = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try made.commit([.put(Row(1, "one"))], head: .init("head"))
    made.close()
    for isLockThere in [true, false] {
      if !isLockThere { unlink(folder.path + "/ripples/journal.lock") }
      try folder.makeReadOnly()
      let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
      #expect(vault.access == .readOnly(.readOnlyMedia))
      #expect(vault.head() == .init("head"))
      #expect(try vault.everything().rows == [Row(1, "one")])
      #expect(try vault.verify().isSound)
      #expect(throws: VaultError.readOnly) { try vault.commit([], head: []) }
      #expect(throws: VaultError.readOnly) {
        try Vault.create(at: folder.path + "/ripples/new.db", stateFolder: nil)
      }
      vault.close()
      try folder.makeWritable()
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may write anywhere"))
  func aFolderWithoutPermissionIsReadAndNotWritten() throws {
    let made = try Vault.create(at: folder.journal, stateFolder: nil)
    try made.commit([.put(Row(1, "one"))], head: .init("head"))
    made.close()
    chmod(folder.path + "/ripples", 0o500)
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.access == .readOnly(.readOnlyMedia))
    #expect(try vault.everything().rows == [Row(1, "one")])
    #expect(throws: VaultError.readOnly) { try vault.commit([], head: []) }
    chmod(folder.path + "/ripples", 0)
    #expect(throws: VaultError.permission) { try Vault.open(at: folder.journal, stateFolder: nil) }
  }

  @Test(arguments: ["deleted", "replaced", "moved"])
  func aFileThatIsNoLongerThereIsNotWrittenTo(how: String) throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one"))], head: .init("head"))
    let other = folder.path + "/ripples/other.db"
    switch how {
    case "deleted": #expect(unlink(folder.journal) == 0)
    case "moved": #expect(rename(folder.journal, other) == 0)
    default:
      try File.write(File.read(folder.journal), to: other)
      #expect(rename(other, folder.journal) == 0)
    }
    #expect(throws: VaultError.moved) { try vault.commit([.put(Row(2, "two"))], head: []) }
    #expect(try vault.everything().rows == [Row(1, "one")])
    if how == "moved" {
      #expect(rename(other, folder.journal) == 0)
      try vault.commit([.put(Row(2, "two"))], head: [])
      #expect(try vault.everything().rows == [Row(1, "one"), Row(2, "two")])
    }
  }

  @Test func aDeletedVaultIsCopiedBackWhileItIsOpen() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit((1...50).map { .put(Row($0, "row \($0)")) }, head: .init("head"))
    #expect(throws: VaultError.exists) { try vault.copy(to: folder.journal) }
    unlink(folder.journal)
    try vault.copy(to: folder.journal)
    vault.close()
    #expect(File.mode(folder.journal) == 0o600)
    let again = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(again.head() == .init("head"))
    try again.commit([.put(Row(51, "row 51"))], head: [])
    #expect(try again.everything().rows == (1...51).map { Row($0, "row \($0)") })
    #expect(try again.verify().isSound)
  }

  @Test func anOlderCopyIsToldAndNotRefused() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit([.put(Row(1, "one"))], head: [])
    let older = try File.read(folder.journal)
    for revision in 2...4 { try vault.commit([.put(Row(1, revision: UInt64(revision), "later"))], head: []) }
    vault.close()
    func open() throws -> Vault { try Vault.open(at: folder.journal, stateFolder: folder.state) }
    #expect(try !open().isOlderThanLastSeen)
    try File.write(older, to: folder.journal)
    #expect(try open().isOlderThanLastSeen)
    let copy = try open()
    #expect(copy.isOlderThanLastSeen)
    try copy.commit([.put(Row(2, "two"))], head: [])
    #expect(!copy.isOlderThanLastSeen)
    copy.close()
    #expect(try !open().isOlderThanLastSeen)
    #expect(try !Vault.open(at: folder.journal, stateFolder: nil).isOlderThanLastSeen)
  }

  @Test func aBrokenMemoryOfTheCounterIsNoObstacle() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit([], head: [])
    vault.close()
    let names = TemporaryFolder.names(in: folder.state)
    let file = try #require(names.first)
    #expect(names.count == 1)
    for line in ["", "x", "99999999999999999999999\n", "-1\n"] {
      try File.write(Array(line.utf8), to: "\(folder.state)/\(file)")
      let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
      #expect(!again.isOlderThanLastSeen)
      again.close()
    }
    try File.write([], to: folder.path + "/file")
    let odd = try Vault.open(at: folder.journal, stateFolder: folder.path + "/file")
    try odd.commit([], head: [])
  }
}
