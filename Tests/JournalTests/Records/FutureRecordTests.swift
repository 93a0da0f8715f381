import FoundationEssentials
import TestSupport
import Testing
import Time

@testable import Journal

/// What a later version wrote goes through this one, and comes back as it was.
@Suite struct FutureRecordTests {
  @Test(arguments: Future.all) func comesBackByteForByte(text: String) throws {
    let record = try Record(text)
    #expect(record.version == 3)
    #expect(record.text == text)
  }

  @Test func comesBackThroughAStoredDraft() throws {
    for text in Future.all.prefix(5) {
      guard case .answer(let answer) = try Record(text).body else {
        Issue.record("no answer")
        continue
      }
      let stored = try JSONEncoder().encode([answer.value])
      #expect(try JSONDecoder().decode([Answer.Value].self, from: stored) == [answer.value])
    }
  }

  @Test func whatThisVersionKnowsOfItIsRead() throws {
    let words = try Future.all.map { try Record($0).words }
    #expect(
      words == [
        "Seen: the keys\nWhich: Too late; a word", "Ending\nSeen: the coat", "", "", "4 of 10", "", "",
        "the line", "the note", "", "the one", "", "", "",
      ])
  }

  @Test func aValueThatCannotBeReadIsNotEmptyAndHasNoText() throws {
    for index in 2...3 {
      guard case .answer(let answer) = try Record(Future.all[index]).body else { return }
      #expect(!answer.value.isEmpty && answer.value.isUnknown && answer.value.holdsUnknown)
      #expect(answer.value.text == "")
    }
    guard case .answer(let partly) = try Record(Future.all[0]).body else { return }
    #expect(partly.value.holdsUnknown && !partly.value.isUnknown)
    #expect(!Answer.Value.text("x").holdsUnknown)
  }

  @Test func aRecordOfThisVersionIsNoneOfALaterOne() throws {
    #expect(Record.made(.text("x")).version == Record.formatVersion)
    let first = Record.made(.text("x")).text.replacing(#""v":2"#, with: #""v":1"#)
    #expect(try Record(first).version == Record.formatVersion)
  }

  /// This version writes other words over each of them, as it does without having seen the record: only its name and
  /// its revision.
  @Test(arguments: Future.all.prefix(11)) func aRevisionKeepsAllThatIsUnknownInIt(text: String) throws {
    let old = try Record(text)
    var body = old.body
    switch old.body {
    case .answer(var answer):
      answer = Answer(
        workbook: answer.workbook, chapter: answer.chapter, exercise: answer.exercise, asked: answer.asked,
        value: answer.value)
      answer.value = Self.rewritten(answer.value)
      body = .answer(answer)
    case .tick(let tick): body = .tick(tick.practice, tick.day, done: true)
    case .rating(let rating): body = .rating(Rating(scale: rating.scale, mark: 3, day: rating.day))
    case .entry(let entry): body = .line("the new line", entry.day)
    case .note(let note): body = .note(Note(title: note.title, text: "the new note"))
    case .practice(let practice):
      body = .practice(
        OwnPractice(text: "the new one", workbook: practice.workbook, exercise: practice.exercise))
    case .setting(let setting): body = .setting(setting.name, "80")
    case .unknown: break
    }
    var new = Record.made(body, id: old.id.low, revision: 5, clock: 10)
    #expect(new.canRevise(old))
    new.changed = old.changed
    #expect(new.text.utf8.count < text.utf8.count - 60)
    new = new.revising(old)
    #expect(new.version == 3)
    // But for what it wrote, it is the same text.
    let undone = new.text.replacing(#""revision":5"#, with: #""revision":4"#)
      .replacing(#""clock":10"#, with: #""clock":9"#).replacing("the new ", with: "the ")
      .replacing(#""value":"80""#, with: #""value":"70""#)
      .replacing(#""writer":18364758544493064720"#, with: #""writer":18446744073709551615"#)
    #expect(undone == text)
  }

  /// The value as a form of this version would make it again: without what it does not know.
  private static func rewritten(_ value: Answer.Value) -> Answer.Value {
    switch value {
    case .group(let parts): .group(rewritten(parts))
    case .rows(let rows):
      .rows(rows.map { Answer.Row(id: $0.id, title: $0.title, parts: rewritten($0.parts)) })
    case .picks(let picks):
      .picks(.init(picked: picks.picked.map { .init(option: $0.option, text: $0.text) }, own: picks.own))
    case .text(let text): .text(text.replacing("the ", with: "the new "))
    default: value
    }
  }

  private static func rewritten(_ parts: [Answer.Part]) -> [Answer.Part] {
    parts.filter { !$0.value.isUnknown }.map {
      Answer.Part(field: $0.field, title: $0.title, value: rewritten($0.value))
    }
  }

  @Test func whatTheReaderEmptiedIsNotBroughtBack() {
    func part(_ name: String, _ value: Answer.Value) -> Answer.Part {
      .init(field: .init(name), title: name, value: value)
    }
    let sketch = part("c", .unknown(.object([.init("sketch", .null)])))
    let old = Answer.Value.group([part("a", .text("secret")), part("b", .mark(3)), sketch])
    #expect(Answer.Value.group([]).keepingUnknown(of: old) == .group([sketch]))
    #expect(Answer.Value.text("").keepingUnknown(of: old) == .text(""))
    let row = Answer.Row(id: "row-1", parts: [part("a", .text("secret")), sketch])
    #expect(Answer.Value.rows([]).keepingUnknown(of: .rows([row])) == .rows([]))
    #expect(
      Answer.Value.rows([.init(id: "row-1")]).keepingUnknown(of: .rows([row]))
        == .rows([.init(id: "row-1", parts: [sketch])]))
  }

  @Test func whatCannotBeReadIsNoneToWriteOver() throws {
    let week = try Record(Future.all[12])
    #expect(!Record.made(.line("the line", Day(number: 0))).canRevise(week))
  }
}
