import Glibc
import TestSupport
import Testing

@testable import Vault

struct DamageTests {
  let folder: TemporaryFolder
  /// The rows of the vault that the tests damage.
  let rows = (1...20).map {
    Row(id: RowID($0), revision: 1, content: .init(pattern: $0, count: Int($0) * 97))
  }
  let head = [UInt8](pattern: 99, count: 5000)
  let whole: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit(rows.map(Change.put), head: head)
    vault.close()
    whole = try File.read(folder.journal)
  }

  /// Reads whatever can be read, checks that it is right, saves once more, and answers whether anything was told.
  private func examine() throws -> Bool {
    guard let vault = try told({ try Vault.open(at: folder.journal, stateFolder: nil) }) else { return true }
    defer { vault.close() }
    var isTold = vault.access != .readWrite
    let foundHead = vault.head()
    #expect(foundHead == nil || foundHead == head)
    for row in rows {
      let found = try told { try vault.row(row.id) }
      #expect(found == nil || found == .some(nil) || found == row)
      isTold = isTold || found != row
    }
    let all = try told { try vault.everything() }
    for row in all?.rows ?? [] { #expect(rows.contains(row)) }
    let report = try vault.verify()
    isTold = isTold || foundHead == nil || all?.rows.count != rows.count || !report.isSound
    let later = Row(77, "later")
    let saved: Void? = try told { try vault.commit([.put(later)], head: head) }
    if saved != nil { #expect(try vault.row(later.id) == later) }
    return isTold || saved == nil
  }

  /// What `body` answers, or nil when it says that the file is damaged; any other error is one too many.
  private func told<Result>(_ body: () throws -> Result) throws -> Result? {
    do {
      return try body()
    } catch let error as VaultError {
      switch error {
      case .damaged, .notAJournal: return nil
      default: throw error
      }
    }
  }

  /// Positions all over the file: more of them in the header, which is where every byte counts.
  @Test(arguments: 0..<8)
  func aFlippedByteNeverBecomesWrongContent(part: Int) throws {
    let positions = Array(0..<100) + Array(stride(from: 100, to: whole.count, by: 101))
    var silent = 0
    for (number, position) in positions.enumerated() where number % 8 == part {
      var bytes = whole
      bytes[position] ^= UInt8(1 << (number % 7)) | 0x80
      try File.write(bytes, to: folder.journal)
      unlink(folder.journal + "-journal")
      if try !examine() { silent += 1 }
    }
    // Bytes that nothing hangs on: free space, and counters that SQLite keeps for itself.
    #expect(silent < positions.count / 8)
  }

  @Test func everyFlippedByteOfARowIsReported() throws {
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = 1", on: folder.journal)
    let start = try #require(
      whole.indices.first { whole[$0...].starts(with: sealed.prefix(40)) })
    for offset in stride(from: 0, to: sealed.count, by: 13) {
      var bytes = whole
      bytes[start + offset] ^= 1
      try File.write(bytes, to: folder.journal)
      let vault = try Vault.open(at: folder.journal, stateFolder: nil)
      #expect(throws: VaultError.damaged(.row(RowID(1)))) { try vault.row(RowID(1)) }
      #expect(try vault.everything().damaged == [RowID(1)])
      #expect(try vault.verify().damaged == [RowID(1)])
      #expect(try vault.everything().rows == Array(rows.dropFirst()))
    }
  }

  @Test func aNameThatIsDamagedInTableOrIndexIsTold() throws {
    let name = RowID(9).bytes
    let places = whole.indices.filter { whole[$0...].starts(with: name) }
    #expect(places.count == 2, "one in the table, one in its index")
    for place in places {
      var bytes = whole
      bytes[place + 15] ^= 1
      try File.write(bytes, to: folder.journal)
      let vault = try Vault.open(at: folder.journal, stateFolder: nil)
      #expect(try !vault.verify().isSound)
      #expect(try vault.everything(limit: 9).rows.count >= rows.count - 1)
    }
  }

  @Test func aPageOfZerosCostsOnlyTheRowsOnIt() throws {
    var costs: [Int] = []
    for page in 1..<(whole.count / 4096) {
      var bytes = whole
      for offset in 0..<4096 { bytes[page * 4096 + offset] = 0 }
      try File.write(bytes, to: folder.journal)
      let vault = try Vault.open(at: folder.journal, stateFolder: nil)
      defer { vault.close() }
      let (found, damaged) = try vault.everything()
      for row in found { #expect(rows.contains(row)) }
      #expect(Set(found.map(\.id) + damaged) == Set(rows.map(\.id)), "page \(page)")
      #expect(try vault.head() == nil || !vault.verify().isSound, "page \(page)")
      costs.append(damaged.count)
    }
    #expect(costs.filter { $0 == rows.count }.count == 1, "only the root of the table costs all")
    #expect(costs.filter { $0 > 0 }.count > 5)
  }

  @Test func aTruncatedFileIsReported() throws {
    for length in Array(stride(from: 1, to: whole.count, by: 509)) + [511, 512, 4096, 8192, whole.count - 1] {
      try File.write(whole[..<length], to: folder.journal)
      #expect(try examine(), "\(length) bytes")
    }
  }

  @Test func aFileOfZeroBytesIsNoNewVault() throws {
    try File.write([], to: folder.journal)
    #expect(throws: VaultError.empty) { try Vault.open(at: folder.journal, stateFolder: nil) }
    #expect(try File.read(folder.journal).isEmpty)
  }

  @Test func otherFilesAreNoJournals() throws {
    let path = folder.path + "/other.db"
    #expect(throws: VaultError.missing) { try Vault.open(at: path, stateFolder: nil) }
    #expect(throws: VaultError.missing) { try Vault.open(at: folder.path + "/none/x.db", stateFolder: nil) }
    try File.write(
      Array("a text that is long enough to be a header of some database, and is none".utf8), to: path)
    #expect(throws: VaultError.notAJournal) { try Vault.open(at: path, stateFolder: nil) }
    unlink(path)
    try RawDatabase.run("CREATE TABLE slot (content); INSERT INTO slot VALUES (1)", on: path)
    let before = try File.read(path)
    #expect(throws: VaultError.notAJournal) { try Vault.open(at: path, stateFolder: nil) }
    #expect(try File.read(path) == before)
    #expect(throws: VaultError.notAJournal) { try Vault.open(at: folder.path, stateFolder: nil) }
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(throws: VaultError.notAJournal) { try Vault.open(at: folder.path + "/pipe", stateFolder: nil) }
  }

  @Test func aSymbolicLinkIsNotFollowed() throws {
    let link = folder.path + "/link.db"
    #expect(symlink(folder.journal, link) == 0)
    #expect(throws: VaultError.symbolicLink) { try Vault.open(at: link, stateFolder: nil) }
    #expect(throws: VaultError.exists) { try Vault.create(at: link, stateFolder: nil) }
    #expect(symlink(folder.path + "/ripples", folder.path + "/elsewhere") == 0)
    #expect(try Vault.open(at: folder.path + "/elsewhere/journal.db", stateFolder: nil).access == .readWrite)
  }
}
