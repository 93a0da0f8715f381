import Journal
import Testing
import Workbook

@testable import Sitting

/// What the book keeps for the sitting is taken out of what is saved, wherever in a form it stands; the rest is saved.
@Suite struct WithholdingTests {
  private static let fields = [
    Field(id: "open", title: "Open", kind: .line),
    Field(id: "secret", title: "Secret", isKeptForSittingOnly: true, kind: .line),
    Field(
      id: "when", title: "When",
      kind: .choice(
        Choice(options: [
          .init(id: "day", text: "By day"), .init(id: "night", text: "By night", isKeptForSittingOnly: true),
        ]))),
  ]

  /// What may be saved of a draft, once these values stand in it.
  private func savable(_ form: Form, _ values: [(FieldPath, Answer.Value)]) -> Answer.Value? {
    var draft = Draft(.exercise("tried"), value: form.blank)
    for (path, value) in values { draft.write(value, at: path, form) }
    return draft.savable(form)
  }

  private func picks(_ option: String) -> Answer.Value {
    .picks(.init(picked: [.init(option: Identifier(option), text: option)]))
  }

  @Test func aFieldStaysBehindAndTheOthersAreSaved() throws {
    let form = Form(shape: .group, fields: Self.fields)
    let saved = try #require(
      savable(
        form,
        [
          (FieldPath(field: "open"), .text("Zanzibar")), (FieldPath(field: "secret"), .text("lanternfish")),
        ]))
    #expect("\(saved)".contains("Zanzibar"))
    #expect(!"\(saved)".contains("lanternfish"))
  }

  @Test func aColumnStaysBehindInEveryRow() throws {
    let form = Form(shape: .rows(given: []), fields: Self.fields)
    let rows = ["1", "2", "3"].map { Table.Row.ID($0) }
    let saved = try #require(
      savable(
        form,
        rows.flatMap { row in
          [
            (FieldPath(row: row, field: "open"), .text("Zanzibar")),
            (FieldPath(row: row, field: "secret"), .text("lanternfish")),
          ]
        }))
    #expect("\(saved)".split(separator: "Zanzibar").count == 4)
    #expect(!"\(saved)".contains("lanternfish"))
  }

  @Test func anOptionTakesItsFieldAlongAndNoOther() throws {
    let form = Form(shape: .group, fields: Self.fields)
    let open = (FieldPath(field: "open"), Answer.Value.text("Zanzibar"))
    let day = try #require(savable(form, [open, (FieldPath(field: "when"), picks("day"))]))
    #expect("\(day)".contains("day"))
    let night = try #require(savable(form, [open, (FieldPath(field: "when"), picks("night"))]))
    #expect("\(night)".contains("Zanzibar"))
    #expect(!"\(night)".contains("night"))
  }

  @Test func ofWithheldWordsAloneNothingIsSaved() {
    let form = Form(shape: .group, fields: Self.fields)
    #expect(savable(form, [(FieldPath(field: "secret"), .text("lanternfish"))]) == nil)
    let single = Form(shape: .single, fields: [Self.fields[2]])
    #expect(savable(single, [(FieldPath(field: "when"), picks("night"))]) == nil)
  }

  /// An answer from before the book was edited: an export has it with all that was asked to be kept, or not at all.
  @Test func anAnswerOfAnotherShapeIsHeldBackWhole() {
    let form = Form(shape: .group, fields: Self.fields)
    let old = Answer.Value.text("lanternfish")
    let withholding = Withholding(form, of: old)
    #expect(withholding.holdsBack(old))
    #expect(withholding.stripped(old, form).isEmpty)
    let plain = Form(shape: .group, fields: [Self.fields[0]])
    #expect(!Withholding(plain, of: old).holdsBack(old))
  }

  @Test func whatTheReaderKeepsIsSavedWhole() {
    let form = Form(shape: .group, fields: Self.fields)
    var draft = Draft(.exercise("tried"), value: form.blank)
    draft.write(.text("lanternfish"), at: FieldPath(field: "secret"), form)
    #expect(draft.savable(form) == nil)
    draft.isKeptByReader = true
    #expect(draft.savable(form) == draft.value)
  }
}
