import Glibc
import TestSupport
import Testing
import Time
import Vault

@testable import RipplesCommand

/// What cannot be saved when the book is left, and a journal that is damaged: both have a way back.
@Suite struct NothingLostTests {
  private static let prompt = "hoped-for-change"

  private func leave(_ household: Household, typing word: String, before: () throws -> Void = {}) throws
    -> String
  {
    let terminal = try household.writing(word, at: Self.prompt)
    try before()
    try terminal.type("\u{3}")
    let code = try terminal.end()
    terminal.expectAsFound()
    return "\(code) \(terminal.lastLines.joined(separator: "\n"))"
  }

  @Test func whatCannotBeSavedIsKeptAndGoesInAtTheNextOpening() throws {
    let household = try Household()
    let elsewhere = household.path("elsewhere")
    let said = try leave(household, typing: "lanternfish") { rename(household.journalFolder, elsewhere) }
    #expect(said.hasPrefix("74 ripples: The last change is not saved. "))
    #expect(said.contains(" It is kept, sealed, as \(household.path("state/ripples/"))"))
    #expect(household.files(holding: "lanternfish") == [])
    rename(elsewhere, household.journalFolder)
    #expect(try household.answers() == [])
    let opened = try household.open("--at", Self.prompt)
    try opened.see("What could not be saved the last time is in the journal now.", "lanternfish")
    try opened.type("\u{3}")
    #expect(try opened.end() == 0)
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
    #expect(!household.files.contains { $0.path.contains("unsaved") })
    #expect(try household.run("status").code == 0)
    let again = try household.open()
    try again.see("Ctrl-C")
    try again.type("\u{3}")
    #expect(try again.end() == 0)
  }

