import CSQLite
import Glibc
import TestSupport
import Testing

@testable import Vault

/// From a key that lies in the file to a passphrase, from one passphrase to another, and back.
struct ProtectionTests {
  let folder: TemporaryFolder
  let rows = (1...40).map { Row($0, revision: $0, "marked words \($0)") }

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put) + [.put(Row(90, "taken back"))], head: .init("head"))
    try vault.commit([.erase(RowID(90))], head: .init("the head"))
    vault.close()
  }

  private func found() throws -> FoundVault { try Vault.find(at: folder.journal, stateFolder: folder.state) }

  private func protect(with phrase: String = "four or five words") throws {
    let vault = try found().unlock()
    defer { vault.close() }
    try vault.protect(with: Secret(phrase), cost: .least)
  }

  @Test func whatWasWrittenIsThereBehindThePassphrase() throws {
    try protect()
    let locked = try found()
    #expect(locked.protection == .passphrase(hasRecoveryWords: false))
    #expect(throws: VaultError.locked) { try locked.unlock() }
    let vault = try locked.unlock(with: Secret("four or five words"))
    #expect(vault.access == .readWrite)
    #expect(try vault.everything().rows == rows)
    #expect(vault.head() == .init("the head"))
    #expect(try vault.verify().isSound)
    #expect(vault.statistics?.rows == 40)
    try vault.commit([.put(Row(1, revision: 2, "later"))], head: .init("later"))
    #expect(try vault.verify().isSound)
  }

  @Test func aWrongPassphraseIsToldAndChangesNothing() throws {
    try protect()
    let before = try File.read(folder.journal)
    let locked = try found()
    for wrong in ["", "four or five word", "Four or five words", "four or five words "] {
      #expect(throws: VaultError.wrongPassphrase) { try locked.unlock(with: Secret(wrong)) }
    }
    #expect(try File.read(folder.journal) == before)
    #expect(try locked.unlock(with: Secret("four or five words")).verify().isSound)
  }

  /// An old copy of the journal, its key with it, opens nothing of what is written behind the passphrase.
  @Test func theKeyOfAnOlderCopyOpensNothing() throws {
    let old = try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)))
    try protect()
    let key = try SecretKey(old.body)
    let vault = try Vault.inMemory(File.read(folder.journal)) { _ in key }
    #expect(vault.access == .readOnly(.openedForReading))
    #expect(vault.manifest == nil && vault.head() == nil)
    let all = try vault.everything()
    #expect(all.rows.isEmpty && all.damaged.count == 41)
  }

  @Test func nothingOfTheOldFileIsLeft() throws {
    let old = try File.read(folder.journal)
    let key = try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal))).body
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = 3", on: folder.journal)
    let backups = folder.path + "/ripples/backups"
    mkdir(backups, 0o700)
    try File.write(old, to: backups + "/journal.db.2026-10-02")
    try File.write(old, to: folder.journal + "-journal.set-aside-1")
    try protect()
    var looked = 0
    for path in [folder.path + "/ripples", backups, folder.state] {
      for name in TemporaryFolder.names(in: path) where name != "backups" {
        let bytes = try File.read("\(path)/\(name)")
        looked += 1
        for piece in [key, Array(sealed[40..<72]), Array("marked words".utf8)] {
          #expect(!File.contains(piece, in: bytes), "\(path)/\(name)")
        }
      }
    }
    #expect(looked >= 3)
    #expect(TemporaryFolder.names(in: backups).isEmpty)
  }

  @Test func anotherPassphraseIsANewKeyToo() throws {
    try protect()
    let first = try found().unlock(with: Secret("four or five words"))
    let old = try File.read(folder.journal)
    try first.protect(with: Secret("quite another"), cost: .least)
    try first.commit([.put(Row(70, "after it"))], head: [])
    first.close()
    #expect(throws: VaultError.wrongPassphrase) { try found().unlock(with: Secret("four or five words")) }
    // The old slot, put back into the new file, opens none of its rows.
    let slot = try #require(
      Database(image: old).snapshot { () throws(VaultError) in
        try Labels(of: Database(image: old)).slots.main
      })
    for table in ["slot", "spare"] {
      try RawDatabase.run("UPDATE \(table) SET content = x'\(slot.bytes.hexadecimal)'", on: folder.journal)
    }
    let vault = try found().unlock(with: Secret("four or five words"))
    #expect(vault.access == .readOnly(.damaged(.manifest)))
    #expect(try vault.everything().rows.isEmpty)
  }

  @Test func withoutThePassphraseTheKeyIsANewOneAgain() throws {
    let old = try RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)
    try protect()
    let vault = try found().unlock(with: Secret("four or five words"))
    try vault.addRecovery(Secret([UInt8](repeating: 7, count: 16)))
    try vault.unprotect()
    #expect(vault.protection == .open)
    vault.close()
    let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(try again.everything().rows == rows)
    #expect(try again.verify().isSound)
    #expect(try RawDatabase.bytes("SELECT content FROM slot", on: folder.journal) != old)
    #expect(try RawDatabase.integers("SELECT count(*) FROM slot", on: folder.journal) == [1])
  }

  @Test func recoveryWordsOpenItAndStayWhenThePassphraseChanges() throws {
    try protect()
    let words = try Secret([UInt8](1...16))
    let vault = try found().unlock(with: Secret("four or five words"))
    try vault.addRecovery(words)
    try vault.protect(with: Secret("quite another"), cost: .least)
    #expect(vault.protection == .passphrase(hasRecoveryWords: true))
    vault.close()
    let locked = try found()
    #expect(throws: VaultError.wrongRecoveryWords) {
      try locked.unlock(withRecovery: Secret([UInt8](2...17)))
    }
    let again = try locked.unlock(withRecovery: words)
    #expect(again.access == .readWrite)
    #expect(try again.everything().rows == rows)
    try again.removeRecovery()
    again.close()
    #expect(throws: VaultError.wrongRecoveryWords) { try found().unlock(withRecovery: words) }
  }

  @Test func slotsThatWereExchangedAreNamed() throws {
    try protect()
    let vault = try found().unlock(with: Secret("four or five words"))
    let before = try RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)
    try vault.addRecovery(Secret([UInt8](1...16)))
    vault.close()
    // A way in that was there before is taken out; or one of somebody else is put in.
    let file = try File.read(folder.journal)
    let foreign = try Slot.recovery(Secret([UInt8](3...18)), vault: .zero, dataKey: .random())
    var named = try #require(Slot(before))
    named = Slot(kind: .recovery, vault: named.vault, body: foreign.body)
    for sql in [
      "DELETE FROM slot WHERE number = 2; DELETE FROM spare WHERE number = 2",
      "UPDATE slot SET content = x'\(named.bytes.hexadecimal)' WHERE number = 2;"
        + "UPDATE spare SET content = x'\(named.bytes.hexadecimal)' WHERE number = 2",
    ] {
      try File.write(file, to: folder.journal)
      try RawDatabase.run(sql, on: folder.journal)
      let locked = try found()
      #expect(locked.hasSlotsLastSeen == false)
      let opened = try locked.unlock(with: Secret("four or five words"))
      #expect(opened.access == .readOnly(.damaged(.exchangedSlots)))
      #expect(try opened.everything().rows == rows)
      #expect(throws: VaultError.damaged(.exchangedSlots)) { try opened.commit([], head: []) }
      // A new passphrase takes the foreign way in out, and the journal is whole again.
      try opened.protect(with: Secret("quite another"), cost: .least)
      #expect(opened.protection == .passphrase(hasRecoveryWords: false))
      opened.close()
      #expect(try found().unlock(with: Secret("quite another")).access == .readWrite)
    }
  }

  @Test func aSlotThatAsksForTooMuchOrTooLittleIsRefused() throws {
    try protect()
    let slot = try #require(Slot(RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)))
    for (passes, error) in [
      (UInt32(65), VaultError.tooCostly(passes: 65)), (UInt32(2), .damaged(.weakSlot)),
      (.max, .tooCostly(passes: Int(UInt32.max))),
    ] {
      var other = slot
      other.body.replaceSubrange(0..<4, with: withUnsafeBytes(of: passes.bigEndian, Array.init))
      for table in ["slot", "spare"] {
        try RawDatabase.run("UPDATE \(table) SET content = x'\(other.bytes.hexadecimal)'", on: folder.journal)
      }
      #expect(throws: error) { try found().unlock(with: Secret("four or five words")) }
    }
    #expect(VaultError.tooCostly(passes: 65).message.contains("65 passes"))
  }

  @Test func aDamagedPassphraseSlotIsDamageAndTheWordsOpenIt() throws {
    try protect()
    let vault = try found().unlock(with: Secret("four or five words"))
    try vault.addRecovery(Secret([UInt8](1...16)))
    vault.close()
    for table in ["slot", "spare"] {
      try RawDatabase.run("UPDATE \(table) SET content = x'00' WHERE number = 1", on: folder.journal)
    }
    #expect(throws: VaultError.damaged(.keySlot)) { try found().unlock(with: Secret("four or five words")) }
    #expect(try found().unlock(withRecovery: Secret([UInt8](1...16))).everything().rows == rows)
  }

  @Test func aRowThatIsDamagedStaysOneWhenAllIsSealedAnew() throws {
    try RawDatabase.run("UPDATE record SET sealed = zeroblob(296) WHERE rowid = 5", on: folder.journal)
    try RawDatabase.run("DELETE FROM record WHERE rowid = 6", on: folder.journal)
    try protect()
    let vault = try found().unlock(with: Secret("four or five words"))
    let report = try vault.verify()
    #expect(report.damaged == [RowID(5)] && report.missing == 1)
    #expect(try vault.everything().rows.count == 38)
  }

  @Test func whatALockHandsOverOpensWithTheVaultAlone() throws {
    let vault = try found().unlock()
    let sealed = try vault.seal(sitting: .init("the page that was open"))
    #expect(vault.open(sitting: sealed) == .init("the page that was open"))
    var flipped = sealed
    flipped[30] ^= 1
    #expect(vault.open(sitting: flipped) == nil)
    try vault.protect(with: Secret("four or five words"), cost: .least)
    #expect(vault.open(sitting: sealed) == nil)
  }

  @Test func theCostIsThatOfHalfASecond() {
    #expect(Cost.suited(to: 50_000_000).passes == 10)
    #expect(Cost.suited(to: 400_000_000) == .least)
    #expect(Cost.suited(to: 3_000_000) == .most)
    // A clock that stands still, or jumps back or far ahead.
    for pass in [0, 1, UInt64.max, 1 << 62] { #expect(Cost.suited(to: pass) == .least) }
  }

  @Test func aClockThatJumpsLeadsToTheLeastCost() throws {
    #expect(try Cost.calibrated(clock: { 7 }) == .least)
    var time = UInt64.max
    #expect(
      try Cost.calibrated {
        time &-= 1 << 40; return time
      } == .least)
    let real = try Cost.calibrated()
    #expect(real.passes >= 3 && real.passes <= 64)
  }
}
