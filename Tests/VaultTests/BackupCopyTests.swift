import Glibc
import TestSupport
import Testing

@testable import Vault

/// The program's own copies: made in steps, read back, none without need, and nothing in them that was erased.
struct BackupCopyTests {
  let folder: TemporaryFolder
  let vault: Vault
  let rows = (1...300).map { Row($0, revision: 1, .init(repeating: "marked words \($0) ", count: 200)) }

  init() throws {
    folder = try TemporaryFolder()
    vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put), head: .init("head"))
  }

  private var backups: String { folder.path + "/ripples/backups" }
  private var names: [String] { TemporaryFolder.names(in: backups).sorted() }

  private func backUp(_ day: String) throws {
    let copy = try #require(try vault.backup(named: day))
    while try !copy.step() {}
  }

  private func rows(on day: String) throws -> [Row] {
    let copy = try Vault.open(at: "\(backups)/journal.db.\(day)", stateFolder: nil, for: .reading)
    defer { copy.close() }
    #expect(try copy.verify().isSound)
    return try copy.everything(limit: 500).rows
  }

  @Test func itIsMadeInSmallStepsAndAppearsWhenItIsWhole() throws {
    let copy = try #require(try vault.backup(named: "2026-11-24"))
    var steps = 0
    while try !copy.step() {
      steps += 1
      #expect(names == ["journal.db.new"])
    }
    #expect(steps > 5)
    #expect(names == ["journal.db.2026-11-24"] && vault.backupNames == ["2026-11-24"])
    #expect(File.mode(backups + "/journal.db.2026-11-24") == 0o600 && File.mode(backups) == 0o700)
    #expect(try rows(on: "2026-11-24") == rows)
    #expect(try copy.step(), "there is nothing left to be done")
  }

  @Test func whatARunThatWasKilledHasLeftIsNoObstacle() throws {
    try Place.makeFolder(backups)
    for name in ["journal.db.new", "journal.db.new-journal"] {
      try File.write([1, 2, 3], to: "\(backups)/\(name)")
    }
    try backUp("2026-11-24")
    #expect(names == ["journal.db.2026-11-24"])
    #expect(try rows(on: "2026-11-24") == rows)
  }

  @Test func thereIsNoneWithoutAChangeAndNoneTwiceADay() throws {
    try backUp("2026-11-24")
    #expect(try vault.backup(named: "2026-11-25") == nil)
    try vault.commit([.put(Row(1, revision: 2, "later"))], head: [])
    #expect(try vault.backup(named: "2026-11-24") == nil)
    try backUp("2026-11-25")
    #expect(try rows(on: "2026-11-25").contains(Row(1, revision: 2, "later")))
    vault.removeBackups { $0 == "2026-11-24" }
    #expect(vault.backupNames == ["2026-11-25"])
  }

  @Test func aSaveInBetweenIsInItToo() throws {
    let copy = try #require(try vault.backup(named: "2026-11-24"))
    var number: UInt64 = 0
    while true {
      number += 1
      try vault.commit([.put(Row(number, revision: 2, "later"))], head: [])
      if number > 3 { break }
      #expect(try !copy.step())
    }
    while try !copy.step() {}
    #expect(try rows(on: "2026-11-24").count { $0.revision == 2 } == 4)
  }

  @Test func whatIsErasedIsInNoneOfThemAndTheRestStays() throws {
    try backUp("2026-11-23")
    try vault.commit([.put(Row(2, revision: 2, "later"))], head: .init("head"))
    try backUp("2026-11-24")
    try vault.commit([.put(Row(3, revision: 2, "later"))], head: .init("head"))
    let unfinished = try #require(try vault.backup(named: "2026-11-25"))
    #expect(try !unfinished.step())
    try vault.commit([.erase(RowID(2))], head: [])
    for day in ["2026-11-23", "2026-11-24"] {
      #expect(try rows(on: day).count == 299 && !rows(on: day).contains { $0.id == RowID(2) })
    }
    #expect(throws: VaultError.self) { while try !unfinished.step() {} }
    #expect(names == ["journal.db.2026-11-23", "journal.db.2026-11-24"])
    // With the same erasure in both, the newest is as new as before.
    try backUp("2026-11-25")
    #expect(try vault.backup(named: "2026-11-26") == nil)
    try vault.commit([.erase(RowID(5))], head: [])
    #expect(try vault.backup(named: "2026-11-26") == nil)
  }

  @Test func noneUnderAnOldKeySurvivesAPassphrase() throws {
    try backUp("2026-11-23")
    try vault.commit([.put(Row(2, revision: 2, "later"))], head: [])
    let unfinished = try #require(try vault.backup(named: "2026-11-24"))
    #expect(try !unfinished.step())
    try vault.protect(with: Secret("four words"), cost: .least)
    #expect(names.isEmpty)
    #expect(throws: VaultError.self) { while try !unfinished.step() {} }
    #expect(names.isEmpty)
    let copy = try #require(try vault.backup(named: "2026-11-24"))
    while try !copy.step() {}
    let found = try Vault.find(at: backups + "/journal.db.2026-11-24", stateFolder: nil, for: .reading)
    #expect(try found.unlock(with: Secret("four words")).everything(limit: 500).rows.count == 300)
  }

  @Test func theNewestWholeOneIsOfferedWithWhatItLacks() throws {
    #expect(Vault.newestBackup(of: folder.journal, stateFolder: folder.state) == nil)
    try backUp("2026-11-23")
    try vault.commit([.put(Row(2, revision: 2, "later"))], head: [])
    try vault.commit([.put(Row(2, revision: 3, "later"))], head: [])
    try backUp("2026-11-24")
    vault.close()
    try File.write(File.read(folder.journal).prefix(5000), to: folder.journal)
    var newest = Vault.newestBackup(of: folder.journal, stateFolder: folder.state)
    #expect(newest?.day == "2026-11-24" && newest?.lacking == 0)
    let path = try #require(newest?.path)
    try File.write(File.read(path).dropLast(4096), to: path)
    newest = Vault.newestBackup(of: folder.journal, stateFolder: folder.state)
    #expect(newest?.day == "2026-11-23" && newest?.lacking == 2)
    #expect(Vault.newestBackup(of: folder.journal, stateFolder: nil)?.lacking == nil)
  }
}
