import Journal
import TestSupport
import Testing
import Time
import Vault

@testable import RipplesCommand
@testable import Sitting

/// Numbers that another program wrote into records stop nothing that is written later.
@Suite struct ForeignNumberTests {
  private static let prompt = "hoped-for-change"

  /// A journal with one answer, whose record is then given other numbers.
  private func altered(_ alter: (inout String, inout Row) -> Void) throws -> Household {
    let household = try Household()
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    var row = try #require(household.rows().values.first { $0.holds("lanternfish") })
    var text = String(decoding: row.content, as: UTF8.self)
    row.revision += 1
    alter(&text, &row)
    row.content = Array(text.utf8)
    try household.put([row])
    return household
  }

  /// What is typed after it is there at the next opening, and again after that.
  private func expectWritable(_ household: Household, inOrder: Bool = true) throws {
    for (number, word) in ["swims", "deeper"].enumerated() {
      let terminal = try household.writing(word, at: Self.prompt)
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0, "\(number)")
      #expect(try household.answers("--all").contains { $0.answer.contains(word) })
      if inOrder { #expect(try household.answer(to: Self.prompt).contains(word)) }
    }
    let status = try household.run("status")
    #expect(status.code == 0 && !status.text.contains("newer edition"))
    for row in try household.rows().values {
      #expect(throws: Never.self) { try Record(decoding: row.content) }
    }
  }

  @Test(arguments: [Record.lastCount, Record.lastCount + 1, UInt64.max / 4, UInt64.max / 2])
  func aClockBeyondAllCountingIsSurvived(clock: UInt64) throws {
    try expectWritable(
      altered { text, _ in
        text.replace(/"clock":[0-9]+/, with: "\"clock\":\(clock)")
      }, inOrder: clock != Record.lastCount)
  }

  @Test(arguments: [Record.lastCount, UInt64.max / 2])
  func aRevisionBeyondAllCountingIsSurvived(revision: UInt64) throws {
    try expectWritable(
      altered { text, row in
        text.replace(/"revision":[0-9]+/, with: "\"revision\":\(revision)")
        row.revision = revision
      })
  }

  @Test(arguments: [40, UInt64.max / 2])
  func aSettingThatIsCountedOtherwiseOutsideIsSaved(revision: UInt64) throws {
    let household = try Household()
    var row = try #require(household.rows().values.first { $0.holds("\"words\"") })
    row.revision = revision
    try household.put([row])
    let vault = try Vault.open(at: household.journal, stateFolder: nil)
    defer { vault.close() }
    var record = try Record(decoding: row.content)
    for _ in 1...3 {
      record.revision += 1
      record.clock += 1
      let save = Save(number: 1, records: [record], erased: [], summary: Summary())
      guard case .saved(1, [], nil) = vault.save(save) else {
        Issue.record("it was not saved")
        return
      }
    }
    #expect(try vault.readings().compactMap(\.record).contains { $0.clock == record.clock })
  }

  @Test func aPieceThatIsTooLargeStopsNoOther() throws {
    let household = try Household()
    let vault = try Vault.open(at: household.journal, stateFolder: nil)
    defer { vault.close() }
    var records: [Record] = []
    for (number, text) in ["small", String(repeating: "x", count: Row.largestContent)].enumerated() {
      let now = Moment(seconds: 0, day: Day(number: 0), minute: 0)
      records.append(
        Record(
          id: RecordID(high: 1, low: UInt64(number)), writer: 1, clock: 2, created: now, changed: now,
          body: .note(Note(title: "", text: text))))
    }
    var save = Save(number: 7, records: records, erased: [], summary: Summary())
    guard case .saved(7, [records[1].id], let why?) = vault.save(save) else {
      Issue.record("the small one was not saved")
      return
    }
    #expect(why.hasPrefix("This piece is larger than the 64 MB"))
    #expect(try vault.row(RowID(records[0].id)) != nil)
    #expect(try vault.row(RowID(records[1].id)) == nil)
    #expect(vault.head() == [], "a head would name what is not there")
    save.records = []
    save.isAhead = true
    _ = vault.save(save)
    #expect(vault.head() == [])
  }
}

extension Row {
  fileprivate func holds(_ word: String) -> Bool { String(decoding: content, as: UTF8.self).contains(word) }
}
