import Glibc
import Journal
import TestSupport
import Testing
import Time
import Vault

@testable import RipplesCommand

/// A journal that a later version has written in: what this one cannot show is named, kept and never written over.
@Suite struct FutureJournalTests {
  /// A record of version 3.
  private static func row(_ kind: String, _ content: String, id: UInt64, revision: UInt64 = 1) -> Row {
    let moment = #"{"day":"2026-10-13","minute":720,"seconds":1791892800,"zone":"UTC"}"#
    let members = [
      ("changed", moment), ("clock", "\(id)"), ("created", moment),
      ("id", "\"\(RecordID(high: 7, low: id))\""),
      ("ink", "[1.0,1e3]"), ("kind", "\"\(kind)\""), (kind, content), ("revision", "\(revision)"),
      ("v", "3"), ("writer", "18446744073709551615"),
    ].sorted { $0.0 < $1.0 }
    let text = "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    return Row(id: RowID(high: 7, low: id), revision: revision, content: Array(text.utf8))
  }

  private static func answer(_ value: String) -> String {
    #"{"asked":"Which of them?","chapter":"guarding","exercise":"later","mood":1.50,"value":\#(value),"workbook":"ripples"}"#
  }

  private static let rows = [
    row("answer", answer(#"{"sketch":[1,2.0]}"#), id: 1),
    row(
      "answer",
      answer(
        #"{"group":[{"field":"a","title":"Seen","value":{"text":"lanternfish"}},"#
          + #"{"field":"b","title":"Drawn","value":{"sketch":[3.0]}}]}"#), id: 2),
    row("pause", #"{"why":"cuttlefish"}"#, id: 3),
    row("entry", #"{"day":"2026-10-13","hour":1e1,"text":"anglerfish"}"#, id: 4),
    row("setting", #"{"name":"place","since":2.50,"value":"guarding/0/0/0"}"#, id: 5),
    Row(id: RowID(high: 7, low: 6), revision: 1, content: Array(#"{"v":4,"sealed":1.0}"#.utf8)),
  ]

  private static let place = rows[4]

  private func household() throws -> Household {
    let household = try Household()
    try household.put(Self.rows)
    return household
  }

  @Test func allOfItComesThroughAnEditBesideIt() throws {
    let household = try household()
    let terminal = try household.writing("stonefish", at: "hoped-for-change")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    let rows = try household.rows()
    #expect(rows.count > Self.rows.count)
    for row in Self.rows where row.id != Self.place.id { #expect(rows[row.id] == row) }

    // The place is written over by each page that is turned, and keeps what stands beside it, and when it was first put.
    let place = try #require(rows[Self.place.id])
    #expect(place.revision > 1)
    let text = String(decoding: place.content, as: UTF8.self)
    for part in [
      #""v":3"#, #""ink":[1.0,1e3]"#, #""setting":{"name":"place","since":2.50,"value":"no-answer/"#,
      #""zone":"UTC"}"#, #""created":{"day":"2026-10-13""#,
    ] { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func anExportSaysWhatItLacksAndTheOtherFormCarriesIt() throws {
    let household = try household()
    let text = try household.run("export", "--all")
    #expect(text.code == EX_DATAERR)
    let sentences = [
      "3 pages written by a newer edition are not in it.",
      "1 page is in it only in part: a newer edition wrote the rest.",
    ]
    for sentence in sentences {
      #expect(text.errorText.contains(sentence))
      #expect(text.text.contains(sentence))
    }
    #expect(text.text.contains("Seen: lanternfish") && !text.text.contains("cuttlefish"))
    let json = try household.run("export", "--all", "--format", "json")
    #expect(json.code == 0)
    #expect(
      json.errorText.contains("4 pages written by a newer edition are in it as that edition wrote them."))
    let packed = json.text.filter { !$0.isWhitespace }
    for part in [
      #""value":{"sketch":[1,2.0]}"#, #""value":{"sketch":[3.0]}"#, #""why":"cuttlefish""#, #""sealed":1.0"#,
    ] { #expect(packed.contains(part), "\(part)") }
  }

  @Test func aDamagedPageIsNamedInTheListAndTheExport() throws {
    let household = try Household()
    try household.put([Row(id: RowID(high: 7, low: 9), revision: 1, content: [0xFF])])
    for format in ["text", "json"] {
      let outcome = try household.run("export", "--all", "--format", format)
      #expect(outcome.code == EX_DATAERR)
      #expect(outcome.errorText.contains("1 damaged page is not in it."))
    }
    try household.sit(at: "journal", ("one damaged page", "\r"), ("This page cannot be read.", "d\u{3}"))
    #expect(try household.rows().count == 2)
  }

  @Test func aPageOfANewerEditionIsInTheListAndCanBeErased() throws {
    let household = try Household()
    for row in [Self.rows[5], Self.rows[2]] {
      try household.put([row])
      try household.sit(
        at: "journal", ("one page written by a newer edition", "\r"), ("It is kept as it is.", "d"),
        ("Erased", "\u{3}"))
      #expect(try household.rows()[row.id] == nil)
    }
    #expect(try household.run("status").code == 0)
  }

  @Test func statusCountsThem() throws {
    #expect(try household().run("status").text.contains("4 pages written by a newer edition"))
    #expect(try !Household().run("status").text.contains("newer"))
  }

  @Test func whatCannotBeReadIsNotWrittenOver() throws {
    let household = try household()
    let vault = try Vault.open(at: household.journal, stateFolder: nil)
    defer { vault.close() }
    let moment = Moment(seconds: 0, day: Day(number: 0), minute: 0)
    var line = Record(
      id: RecordID(high: 7, low: 6), revision: 2, writer: 3, clock: 40, created: moment, changed: moment,
      body: .entry(Entry(day: Day(number: 0), text: "first")))
    for words in ["first", "second"] {
      line.body = .entry(Entry(day: Day(number: 0), text: words))
      let row = vault.row(for: line)
      #expect(row.id == RowID(high: 7, low: 7))
      try vault.commit([.put(row)], head: [])
      #expect(try vault.row(row.id) == row)
      line.revision += 1
    }
    #expect(try vault.row(RowID(high: 7, low: 6)) == Self.rows[5])
    // A row that is new, or was erased, has nothing to keep.
    line.id.low = 60
    #expect(vault.row(for: line).id == RowID(high: 7, low: 60))
  }
}
