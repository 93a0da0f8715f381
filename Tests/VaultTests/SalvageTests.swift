import Glibc
import TestSupport
import Testing

@testable import Vault

/// Everything readable of a damaged file goes into a new, whole vault, and what does not is told.
struct SalvageTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private var other: String { folder.path + "/other/journal.db" }

  /// Rows of all sizes, one of them erased, in a closed file.
  private func written(_ count: UInt64 = 120) throws -> [Row] {
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    defer { vault.close() }
    let rows = (1...count).map { number in
      let size = [10, 300, 1500, 6000, 20_000][Int(number) % 5]
      return Row(id: RowID(number), revision: 1, content: .init(pattern: number, count: size))
    }
    try vault.commit(rows.map(Change.put) + [.put(Row(0, "erased"))], head: [])
    try vault.commit([.erase(RowID(0))], head: [])
    return rows
  }

  private func salvage() throws -> (outcome: Salvage.Outcome, rows: [Row]) {
    for name in TemporaryFolder.names(in: folder.path + "/other") { unlink(folder.path + "/other/" + name) }
    let outcome = try Salvage(of: folder.journal).write(to: other)
    let vault = try Vault.open(at: other, stateFolder: nil)
    defer { vault.close() }
    #expect(vault.access == .readWrite)
    #expect(try vault.verify().isSound)
    return (outcome, try vault.everything(limit: 500).rows)
  }

  @Test func ofAWholeFileItIsEverything() throws {
    let rows = try written()
    let before = try File.read(folder.journal)
    let (outcome, found) = try salvage()
    #expect(outcome.isEverything && outcome.saved == rows.count)
    #expect(found == rows)
    #expect(try File.read(folder.journal) == before)
    #expect(throws: VaultError.exists) { try Salvage(of: folder.journal).write(to: other) }
  }

  @Test func theNewOneOpensWithThePassphraseOfTheOld() throws {
    let rows = try written(3)
    let secret = try Secret("four unrelated words")
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    try vault.protect(with: secret, cost: .least)
    vault.close()
    let salvage = try Salvage(of: folder.journal)
    #expect(salvage.protection == .passphrase(hasRecoveryWords: false))
    #expect(throws: VaultError.locked) { try salvage.write(to: other) }
    #expect(throws: VaultError.wrongPassphrase) {
      try salvage.write(to: other, secret: Secret("five unrelated words"))
    }
    #expect(try salvage.write(to: other, secret: secret).isEverything)
    let new = try Vault.find(at: other, stateFolder: nil).unlock(with: secret)
    #expect(try new.everything().rows == rows)
  }

  @Test func withoutATableOfContentsNobodyKnowsHowManyThereWere() throws {
    let rows = try written()
    try RawDatabase.run("DELETE FROM state", on: folder.journal)
    let (outcome, found) = try salvage()
    #expect(found == rows && !outcome.isCounted && !outcome.isEverything)
  }

  @Test func withoutAnIndexNothingIsLost() throws {
    let rows = try written()
    var bytes = try File.read(folder.journal)
    for page in 0..<(bytes.count / 4096) where [0x02, 0x0A].contains(bytes[page * 4096]) {
      bytes.replaceSubrange((page * 4096)..<((page + 1) * 4096), with: [UInt8](repeating: 0x5A, count: 4096))
    }
    try File.write(bytes, to: folder.journal)
    let (outcome, found) = try salvage()
    #expect(outcome.isEverything && found == rows)
  }

  /// One page after another is lost: every row whose bytes are still there comes back, and each that does not is told.
  @Test func eachLostPageCostsNoMoreThanWhatLayOnIt() throws {
    let rows = try written()
    let whole = try File.read(folder.journal)
    var fewest = rows.count
    for page in 0..<(whole.count / 4096) {
      var bytes = whole
      bytes.replaceSubrange((page * 4096)..<((page + 1) * 4096), with: [UInt8](repeating: 0x5A, count: 4096))
      try File.write(bytes, to: folder.journal)
      let (outcome, found) = try salvage()
      fewest = min(fewest, found.count)
      #expect(Set(found).isSubset(of: rows), "page \(page)")
      #expect(outcome.saved == found.count)
      let isKnown =
        outcome.isCounted ? outcome.lost.count + outcome.missing >= rows.count - found.count : true
      #expect(isKnown, "page \(page)")
      #expect(found.count == rows.count || !outcome.isEverything, "page \(page)")
    }
    #expect(fewest >= rows.count - 16)
  }

  @Test func ofAFileThatIsCutOffTheBeginningIsRead() throws {
    let rows = try written()
    let whole = try File.read(folder.journal)
    try File.write(Array(whole.prefix(whole.count / 2 / 4096 * 4096 + 100)), to: folder.journal)
    let (outcome, found) = try salvage()
    #expect(found.count > rows.count / 4 && found.count < rows.count)
    #expect(Set(found).isSubset(of: rows))
    #expect(!outcome.isEverything && outcome.lost.count + outcome.missing >= rows.count - found.count)
  }

  @Test func whatIsNoJournalIsSaidToBeNone() throws {
    try Place.makeFolder(folder.path + "/ripples")
    for bytes in [[], [1, 2, 3], [UInt8](repeating: 0x0D, count: 9000), .init(pattern: 7, count: 20_000)] {
      try File.write(bytes, to: folder.journal)
      #expect(throws: bytes.isEmpty ? VaultError.empty : .notAJournal) { try Salvage(of: folder.journal) }
    }
  }
}
