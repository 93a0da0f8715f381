import TestSupport
import Testing

@testable import Vault

/// What was erased is gone from the file, its free pages included.
struct ErasureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Rows of all sizes: many on a page, one on several, and what a save moves from page to page in between.
  @Test func noByteOfAnErasedRowIsLeft() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    let marked = Array("a marked sentence that is erased".utf8)
    func row(_ number: UInt64, revision: UInt64 = 1) -> Row {
      let size = [10, 300, 700, 1500, 3000, 6000, 20_000][Int(number * 5 + revision) % 7]
      return Row(id: RowID(number), revision: revision, content: marked + .init(pattern: number, count: size))
    }
    var gone: [[UInt8]] = []
    func remember(_ numbers: some Sequence<UInt64>) throws {
      for number in numbers {
        let sql = "SELECT sealed FROM record WHERE id = x'\(RowID(number).bytes.hexadecimal)'"
        let sealed = try RawDatabase.bytes(sql, on: folder.journal)
        // Pieces from all over it, which no other row can have.
        for start in stride(from: 0, through: sealed.count - 16, by: 487) {
          gone.append(Array(sealed[start..<(start + 16)]))
        }
        gone.append(Array(sealed.suffix(16)))
      }
    }
    for start in stride(from: 0, to: 400 as UInt64, by: 20) {
      try vault.commit((start..<(start + 20)).map { .put(row($0)) }, head: marked)
    }
    let rewritten = stride(from: 0 as UInt64, to: 400, by: 3)
    try remember(rewritten)
    for number in rewritten { try vault.commit([.put(row(number, revision: 2))], head: marked) }
    let erased = (0..<400 as Range<UInt64>).filter { $0 % 4 != 1 }
    try remember(erased)
    #expect(try File.read(folder.journal).count > 1 << 20)
    for number in erased.prefix(100) { try vault.commit([.erase(RowID(number))], head: []) }
    try vault.commit(erased.dropFirst(100).map { .erase(RowID($0)) }, head: [])
    #expect(try vault.verify().isSound)
    vault.close()
    #expect(TemporaryFolder.names(in: folder.path + "/ripples") == ["journal.db", "journal.lock"])
    let file = try File.read(folder.journal)
    #expect(gone.count > 3000)
    #expect(count(gone, in: file) == 0)
    #expect(count([marked], in: file) == 0)
    let kept = try RawDatabase.bytes(
      "SELECT sealed FROM record WHERE length(sealed) > 9000", on: folder.journal)
    #expect(count([kept], in: file) == 1, "what is looked for would be found")
  }

  /// How many of these pieces, by their first eight bytes, stand anywhere in the file.
  private func count(_ pieces: [[UInt8]], in file: [UInt8]) -> Int {
    func number(_ bytes: some Sequence<UInt8>) -> UInt64 { bytes.reduce(0) { $0 << 8 | UInt64($1) } }
    let wanted = Set(pieces.map { number($0.prefix(8)) })
    var found: Set<UInt64> = []
    var window: UInt64 = 0
    for byte in file {
      window = window << 8 | UInt64(byte)
      if wanted.contains(window) { found.insert(window) }
    }
    return found.count
  }

  @Test func whatIsErasedIsInNoCopyOfTheProgramsOwn() throws {
    let folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one")), .put(Row(2, "two"))], head: [])
    let backups = folder.path + "/ripples/backups"
    try Place.makeFolder(backups)
    try File.write(File.read(folder.journal), to: backups + "/journal.db.before-format-2")
    try vault.commit([.put(Row(1, revision: 2, "later"))], head: [])
    #expect(TemporaryFolder.names(in: backups).count == 1)
    let sealed = try RawDatabase.bytes(
      "SELECT sealed FROM record WHERE id = x'\(RowID(2).bytes.hexadecimal)'", on: folder.journal)
    try vault.commit([.erase(RowID(2))], head: [])
    let copy = try File.read(backups + "/journal.db.before-format-2")
    for start in stride(from: 0, to: sealed.count - 16, by: 61) {
      #expect(!File.contains(Array(sealed[start..<(start + 16)]), in: copy))
    }
    let opened = try Vault.open(at: backups + "/journal.db.before-format-2", stateFolder: nil, for: .reading)
    #expect(try opened.everything().rows == [Row(1, "one")])
    #expect(try opened.verify().isSound && opened.head() == [])
    #expect(TemporaryFolder.names(in: backups).count == 1, "no half of a save is left beside it")
  }

  @Test func aCopyThatDoesNotOpenIsDestroyedAndThatOfAnotherVaultStays() throws {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit([.put(Row(1, "one"))], head: [])
    let backups = folder.path + "/ripples/backups"
    try Vault.create(at: folder.path + "/other.db", stateFolder: nil).close()
    try Place.makeFolder(backups)
    try File.write(File.read(folder.path + "/other.db"), to: backups + "/journal.db.replaced")
    try File.write(File.read(folder.journal).dropLast(4096), to: backups + "/journal.db.2026-11-24")
    try vault.commit([.erase(RowID(1))], head: [])
    #expect(TemporaryFolder.names(in: backups) == ["journal.db.replaced"])
    try vault.protect(with: Secret("four words"), cost: .least)
    #expect(TemporaryFolder.names(in: backups) == ["journal.db.replaced"])
  }
}
