import Glibc
import TestSupport
import Testing

@testable import Vault

/// A rollback journal that lies beside a vault: our own is undone, any other takes no word away.
struct LeftoverTests {
  let folder: TemporaryFolder
  let rows = (1...40).map { Row(id: RowID($0), revision: 1, content: .init(pattern: $0, count: 2000)) }

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: folder.state)
    try vault.commit(rows.map(Change.put), head: .init("head"))
    vault.close()
  }

  private var journal: String { folder.journal + "-journal" }

  /// Journals of saves that a copy of the folder caught half way.
  private static let saves = [
    "UPDATE record SET sealed = zeroblob(length(sealed))",
    "UPDATE record SET sealed = zeroblob(9000) WHERE rowid % 7 = 1; DELETE FROM state",
    "DELETE FROM record; DELETE FROM state", "INSERT INTO record VALUES (x'01', zeroblob(90000))",
  ]

  private func oldJournal(of sql: String) throws -> [UInt8] {
    let copy = folder.path + "/copy.db"
    try RawDatabase.abandon(sql, on: folder.journal, leaving: copy)
    return try File.read(copy + "-journal")
  }

  private func save(_ count: Int) throws -> [Row] {
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    defer { vault.close() }
    let later = (0..<count).map { Row(1000 + UInt64($0), "later \($0)") }
    for row in later { try vault.commit([.put(row)], head: .init("head")) }
    return rows + later
  }

  /// That all rows are there, and what lay beside the file under another name.
  private func expect(_ rows: [Row], settingAside bytes: [UInt8], for purpose: Purpose) throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state, for: purpose)
    defer { vault.close() }
    #expect(try vault.everything().rows == rows)
    #expect(try vault.verify().isSound)
    #expect(vault.access == (purpose == .writing ? .readWrite : .readOnly(.openedForReading)))
    let name = try #require(vault.setAside.first)
    #expect(vault.setAside.count == 1)
    #expect(vault.namesSetAside.contains(name))
    #expect(try File.read("\(folder.path)/ripples/\(name)") == bytes)
    #expect(!TemporaryFolder.names(in: folder.path + "/ripples").contains("journal.db-journal"))
  }

  @Test(arguments: saves, [0, 1, 5, 30])
  func anOldJournalTakesNoLaterAnswerAway(sql: String, count: Int) throws {
    let old = try oldJournal(of: sql)
    let all = try save(count)
    for purpose in [Purpose.reading, .writing, .reading] {
      try File.write(old, to: journal)
      try expect(all, settingAside: old, for: purpose)
    }
    #expect(try Vault.open(at: folder.journal, stateFolder: nil).namesSetAside.count == 3)
  }

  @Test func theJournalOfTheVeryLastSaveTakesItNotBack() throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    let save = try CutOffSave(of: [.put(Row(99, "last"))], head: [], in: vault, at: folder.journal)
    vault.close()
    try File.write(save.journal, to: journal)
    try expect(rows + [Row(99, "last")], settingAside: save.journal, for: .writing)
  }

  @Test func aJournalThatIsNoneTakesNothingAway() throws {
    let other = folder.path + "/other.db"
    try RawDatabase.run("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(50000))", on: other)
    try RawDatabase.abandon("UPDATE t SET x = zeroblob(40000)", on: other, leaving: folder.path + "/x.db")
    let foreign = try File.read(folder.path + "/x.db-journal")
    let old = try oldJournal(of: Self.saves[1])
    let all = try save(3)
    for length in [1, 7, 8, 27, 28, 511, 512, 600, 4607, 4620, 5000, old.count / 2, old.count - 1] {
      try File.write(old.prefix(length), to: journal)
      try expect(all, settingAside: Array(old.prefix(length)), for: .writing)
    }
    for bytes in [foreign, .init("a text of somebody else"), .init(repeating: 0xD9, count: 9000)] {
      try File.write(bytes, to: journal)
      try expect(all, settingAside: bytes, for: .reading)
    }
    for bytes in [[], [UInt8](repeating: 0, count: 28) + old.dropFirst(28)] {
      try File.write(bytes, to: journal)
      let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
      #expect(vault.setAside == [])
      #expect(try vault.everything().rows == all)
    }
  }

  @Test func aLogOfAnotherWayOfSavingIsSetAside() throws {
    let copy = folder.path + "/copy.db"
    try File.write(File.read(folder.journal), to: copy)
    var handle: OpaquePointer?
    try RawDatabase.keepingLog("UPDATE record SET sealed = zeroblob(300)", of: copy, &handle)
    defer { RawDatabase.close(handle) }
    let log = try File.read(copy + "-wal")
    let all = try save(2)
    try File.write(log, to: folder.journal + "-wal")
    try expect(all, settingAside: log, for: .writing)
  }

  @Test func aJournalThatComesWhileTheVaultIsOpenTakesNothingAway() throws {
    let old = try oldJournal(of: Self.saves[0])
    let all = try save(4)
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    let uses: [(Vault) throws -> Void] = [
      { try #expect($0.row(RowID(1000)) == all[40]) }, { try #expect($0.everything().rows == all) },
      { #expect($0.head() == .init("head")) }, { #expect($0.statistics?.rows == 44) },
      { try #expect($0.verify().isSound) }, { try $0.commit([.put(all[40])], head: .init("head")) },
    ]
    for (number, use) in uses.enumerated() {
      try File.write(old, to: journal)
      try use(vault)
      #expect(vault.setAside.count == number + 1)
      #expect(try vault.everything().rows == all)
    }
    #expect(try vault.verify().isSound)
  }

  @Test func whoDoesNotHoldTheLockMovesNothing() throws {
    let old = try oldJournal(of: Self.saves[0])
    let all = try save(4)
    let first = try Vault.open(at: folder.journal, stateFolder: folder.state)
    for purpose in [Purpose.reading, .writing] {
      try File.write(old, to: journal)
      #expect(throws: VaultError.inUse) {
        try Vault.open(at: folder.journal, stateFolder: folder.state, for: purpose)
      }
      #expect(try File.read(journal) == old)
    }
    #expect(try first.everything().rows == all)
    let second = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(second.access == .readOnly(.inUse))
    #expect(try second.everything().rows == all)
  }

  /// Every way in which a program can be killed while a save reaches the file, torn pages among them.
  @Test(arguments: [Purpose.writing, .reading])
  func aSaveThatIsCutOffAnywhereIsThereWholeOrNotAtAll(purpose: Purpose) throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    let changes: [Change] = [
      .put(Row(3, revision: 2, "short now")), .erase(RowID(5)),
      .put(Row(77, String(repeating: "long ", count: 4000))),
      .put(Row(id: RowID(9), revision: 2, content: .init(pattern: 4, count: 9000))),
    ]
    let (seen, name) = (vault.manifest?.counter ?? 0, vault.slots)
    let save = try CutOffSave(of: changes, head: .init("new"), in: vault, at: folder.journal)
    let saved = try vault.everything().rows
    vault.close()
    #expect(save.changedPages > 8)
    var undone = 0
    for count in 0...save.changedPages {
      for isTorn in [false, true] {
        LastSeen(folder: folder.state).remember(seen, name)
        try File.write(save.file(withPages: count, isTorn: isTorn), to: folder.journal)
        try File.write(save.journal, to: journal)
        let again = try Vault.open(at: folder.journal, stateFolder: folder.state, for: purpose)
        defer { again.close() }
        let found = try again.everything().rows
        #expect(found == rows || found == saved)
        if count == save.changedPages { #expect(found == saved) }
        if found == rows, again.setAside.isEmpty { undone += 1 }
        #expect(try again.verify().isSound, "\(count) pages")
        #expect(!TemporaryFolder.names(in: folder.path + "/ripples").contains("journal.db-journal"))
      }
    }
    #expect(undone > 8)
  }

  @Test func aCutOffSaveIsUndoneWhereARowWasDamagedBefore() throws {
    var bytes = try File.read(folder.journal)
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = 30", on: folder.journal)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: sealed.prefix(24)) })
    bytes[start + 100] ^= 4
    try File.write(bytes, to: folder.journal)
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    let changes: [Change] = [.put(Row(3, revision: 2, "short now")), .put(Row(77, "new"))]
    let (seen, name) = (vault.manifest?.counter ?? 0, vault.slots)
    let save = try CutOffSave(of: changes, head: .init("new"), in: vault, at: folder.journal)
    vault.close()
    for count in 0...save.changedPages {
      LastSeen(folder: folder.state).remember(seen, name)
      try File.write(save.file(withPages: count, isTorn: false), to: folder.journal)
      try File.write(save.journal, to: journal)
      let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
      defer { again.close() }
      let report = try again.verify()
      #expect(report.damaged == [RowID(30)])
      #expect(report.isSumRight, "\(count) pages")
    }
  }

  /// The last save was seen to come to its end, so that its journal cannot be what mends the damage.
  @Test func aDamagedRowIsNoReasonToTakeTheLastSaveBack() throws {
    let vault = try Vault.open(at: folder.journal, stateFolder: folder.state)
    let changes = [Change.put(Row(3, revision: 2, "short now"))]
    let save = try CutOffSave(of: changes, head: .init("new"), in: vault, at: folder.journal)
    vault.close()
    try Vault.open(at: folder.journal, stateFolder: folder.state).close()
    var bytes = save.after
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = 3", on: folder.journal)
    let start = try #require(bytes.indices.first { bytes[$0...].starts(with: sealed.prefix(24)) })
    bytes[start + 100] ^= 4
    try File.write(bytes, to: folder.journal)
    try File.write(save.journal, to: journal)
    let again = try Vault.open(at: folder.journal, stateFolder: folder.state)
    #expect(again.setAside.count == 1)
    #expect(try again.verify().damaged == [RowID(3)])
  }

  @Test func aFolderInTheJournalsPlaceIsSetAside() throws {
    mkdir(journal, 0o700)
    let vault = try Vault.open(at: folder.journal, stateFolder: nil)
    #expect(vault.setAside == ["journal.db-journal.set-aside-1"])
    try vault.commit([.put(Row(99, "new"))], head: [])
    #expect(try vault.everything().rows == rows + [Row(99, "new")])
  }
}
