import Glibc
import TestSupport
import Testing

@testable import Vault

/// What FORMAT.md promises to a stranger: a reader in another language, written from that page alone, reads the same
/// content and finds the same damage as the program.
struct ReaderTests {
  /// What opens a vault of these tests.
  enum Key: CaseIterable {
    case open, passphrase, recovery
  }

  let folder: TemporaryFolder
  /// Short and long ones, with lengths on both sides of a size class.
  let rows: [Row]
  let phrase = "vier oder fu\u{308}nf words"
  let entropy = [UInt8](0..<16)

  init() throws {
    folder = try TemporaryFolder()
    let lengths = [0, 1, 238, 239, 240, 4078, 4079, 4080, 4081, 70_001]
    rows = lengths.enumerated().map { number, length in
      Row(
        id: RowID(UInt64(number + 1)), revision: UInt64(number) << 40 | 1,
        content: .init(pattern: 7, count: length))
    }.sorted { $0.id < $1.id }
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit(
      rows.map(Change.put) + [.put(Row(90, "taken back")), .put(Row(91, "this too"))], head: [])
    try vault.commit([.erase(RowID(90)), .erase(RowID(91))], head: .init("the head"))
    vault.close()
  }

  private func protect(hasRecovery: Bool = true) throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    defer { vault.close() }
    try vault.protect(with: Secret(phrase), cost: .least)
    if hasRecovery { try vault.addRecovery(Secret(entropy)) }
  }

  private func stranger(_ key: Key = .open) throws -> Stranger {
    switch key {
    case .open: try Stranger(reading: folder.journal)
    case .passphrase: try Stranger(reading: folder.journal, "--passphrase-fd", phrase)
    case .recovery: try Stranger(reading: folder.journal, "--recovery-fd", entropy.hexadecimal)
    }
  }

  private func vault(_ key: Key = .open) throws -> Vault {
    let found = try Vault.find(at: folder.journal, stateFolder: nil)
    return switch key {
    case .open: try found.unlock()
    case .passphrase: try found.unlock(with: Secret(phrase))
    case .recovery: try found.unlock(withRecovery: Secret(entropy))
    }
  }

  /// Has both read the file, the stranger first because it changes nothing, and compares what they say.
  private func compare(_ key: Key = .open, _ comment: Comment? = nil) throws -> Stranger {
    let stranger = try stranger(key)
    do {
      let vault = try vault(key)
      defer { vault.close() }
      #expect(try stranger.rows == vault.everything().rows.sorted { $0.id < $1.id }, comment)
      #expect(stranger.head == vault.head(), comment)
      #expect(try stranger.codes == Stranger.codes(for: vault), comment)
      #expect(stranger.exitCode == (stranger.codes == ["ok"] ? 0 : 65), comment)
    } catch let error as VaultError {
      #expect(stranger.codes == [Stranger.code(for: error)], comment)
      #expect(stranger.exitCode == (error.exitCode == 77 ? 77 : 65), comment)
      #expect(stranger.rows.isEmpty, comment)
    }
    return stranger
  }

  @Test(arguments: Key.allCases)
  func aStrangerReadsWhatWasWritten(key: Key) throws {
    if key != .open { try protect() }
    let found = try compare(key)
    #expect(found.codes == ["ok"])
    #expect(found.rows == rows)
    #expect(found.erased == [RowID(90): 2, RowID(91): 2])
    #expect(found.head == .init("the head"))
    #expect(found.manifest?.rows == UInt64(rows.count + 2))
    #expect(found.manifest?.erased == 2)
  }

  @Test func aStrangerReadsTheRecoveryWordsThemselves() throws {
    try protect()
    // What 00 01 ... 0f is in words, by BIP39.
    let words = "abandon amount liar amount expire adjust cage candy arch gather drum buyer"
    let found = try Stranger(reading: folder.journal, "--recovery-fd", words)
    #expect(found.codes == ["ok"])
    #expect(found.rows == rows)
    let wrong = try Stranger(reading: folder.journal, "--recovery-fd", words + " buyer")
    #expect(wrong.codes == ["wrong-recovery"])
  }

  @Test func aStrangerWithoutTheSecretReadsNothing() throws {
    try protect(hasRecovery: false)
    #expect(try compare(.open).codes == ["locked"])
    #expect(try compare(.recovery).codes == ["wrong-recovery"])
    let wrong = try Stranger(reading: folder.journal, "--passphrase-fd", phrase + ".")
    #expect(wrong.codes == ["wrong-passphrase"] && wrong.exitCode == 77 && wrong.rows.isEmpty)
  }

  @Test(
    arguments: Key.allCases,
    [
      "UPDATE slot SET content = x'00' WHERE number = 2; UPDATE spare SET content = x'00' WHERE number = 2",
      "DELETE FROM slot WHERE number = 2; DELETE FROM spare WHERE number = 2",
      "UPDATE slot SET content = x'00' WHERE number = 1; UPDATE spare SET content = x'00' WHERE number = 1",
      "DELETE FROM slot WHERE number = 1; DELETE FROM spare WHERE number = 1",
      "DELETE FROM slot WHERE number = 1; DELETE FROM spare WHERE number = 2",
      "UPDATE slot SET number = number + 5; UPDATE spare SET number = number + 5",
      "UPDATE slot SET number = -number; UPDATE slot SET number = number + 3; DELETE FROM spare",
      "DELETE FROM slot WHERE number = 2; UPDATE spare SET content = x'00' WHERE number = 2",
      "UPDATE spare SET content = (SELECT content FROM slot WHERE number = 2) WHERE number = 1",
      "UPDATE spare SET content = (SELECT content FROM slot WHERE number = 1) WHERE number = 2",
    ])
  func aStrangerFindsTheSameDamageBehindAPassphrase(key: Key, sql: String) throws {
    try protect()
    try RawDatabase.run(sql, on: folder.journal)
    _ = try compare(key, "\(sql)")
  }

  @Test(arguments: [
    "UPDATE record SET sealed = CAST(sealed || x'00' AS BLOB) WHERE rowid = 3",
    "ALTER TABLE record ADD COLUMN more BLOB",
    "DELETE FROM record WHERE rowid = 2",
    "DELETE FROM record WHERE rowid IN (2, 12)",
    "INSERT INTO record SELECT zeroblob(16), sealed FROM record WHERE rowid = 4",
    "UPDATE record SET id = randomblob(16) WHERE rowid = 3",
    "UPDATE record SET sealed = x'' WHERE rowid = 3",
    "UPDATE record SET sealed = zeroblob(296) WHERE rowid = 3",
    "UPDATE record SET sealed = (SELECT sealed FROM record WHERE rowid = 2) WHERE rowid = 1",
    "DELETE FROM record",
    "DELETE FROM state WHERE kind = 3",
    "UPDATE state SET sealed = zeroblob(296) WHERE kind = 3",
    "UPDATE state SET sealed = x'00' WHERE kind = 3",
    "DELETE FROM spare",
    "DELETE FROM slot",
    "DELETE FROM slot; DELETE FROM spare",
    "UPDATE slot SET content = x'00'",
    "UPDATE slot SET content = x'00'; UPDATE spare SET content = x'00'",
    "INSERT INTO slot SELECT 2, content FROM slot",
    "INSERT INTO slot SELECT 2, content FROM slot; INSERT INTO spare SELECT 2, content FROM spare",
    "INSERT INTO spare VALUES (3, x'00')",
    "PRAGMA application_id = 7",
    "PRAGMA user_version = 1",
    "PRAGMA user_version = 3",
    "PRAGMA user_version = 0; PRAGMA application_id = 0",
    "CREATE TABLE other (x)",
    "CREATE VIEW other AS SELECT * FROM record",
    "DROP TABLE record",
    "DROP TABLE state",
    "DROP TABLE spare",
    "DROP TABLE slot",
    "DROP TABLE slot; DROP TABLE spare",
  ])
  func aStrangerFindsTheSameDamage(sql: String) throws {
    try RawDatabase.run(sql, on: folder.journal)
    #expect(try compare(.open, "\(sql)").codes != ["ok"])
  }

  /// What someone puts into the body of a slot who makes its checksum right again, from a byte of the body on.
  @Test(arguments: [
    (1, 0, [0, 0, 0, 2]), (1, 0, [0, 0, 0, 65]), (1, 4, [0, 0, 0x80, 0]), (1, 4, [0, 2, 0, 0]),
    (1, 30, [0, 0]),
    (1, 60, [0, 0]), (1, 128, [0]), (2, 0, [0, 0]), (2, 40, [0, 0]), (2, 112, [0]),
  ])
  func aStrangerFindsTheSameDamageInASlot(number: Int, offset: Int, bytes: [UInt8]) throws {
    try protect()
    let content = try RawDatabase.bytes(
      "SELECT content FROM slot WHERE number = \(number)", on: folder.journal)
    var slot = try #require(Slot(content))
    let end = min(offset + bytes.count, slot.body.count)
    slot.body.replaceSubrange(offset..<end, with: bytes)
    for table in ["slot", "spare"] {
      let sql = "UPDATE \(table) SET content = x'\(slot.bytes.hexadecimal)' WHERE number = \(number)"
      try RawDatabase.run(sql, on: folder.journal)
    }
    for key in Key.allCases { _ = try compare(key, "\(number), \(offset), \(bytes)") }
  }

  @Test func aStrangerTellsALaterVersionFromADamagedHeader() throws {
    var slot = try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)))
    slot.version = 3
    for table in ["slot", "spare"] {
      try RawDatabase.run("UPDATE \(table) SET content = x'\(slot.bytes.hexadecimal)'", on: folder.journal)
    }
    #expect(try compare().codes == ["damaged-header"])
    try RawDatabase.run("PRAGMA user_version = 3", on: folder.journal)
    #expect(try compare().codes == ["newer-version"])
  }

  @Test func aStrangerSeesAnOlderRowThatWasPutBack() throws {
    let old = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = 2", on: folder.journal)
    let head = try RawDatabase.bytes("SELECT sealed FROM state WHERE kind = 2", on: folder.journal)
    let id = try #require(
      RowID(RawDatabase.bytes("SELECT id FROM record WHERE rowid = 2", on: folder.journal)))
    let vault = try vault()
    try vault.commit([.put(Row(id: id, revision: 1 << 50, content: [1]))], head: .init("later"))
    vault.close()
    try RawDatabase.run(
      "UPDATE record SET sealed = x'\(old.hexadecimal)' WHERE rowid = 2", on: folder.journal)
    #expect(try compare().codes == ["stale-row"])
    // The program says nothing of a head that is not this save's: it reads the rows.
    try RawDatabase.run(
      "UPDATE state SET sealed = x'\(head.hexadecimal)' WHERE kind = 2", on: folder.journal)
    #expect(try stranger().codes == ["stale-row", "stale-head"])
    #expect(try stranger().head == nil)
    try RawDatabase.run("DELETE FROM state WHERE kind = 2", on: folder.journal)
    #expect(try compare().codes == ["stale-row"])
  }

  @Test func aPageOfZerosBecomesNoWrongContentForAStranger() throws {
    let whole = try File.read(folder.journal)
    for page in 0..<8 {
      var bytes = whole
      for offset in 0..<4096 { bytes[page * 4096 + offset] = 0 }
      try File.write(bytes, to: folder.journal)
      let found = try stranger()
      #expect(found.codes != ["ok"], "page \(page)")
      #expect(found.rows.allSatisfy(rows.contains), "page \(page)")
    }
  }

  @Test func aStrangerLeavesAloneWhatIsNotForIt() throws {
    let before = try File.read(folder.journal)
    try File.write([0xD9], to: folder.journal + "-journal")
    #expect(try stranger().codes == ["unfinished-save"])
    #expect(try File.read(folder.journal) == before)
    try File.write([UInt8]("a letter, and no database"), to: folder.journal)
    unlink(folder.journal + "-journal")
    #expect(try stranger().codes == ["not-a-journal"])
    unlink(folder.journal)
    #expect(try stranger().codes == ["not-a-journal"])
  }
}
