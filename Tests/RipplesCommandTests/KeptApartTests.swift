import Journal
import TestSupport
import Testing
import Time
import Vault
import Workbook

@testable import RipplesCommand

/// An answer goes along in an export unless the book keeps apart what was picked in it.
@Suite struct KeptApartTests {
  /// A household with the real book, in which a last exercise has one option that is for the sitting only.
  private func household() throws -> Household {
    let household = try Household()
    let content = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    _ = try Program("/bin/cp", ["-R", "/\(content)/Content", household.path("book")]).output()
    let chapter = household.path("book/chapters/01-when-the-answer-is-no.md")
    let exercise = """

      ```choice
      id: when-to-cross
      many: true
      ask: When would you cross?
      options:
        - {id: day, text: By daylight}
        - {id: night, text: By lanternlight, keep: sitting}
      ```

      """
    try household.write(household.read(chapter) + Array(exercise.utf8), to: chapter)
    return household
  }

  private func put(_ picked: [String], in household: Household) throws {
    let vault = try Vault.open(at: household.journal, stateFolder: nil)
    defer { vault.close() }
    let picks = picked.map { Answer.Picks.Pick(option: Identifier($0), text: "picked \($0)") }
    let answer = Answer(
      workbook: Workbook.ID("ripples"), chapter: Chapter.ID("no-answer"),
      exercise: Exercise.ID("when-to-cross"), asked: "When?", value: .picks(.init(picked: picks)))
    let moment = Moment(seconds: 0, day: Day(number: 0), minute: 0)
    let record = Record(
      id: RecordID(high: 1, low: 2), writer: 3, clock: 4, created: moment, changed: moment,
      body: .answer(answer))
    try vault.commit([.put(Row(record))], head: [])
  }

  @Test(arguments: [(["day"], true), (["night"], false), (["day", "night"], false)])
  func aPickThatIsForTheSittingKeepsTheWholeAnswerOut(picked: [String], isExported: Bool) throws {
    let household = try household()
    try put(picked, in: household)
    let plain = try household.run("export", "--workbook", household.path("book"))
    #expect(plain.code == 0, "\(plain.errorText)")
    #expect(plain.text.contains("picked") == isExported)
    #expect(plain.errorText.contains("keeps apart") == !isExported)
    #expect(try household.run("export", "--all").text.contains("picked"))
  }
}
