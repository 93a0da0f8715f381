import Glibc
import Journal
import TestSupport
import Testing
import Time
import Vault
import Workbook

@testable import RipplesCommand

/// Nothing that a book, a record, a name or an argument holds can steer a terminal or turn its lines around.
@Suite struct HostileTextTests {
  /// A title for the window, a C1 control, a reversal, a mark, a rubout, a separator of lines.
  private static let hostile =
    "ev\u{1B}]0;x\u{7}il\u{9B}2J\u{202E}\u{2066}\u{61C}\u{200F}\u{7F}\u{2028}\u{85}\u{8}end"

  /// That the program wrote something, and only what any terminal can show.
  private func expectPrintable(_ outcome: Program.Outcome, _ name: String = "end") {
    expectPrintable(outcome.text + outcome.errorText, name)
  }

  private func expectPrintable(_ text: String, _ name: String = "end") {
    #expect(text.contains(name), "\(text.debugDescription)")
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      let isForbidden =
        properties.generalCategory == .control && scalar != "\n" || properties.isBidiControl
        || [.lineSeparator, .paragraphSeparator].contains(properties.generalCategory)
      #expect(!isForbidden, "U+\(String(scalar.value, radix: 16)) in \(text.debugDescription)")
    }
  }

  @Test func inABook() throws {
    let household = try Household(journal: false)
    let book = household.path("book")
    let escaped = #"ev\e]0;x\ail\x9B2J\u202E\u2066\u061C\u200F\x7F\u2028\x85\bend"#
    let title = "id: hostile\ntitle: \"\(escaped)\"\n"
    let texts = [
      "\"\(escaped)\": of\n", "\(title)chapters: [\"\(escaped)\", \"\(escaped).md\"]\n",
      "id: \"\(escaped)\"\nchapters: [\"\(escaped)\"]\nend\u{202E}: \"\u{1B}[2J",
      "\u{1B}]0;end\u{7}: \u{9B}\n",
      "practices:\n  - {id: \"\(escaped)\", \"\(escaped)\": 1}\nlines: \"\(escaped)\"\ncheck: {end\(escaped): 2}\n",
    ]
    for text in texts {
      mkdir(book, 0o700)
      for name in ["workbook", "practices", "helplines", "sources"] {
        try household.write(Array(text.utf8), to: "\(book)/\(name).yaml")
      }
      let check = try household.run("check", book)
      #expect(check.code == 1)
      expectPrintable(check, text == texts[0] ? "ev?]0;x?il?2J" : "error: ")
      expectPrintable(try household.run("check", book + "/\(Self.hostile)"))
    }
  }

  private func hostileJournal() throws -> Household {
    let household = try Household()
    let vault = try Vault.open(at: household.journal, stateFolder: nil)
    defer { vault.close() }
    let moment = Moment(seconds: 0, day: Day(number: 0), minute: 0)
    let answer = Answer(
      workbook: Workbook.ID(Self.hostile), chapter: Chapter.ID(Self.hostile),
      exercise: Exercise.ID(Self.hostile),
      asked: Self.hostile, value: .text("first\n\tsecond " + Self.hostile))
    let record = Record(
      id: RecordID(high: 1, low: 2), writer: 3, clock: 4, created: moment, changed: moment,
      body: .answer(answer))
    try vault.commit([.put(Row(record))], head: [])
    return household
  }

  @Test func inARecord() throws {
    let household = try hostileJournal()
    let text = try household.run("export", "--all")
    #expect(text.code == 0)
    expectPrintable(text)
    #expect(text.text.contains("first\n second ev?]0;x?il?2J????????end\n"))
    let json = try household.run("export", "--all", "--format", "json")
    expectPrintable(json)
    #expect(try household.answers("--all").map(\.answer) == ["first\n\tsecond " + Self.hostile])
    let terminal = try household.open("export", "--all")
    try terminal.wait(for: "the question") { terminal.hasWritten("(y or n)") }
    try terminal.type("y\n")
    #expect(try terminal.end() == 0)
    let shown = terminal.output.filter { $0 != UInt8(ascii: "\r") }
    expectPrintable(String(decoding: shown, as: UTF8.self))
  }

  @Test func inANameOrAnArgument() throws {
    let hostile = Self.hostile
    let household = try Household()
    rename(household.journal, household.path(hostile + ".db"))
    expectPrintable(try household.run("status", "--journal", household.path(hostile + ".db")))
    for arguments in [
      [hostile], ["--" + hostile], ["--at", hostile], ["export", "--format", hostile], ["status", hostile],
      ["export", "-o", household.path(hostile + "/end")], ["status", "--journal", household.path(hostile)],
      ["check", hostile], ["export", "--workbook", hostile], ["--help", hostile], ["help", hostile],
      ["init", "--journal", hostile + "/"],
    ] { expectPrintable(try household.program(arguments).run(), "") }
    let unset = try Household(journal: false, ["RIPPLES_JOURNAL=\(hostile)/", "RIPPLES_WORKBOOK=\(hostile)"])
    for command in ["status", "check"] { expectPrintable(try unset.run(command)) }
  }
}
