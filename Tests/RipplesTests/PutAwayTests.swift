import Canvas
import FoundationEssentials
import Journal
import Terminal
import Testing
import Text
import Workbook

@testable import Ripples
@testable import Sitting

/// All that says where the reader stands, and what they have under the pen, can be put away and taken up again.
@Suite struct PutAwayTests {
  private func takenUp<Value: Codable>(_ value: Value) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(value))
  }

  /// In an order that is always the same, so that what is the same can be told.
  private func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  private func form(_ stand: FormGoldenTests.Stand) throws -> Sitter {
    var sitter = try Sitter(
      .journal(Summary(), at: .exercise(.init(stand.exercise))), book: FormBook.read())
    sitter.press("2")
    sitter.press(keys: stand.keys)
    return sitter
  }

  private func expectTakenUp(_ sitter: Sitter) throws {
    let sitting = sitter.app.context.sitting
    #expect(try takenUp(sitter.app.stack) == sitter.app.stack)
    #expect(try takenUp(sitting.drafts) == sitting.drafts)
    guard let writing = sitting.writing else { return }
    let again = try takenUp(writing)
    #expect(try json(again) == json(writing))
    #expect(again.subject == writing.subject)
    #expect(again.path == writing.path)
    #expect(again.isOwn == writing.isOwn)
    #expect(again.hasLines == writing.hasLines)
    #expect(again.isAhead == writing.isAhead)
    var (one, other) = (writing.editor, again.editor)
    for command: Editor.Command in [.left, .undo, .undo, .undo, .redo, .redo, .redo, .redo] {
      #expect(other.text == one.text)
      #expect(other.caretOffset == one.caretOffset)
      one.perform(command)
      other.perform(command)
    }
  }

  @Test(arguments: EveryScreen.allCases) func everyScreen(_ screen: EveryScreen) throws {
    let sitter = try screen.reached()
    #expect(!sitter.app.stack.isEmpty)
    try expectTakenUp(sitter)
  }

  @Test(arguments: FormGoldenTests.Stand.allCases) func everyForm(_ stand: FormGoldenTests.Stand) throws {
    let sitter = try form(stand)
    #expect(!sitter.app.context.sitting.drafts.isEmpty)
    try expectTakenUp(sitter)
  }

  /// Two steps can be undone, and one that was can be done again.
  @Test func textUnderThePenWithTheWayBack() throws {
    var sitter = try form(.text)
    sitter.wait(milliseconds: 5_000)
    sitter.type(" And on.")
    sitter.wait(milliseconds: 5_000)
    sitter.type(" And on and on.")
    sitter.press(.control("_"), .control("_"), .control("y"))
    let writing = try #require(sitter.app.context.sitting.writing)
    var (back, again) = (writing.editor, writing.editor)
    back.perform(.undo)
    again.perform(.redo)
    #expect(Set([writing.editor.text, back.text, again.text]).count == 3)
    // The draft does not have it yet, and must still get it.
    #expect(writing.isAhead)
    try expectTakenUp(sitter)
  }

  @Test func rowsThatWereDeleted() throws {
    var sitter = try form(.rows)
    sitter.press("d")
    #expect(sitter.app.context.sitting.drafts.values.first?.deletedRows.count == 1)
    try expectTakenUp(sitter)
  }

  /// What a later version wrote stands in the draft as it was, and so does what was held back and kept after all.
  @Test func aDraftWithAllThatItCanHold() throws {
    let form = Form(shape: .group, fields: [Field(id: "drawn", title: "Drawn", kind: .line)])
    var draft = Draft(
      .exercise("crossing"),
      value: .group([
        .init(field: "drawn", title: "Drawn", value: .unknown(.object([.init("sketch", .number("1.50"))])))
      ]))
    draft.change(form)
    draft.isKeptByReader = true
    draft.hasEarlier = true
    draft.path = FieldPath(row: "row-1", field: "drawn")
    #expect(try takenUp(draft) == draft)
  }
}
