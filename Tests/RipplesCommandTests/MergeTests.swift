import Glibc
import Journal
import TestSupport
import Testing
import Time
import Vault

@testable import RipplesCommand

/// Two journals become one by `ripples merge`, and by git.
@Suite struct MergeTests {
  let household: Household
  var other: String { household.path("other/journal.db") }

  init() throws {
    household = try Household()
    try household.put([Row(note("from before", id: 1))])
    mkdir(household.path("other"), 0o700)
    try household.write(household.read(household.journal), to: other)
  }

  private func note(_ text: String, id: UInt64, revision: UInt64 = 1, clock: UInt64 = 2, writer: UInt64 = 7)
    -> Record
  {
    let noon = Moment(seconds: 1_800_000_000, day: Day(number: 20_833), minute: 720)
    return Record(
      id: RecordID(high: 9, low: id), revision: revision, writer: writer, clock: clock, created: noon,
      changed: noon,
      body: .note(Note(text: text)))
  }

  private func put(_ records: Record..., erasing: UInt64? = nil, in path: String) throws {
    let vault = try Vault.open(at: path, stateFolder: nil)
    defer { vault.close() }
    let erased = erasing.map { [Change.erase(RowID(high: 9, low: $0))] } ?? []
    try vault.commit(records.map { .put(Row($0)) } + erased, head: [])
  }

  private func protect(_ path: String, with phrase: String) throws {
    let vault = try Vault.open(at: path, stateFolder: nil)
    defer { vault.close() }
    let secret = try Secret()
    for byte in phrase.utf8 { #expect(secret.append(byte)) }
    try vault.protect(with: secret, cost: .least)
  }

  private func notes(in path: String) throws -> [String] {
    let vault = try Vault.open(at: path, stateFolder: nil, for: .reading)
    defer { vault.close() }
    #expect(try vault.verify().isSound)
    return try vault.readings().compactMap { reading -> String? in
      if case .note(let note)? = reading.record?.body { note.text } else { nil }
    }.sorted()
  }

  @Test func whatWasWrittenApartIsTogether() throws {
    try put(note("here", id: 2), note("mine", id: 1, revision: 2, clock: 9), in: household.journal)
    try put(note("there", id: 3), note("theirs", id: 1, revision: 2, clock: 8, writer: 5), in: other)
    let untouched = household.read(other)
    let outcome = try household.run("merge", other)
    #expect(outcome.text == "Merged: 2 pieces came in, 1 kept in both versions.\n")
    #expect(outcome.errorText == "" && outcome.code == 0)
    #expect(try notes(in: household.journal) == ["here", "mine", "theirs", "there"])
    #expect(household.read(other) == untouched)
    #expect(
      try household.run("merge", other).text == "Nothing new: all of the other journal is here already.\n")
    // And the other way round.
    #expect(try household.run("merge", "--journal", other, household.journal).code == 0)
    let (ours, theirs) = (try household.rows(), try rows(in: other))
    #expect(ours == theirs)
  }

  private func rows(in path: String) throws -> [RowID: Row] {
    let vault = try Vault.open(at: path, stateFolder: nil, for: .reading)
    defer { vault.close() }
    return Dictionary(try vault.rows(after: nil, limit: 1_000).rows.map { ($0.id, $0) }) { first, _ in first }
  }

  @Test func whatWasErasedThereIsErasedHere() throws {
    try put(erasing: 1, in: other)
    #expect(try household.run("merge", other).text == "Merged: 1 erased there and so here, too.\n")
    #expect(try notes(in: household.journal) == [])
    #expect(try household.run("merge", "--journal", other, household.journal).text.hasPrefix("Nothing new"))
  }

  @Test func eachOfTwoHasItsOwnPassphrase() throws {
    try put(note("there", id: 3), in: other)
    try protect(household.journal, with: "one phrase")
    try protect(other, with: "cafe\u{301}")
    try household.write(Array("one phrase\ncaf\u{E9}\n".utf8), to: household.path("phrases"))
    let (journal, phrases) = (household.journal, household.path("phrases"))
    let ripples = try Program.built("ripples")
    let script = "exec \(ripples) merge --journal \(journal) --passphrase-fd 3 \(other) 3<\(phrases)"
    let outcome = try Program("/bin/sh", ["-c", script], ["HOME=" + household.path("home")]).run()
    #expect(outcome.text == "Merged: 1 piece came in.\n", "\(outcome.errorText)")
    let before = household.read(journal)
    let refused = try household.run("merge", other)
    #expect(refused.code != 0 && household.read(journal) == before)
  }

  @Test(arguments: [
    "journal.sync-conflict-20261013-181203-ABCDEFG.db", "journal (Ann's conflicted copy 2026-10-13).db",
    "journal (conflicted copy 2026-10-13 181203).db",
  ])
  func aConflictedCopyIsTold(name: String) throws {
    let copy = "\(household.journalFolder)/\(name)"
    try household.write(household.read(other), to: copy)
    let quoted = name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    #expect(try household.run("status").text.contains("ripples merge '\(household.journalFolder)/\(quoted)'"))
    let terminal = try household.open()
    try terminal.see("ripples merge")
    try terminal.type("\u{3}")
    _ = try terminal.end()
  }

  @Test func otherNamesAreNoConflictedCopies() {
    for name in [
      "journal.db", "journal.db.new", "journal (2).db", "other.sync-conflict-1.db", "journal.lock",
    ] {
      #expect(!ConflictedCopy.isCopy(name, of: "journal.db"))
    }
  }

  /// A branch in which one was written in, and one in which the other was.
  @Test func gitMergesThemByItsDriver() throws {
    let outcome = try git(afterward: "")
    #expect(outcome.code == 0, "\(outcome.text) \(outcome.errorText)")
    #expect(try notes(in: household.path("repository/journal.db")) == ["from before", "here", "there"])
    #expect(outcome.text.hasSuffix("\n.git\n.gitattributes\njournal.db\n"))
  }

  @Test func withNoPassphraseGitLeavesBothWhole() throws {
    try protect(other, with: "words")
    let outcome = try git(afterward: "git show side:journal.db >../theirs.db")
    #expect(outcome.code == 1, "\(outcome.text) \(outcome.errorText)")
    #expect(try notes(in: household.path("repository/journal.db")) == ["from before", "here"])
    #expect(household.read(household.path("theirs.db")) == household.read(other))
  }

  private func git(afterward command: String) throws -> Program.Outcome {
    let start = household.path("start.db")
    try household.write(household.read(household.journal), to: start)
    try put(note("here", id: 2), in: household.journal)
    if (try? put(note("there", id: 3), in: other)) == nil { #expect(household.read(other) != []) }
    let script = """
      set -e; mkdir repository; cd repository; git init -q -b main
      git config user.name Reader; git config user.email reader@example.org
      git config merge.ripples.driver '\(try Program.built("ripples")) merge --driver %O %A %B'
      echo 'journal.db merge=ripples' >.gitattributes
      cp '\(start)' journal.db; git add .; git commit -qm start
      git checkout -qb side; cp '\(other)' journal.db; git commit -qam side
      git checkout -q main; cp '\(household.journal)' journal.db; git commit -qam main
      code=0; git merge -q --no-edit side || code=$?
      \(command)
      ls -A; exit $code
      """
    let place = ["HOME=" + household.path("home"), "GIT_CONFIG_NOSYSTEM=1"]
    return try Program("/bin/sh", ["-c", "cd '\(household.root)'\n" + script], place).run()
  }
}
