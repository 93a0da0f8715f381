import Glibc
import Journal
import TestSupport
import Testing
import Vault

@testable import RipplesCommand

/// Journals that earlier builds made open as ever: each is read, written in and taken along.
///
/// `Tests/Fixtures/README.md` says what they are and how the next one is made.
@Suite struct FixtureTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/") + "/Fixtures"

  static let names: [String] = {
    let list = (try? Program("/bin/ls", [folder]).output()) ?? ""
    return list.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".db") }
  }()

  /// A word out of each thing that the reader wrote in it.
  private static let words = [
    "lanternfish", "anglerfish", "pufferfish", "cuttlefish", "sunfish", "clownfish", "7 of 10",
  ]

  private func household(_ name: String) throws -> Household {
    let household = try Household(journal: false)
    mkdir(household.journalFolder, 0o700)
    let bytes = household.read("\(Self.folder)/\(name)")
    try #require(!bytes.isEmpty)
    try household.write(bytes, to: household.journal)
    return household
  }

  @Test func theFirstOfThemIsThere() { #expect(Self.names.contains("journal-2026-11-edition-2.db")) }

  @Test(arguments: names) func everyRecordOfItIsReadAndComesBackAsItWas(name: String) throws {
    let rows = try household(name).rows()
    #expect((10...40).contains(rows.count))
    var kinds: Set<String> = []
    for row in rows.values {
      let record = try #require(Reading(of: row.content, in: RecordID(row.id)).record)
      #expect(RowID(record.id) == row.id)
      let text = String(decoding: row.content, as: UTF8.self)
      // Only the version goes up, and nothing else of it changes.
      let again = String(decoding: record.encoded(), as: UTF8.self)
      #expect(again.replacing(#""v":2"#, with: #""v":1"#) == text.replacing(#""v":2"#, with: #""v":1"#))
      kinds.insert(String(text.firstMatch(of: #/"kind":"(\w+)"/#)?.1 ?? ""))
    }
    #expect(kinds.isSuperset(of: ["answer", "tick", "rating", "entry", "setting", "pause"]))
  }

  @Test(arguments: names) func everyWordIsFoundAfterOneIsChanged(name: String) throws {
    let household = try household(name)
    let before = try household.rows()
    for word in Self.words { #expect(try household.run("export", "--all").text.contains(word)) }

    let terminal = try household.writing("stonefish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    try household.sit(at: "journal", ("newest first", "\u{3}"))

    #expect(try household.answer(to: "hoped-for-change").contains("lanternfish"))
    #expect(try household.answer(to: "hoped-for-change").contains("stonefish"))
    for format in ["text", "json"] {
      let taken = try household.run("export", "--all", "--format", format).text
      for word in Self.words { #expect(taken.contains(word), "\(word) in \(format)") }
    }
    let after = try household.rows()
    for (id, row) in before where after[id] != row {
      // Where the reader is, and how far, goes on in its own record; no word of theirs is written over.
      let record = try Record(decoding: row.content)
      guard case .setting = record.body else {
        Issue.record("\(record.body) was changed")
        continue
      }
    }
    #expect(try household.run("status").code == 0)
  }
}
