import TestSupport
import Testing

@testable import Vault

struct RoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func whatIsSavedIsThereAfterOpeningAgain() throws {
    let rows = [Row(1, "one"), Row(2, ""), Row(3, "three \u{1F30A}")]
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    #expect(vault.head() == nil)
    try vault.commit(rows.map(Change.put), head: .init("a summary"))
    vault.close()

    let again = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(again.access == .readWrite)
    #expect(again.head() == .init("a summary"))
    for row in rows { #expect(try again.row(row.id) == row) }
    #expect(try again.everything().rows == rows)
    #expect(try again.row(RowID(4)) == nil)
    #expect(try again.verify().isSound)
  }

  @Test(arguments: [0, 1, 246, 247, 248, 1000, 4087, 4088, 70_000, 1 << 20])
  func contentOfAnySizeComesBack(size: Int) throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    let row = Row(id: .random(), revision: 7, content: .init(pattern: 1, count: size))
    let head = [UInt8](pattern: 2, count: size)
    try vault.commit([.put(row)], head: head)
    #expect(try vault.row(row.id) == row)
    #expect(vault.head() == head)
  }

  @Test func slicesOfAnySizeGiveEveryRowOnce() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    let rows = (1...25).map { Row(UInt64($0), "row \($0)") }
    try vault.commit(rows.map(Change.put), head: [])
    for limit in [1, 4, 5, 24, 25, 26] { #expect(try vault.everything(limit: limit).rows == rows) }
    #expect(try vault.rows(after: RowID(99), limit: 5).rows.isEmpty)
  }

  @Test func aHigherRevisionReplacesALowerOne() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, revision: 1, "first"))], head: [])
    try vault.commit([.put(Row(1, revision: 2, "second")), .put(Row(1, revision: 5, "third"))], head: [])
    #expect(try vault.row(RowID(1)) == Row(1, revision: 5, "third"))
    #expect(vault.statistics?.rows == 1)
    #expect(try vault.verify().isSound)
  }

  @Test(arguments: [Row(1, revision: 3, "other"), Row(1, revision: 2, "kept"), Row(1, revision: .max, "far")])
  func aRevisionThatIsNotHigherIsRefusedWithAllThatCameWithIt(row: Row) throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, revision: 3, "kept"))], head: .init("head"))
    #expect(throws: VaultError.staleRevision(RowID(1))) {
      try vault.commit([.put(Row(2, "with it")), .put(row)], head: .init("other head"))
    }
    #expect(try vault.everything().rows == [Row(1, revision: 3, "kept")])
    #expect(vault.head() == .init("head"))
    #expect(try vault.verify().isSound)
  }

  @Test func theSameSaveTwiceIsTheSameAsOnce() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    let changes: [Change] = [.put(Row(1, "one")), .put(Row(2, "two")), .erase(RowID(3))]
    for _ in 1...2 { try vault.commit(changes, head: .init("head")) }
    #expect(try vault.everything().rows == [Row(1, "one"), Row(2, "two")])
    #expect(try vault.verify().isSound)
  }

  @Test func anErasedRowIsGoneAndCanBePutBack() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one")), .put(Row(2, "two"))], head: [])
    try vault.commit([.erase(RowID(1)), .erase(RowID(9))], head: [])
    #expect(try vault.row(RowID(1)) == nil)
    #expect(try vault.everything().rows == [Row(2, "two")])
    #expect(vault.statistics?.rows == 1)
    #expect(throws: VaultError.staleRevision(RowID(1))) {
      try vault.commit([.put(Row(1, revision: 2, "too low"))], head: [])
    }
    try vault.commit([.put(Row(1, revision: 3, "one"))], head: [])
    #expect(try vault.row(RowID(1)) == Row(1, revision: 3, "one"))
    #expect(vault.statistics?.rows == 2)
    #expect(try vault.verify().isSound)
  }

  @Test func contentOverTheLimitIsRefused() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    let large = [UInt8](repeating: 1, count: Format.largestContent + 1)
    #expect(throws: VaultError.tooLarge) { try vault.commit([], head: large) }
    let row = Row(id: RowID(1), revision: 1, content: large)
    #expect(throws: VaultError.tooLarge) { try vault.commit([.put(row)], head: []) }
    #expect(try vault.verify().isSound)
  }

  @Test func aClosedVaultSaysSo() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one"))], head: .init("head"))
    vault.close()
    vault.close()
    #expect(throws: VaultError.closed) { try vault.row(RowID(1)) }
    #expect(throws: VaultError.closed) { try vault.commit([], head: []) }
    #expect(throws: VaultError.closed) { try vault.verify() }
    #expect(vault.head() == nil)
    #expect(vault.statistics == nil)
  }

  @Test func statisticsSayWhatIsKnownWithoutReadingRows() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one")), .put(Row(2, "two"))], head: [])
    let statistics = try #require(vault.statistics)
    #expect(statistics.rows == 2)
    #expect(statistics.saves == 1)
    #expect(try statistics.fileSize == File.read(folder.journal).count)
    #expect(statistics.formatVersion == 2)
    #expect(statistics.access == .readWrite)
  }

  @Test func aSecondVaultIsNotMadeOverTheFirst() throws {
    try Vault.create(at: folder.journal, stateFolder: nil).close()
    let before = try File.read(folder.journal)
    #expect(throws: VaultError.exists) { try Vault.create(at: folder.journal, stateFolder: nil) }
    #expect(try File.read(folder.journal) == before)
  }
}