  @Test func whatWasErasedOrWrittenSinceIsLeftAsItIs() throws {
    let household = try Household()
    _ = try leave(household, typing: "lanternfish")
    var row = try #require(
      household.rows().values.first { String(decoding: $0.content, as: UTF8.self).contains("lanternfish") })
    let vault = try Vault.open(at: household.journal, stateFolder: household.path("state/ripples"))
    defer { vault.close() }
    // The same once more: nothing to be done.
    _ = try vault.putAside([.put(row)])
    #expect(vault.takeUpUnsaved() != nil)
    #expect(try vault.row(row.id) == row && vault.readings().count { $0.record?.isWriting == true } == 1)
    // Another text under the same revision: both stay.
    var other = String(decoding: row.content, as: UTF8.self)
    other.replace("lanternfish", with: "anglerfish")
    row.content = Array(other.utf8)
    _ = try vault.putAside([.put(row)])
    #expect(vault.takeUpUnsaved() != nil)
    #expect(try vault.readings().count { $0.record?.isWriting == true } == 2)
    // Erased since: it stays erased.
    try vault.commit([.erase(row.id)], head: [])
    row.revision += 7
    _ = try vault.putAside([.put(row)])
    #expect(vault.takeUpUnsaved() != nil)
    #expect(try vault.row(row.id) == nil && vault.unsaved().isEmpty)
    #expect(vault.takeUpUnsaved() == nil)
  }

  @Test func aDamagedJournalNamesTheNewestWholeCopy() throws {
    let household = try Household()
    _ = try leave(household, typing: "lanternfish")
    let vault = try Vault.open(at: household.journal, stateFolder: household.path("state/ripples"))
    var backup = DailyBackup()
    while case .backedUp(isDone: false, nil) = backup.step(of: vault, on: Day(number: 20_782)) {}
    vault.close()
    _ = try leave(household, typing: "swims")
    try household.write(Array(household.read(household.journal).prefix(6_000)), to: household.journal)
    let opened = try household.open()
    #expect(try opened.end() == EX_DATAERR)
    let line = try #require(opened.lastLines.last)
    let copy = household.journalFolder + "/backups/journal.db.2026-11-25"
    #expect(line.contains("The copy of 2026-11-25 is whole and lacks what was saved after it ("))
    #expect(line.contains("'ripples restore \(copy)'"))
    let restored = try household.run("restore", copy)
    #expect(restored.code == 0 && restored.errorText.contains("All that was saved is here"))
    #expect(restored.errorText.contains("What was there is kept as"))
    #expect(try household.answer(to: Self.prompt) == "lanternfish")
  }

  @Test func aJournalThatIsPartlyDamagedNamesACopyInItsStatus() throws {
    let household = try Household()
    _ = try leave(household, typing: "lanternfish")
    let vault = try Vault.open(at: household.journal, stateFolder: household.path("state/ripples"))
    var backup = DailyBackup()
    while case .backedUp(isDone: false, nil) = backup.step(of: vault, on: Day(number: 20_782)) {}
    #expect(vault.copyHint(.inUse) == "" && vault.copyHint().contains("ripples status"))
    vault.close()
    #expect(try household.run("status").text.contains("Copies:    1 in backups, the newest of 2026-11-25"))
    // One bit, late in the file: a page of rows or of the index.
    var bytes = household.read(household.journal)
    let last = try #require(bytes.lastIndex { $0 != 0 })
    bytes[last] ^= 1
    try household.write(bytes, to: household.journal)
    let status = try household.run("status")
    #expect(status.code == EX_DATAERR)
    #expect(
      status.text.contains(
        "Copy:      The copy of 2026-11-25 is whole and lacks nothing that was saved: 'ripples"))
  }

  @Test(arguments: FixtureTests.names) func aJournalOfAnEarlierEditionIsSalvagedWhole(name: String) throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures"
    let household = try Household()
    let new = household.path("new.db")
    let outcome = try household.run("salvage", "\(folder)/\(name)", "-o", new)
    #expect(outcome.code == 0 && outcome.text.contains("That is all that was saved."))
    let (old, found) = (
      try household.answers("--all", "--journal", "\(folder)/\(name)"),
      try household.answers("--all", "--journal", new)
    )
    #expect(old == found && !found.isEmpty)
  }

  @Test func theDamagedFileGivesBackWhatIsLeftOfIt() throws {
    let household = try Household()
    _ = try leave(household, typing: "lanternfish")
    let new = household.path("new.db")
    let whole = try household.run("salvage", household.journal, "-o", new)
    #expect(whole.code == 0 && whole.text.contains("That is all that was saved."))
    #expect(try household.answers("--journal", new) == household.answers())
    #expect(try household.run("salvage", household.journal, "-o", new).code == EX_CANTCREAT)
    #expect(
      try household.run("salvage", household.journal, "-o", household.path("no/new.db")).code == EX_CANTCREAT)
    unlink(new)
    let bytes = household.read(household.journal)
    try household.write(Array(bytes.dropLast(4096)), to: household.journal)
    let outcome = try household.run("salvage", household.journal, "-o", new)
    #expect(outcome.code == EX_DATAERR && outcome.text.contains("Pieces in it: "))
    #expect(try household.run("verify", new).code == 0)
  }
}

/// A year of copies keeps the newest of seven days, four weeks and six months.
@Suite struct BackupRotationTests {
  @Test func aYearOfDaysLeavesSeventeenAtMost() {
    var kept: [Day] = []
    for number in 20_000..<20_400 { kept = Array(BackupRotation.kept(of: kept + [Day(number: number)])) }
    let numbers = kept.map(\.number).sorted()
    #expect(numbers.suffix(7) == [20_393, 20_394, 20_395, 20_396, 20_397, 20_398, 20_399])
    #expect(numbers.count <= 17 && numbers.count >= 7 + 2 + 4)
    #expect(Set(kept.map { $0.year * 12 + $0.month }).count == 6)
  }

  @Test func fewAreAllKept() {
    let days = [1, 40, 300, 5_000, 5_001].map { Day(number: $0) }
    #expect(BackupRotation.kept(of: days) == Set(days))
    #expect(BackupRotation.kept(of: []) == [])
  }
}
