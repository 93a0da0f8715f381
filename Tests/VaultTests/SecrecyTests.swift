import Glibc
import TestSupport
import Testing

@testable import Vault

struct SecrecyTests {
  let folder: TemporaryFolder
  let secret = Array("a sentence that nobody else may read, \u{1F30A}".utf8)

  init() throws { folder = try TemporaryFolder() }

  /// All files below the folder, end to end.
  private func everythingOnDisk(in path: String? = nil) throws -> [UInt8] {
    let path = path ?? folder.path
    return try TemporaryFolder.names(in: path).flatMap { name in
      let below = "\(path)/\(name)"
      return TemporaryFolder.names(in: below).isEmpty ? try File.read(below) : try everythingOnDisk(in: below)
    }
  }

  @Test func noPlainTextReachesTheDisk() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    let row = Row(id: RowID(1), revision: 1, content: secret)
    try vault.commit([.put(row)], head: Array(secret.reversed()))
    #expect(try !File.contains(secret, in: everythingOnDisk()))
    #expect(try !File.contains(secret.reversed(), in: everythingOnDisk()))
    #expect(try File.contains(row.id.bytes, in: everythingOnDisk()), "what is looked for would be found")
  }

  @Test func whatWasReplacedOrErasedIsOverwritten() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    var gone: [[UInt8]] = []
    for (number, size) in zip(UInt64(1)..., [10, 1000, 20_000]) {
      let row = Row(id: RowID(number), revision: 1, content: .init(pattern: number, count: size))
      try vault.commit([.put(row)], head: [])
      gone.append(
        try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = \(number)", on: folder.journal))
      try vault.commit([.put(Row(number, revision: 2, "shorter"))], head: [])
      gone.append(
        try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = \(number)", on: folder.journal))
      try vault.commit([.erase(row.id)], head: [])
    }
    let disk = try everythingOnDisk()
    for sealed in gone {
      #expect(!File.contains(Array(sealed.prefix(24)), in: disk))
      #expect(!File.contains(Array(sealed.suffix(24)), in: disk))
    }
  }

  @Test func whatIsVisibleIsWhatTheFormatSays() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    let sizes = [0, 239, 240, 5000]
    for (number, size) in sizes.enumerated() {
      let row = Row(id: RowID(UInt64(number)), revision: 3, content: .init(repeating: 7, count: size))
      try vault.commit([.put(row)], head: [])
    }
    try vault.commit([.erase(RowID(3))], head: [])
    let lengths = try RawDatabase.integers(
      "SELECT length(sealed) FROM record ORDER BY rowid", on: folder.journal)
    #expect(lengths == [296, 296, 552, 296])
    let columns = "SELECT count(*) FROM pragma_table_info"
    #expect(try RawDatabase.integers("\(columns)('record')", on: folder.journal) == [2])
    #expect(try RawDatabase.integers("\(columns)('state')", on: folder.journal) == [2])
    #expect(try RawDatabase.integers("SELECT count(*) FROM sqlite_schema", on: folder.journal) == [5])
  }

  @Test func theSameContentIsNeverSealedTheSameTwice() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    var seen: Set<[UInt8]> = []
    for revision in 1...20 {
      try vault.commit([.put(Row(id: RowID(1), revision: UInt64(revision), content: secret))], head: secret)
      for sql in ["SELECT sealed FROM record", "SELECT sealed FROM state WHERE kind = 2"] {
        seen.insert(try Array(RawDatabase.bytes(sql, on: folder.journal).prefix(Format.nonceSize)))
      }
    }
    #expect(seen.count == 40)
    #expect(Set((1...1000).map { _ in RowID.random() }).count == 1000)
  }

  @Test(arguments: [0o000, 0o077, 0o777] as [mode_t])
  func filesAndFoldersAreTheOwnersAloneWhateverTheUmask(mask: mode_t) throws {
    let former = umask(mask)
    defer { umask(former) }
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    let database = try vault.openStore().database
    try vault.commit([.put(Row(1, "one"))], head: [])
    try database.transaction { () throws(VaultError) in
      try database.execute("UPDATE state SET kind = kind + 10")
      #expect(File.mode(folder.journal + "-journal") == 0o600)
    }
    for path in [folder.journal, folder.path + "/ripples/journal.lock"] { #expect(File.mode(path) == 0o600) }
    for path in [folder.path + "/ripples", folder.state] { #expect(File.mode(path) == 0o700) }
    for name in TemporaryFolder.names(in: folder.state) {
      #expect(File.mode("\(folder.state)/\(name)") & 0o077 == 0)
    }
  }

  @Test func aFileThatOthersCanReadIsTakenFromThem() throws {
    try Vault.create(at: folder.journal, stateFolder: nil).close()
    chmod(folder.journal, 0o644)
    _ = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(File.mode(folder.journal) == 0o600)
  }

  @Test func theConnectionIsSetUpToDoNoHarm() throws {
    let database = try Vault.create(at: folder.journal, stateFolder: nil).openStore().database
    func number(_ pragma: String) throws -> Int64? {
      try Statement("PRAGMA \(pragma)", on: database).first { $0.integer(0) } ?? nil
    }
    #expect(try number("secure_delete") == 1)
    #expect(try number("synchronous") == 3)
    #expect(try number("trusted_schema") == 0)
    #expect(try number("cell_size_check") == 1)
    #expect(try number("temp_store") == 2)
    #expect(try Statement("PRAGMA journal_mode", on: database).first { $0.text(0) } == "delete")
    #expect(throws: VaultError.self) {
      try database.execute("PRAGMA writable_schema=ON; UPDATE sqlite_schema SET sql = ''")
    }
  }
}
