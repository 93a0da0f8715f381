import Canvas
import Journal
import Sitting
import Testing
import Workbook

@testable import Ripples

/// A layout that takes a key stands as one that is made anew.
@Suite struct FormLayoutTests {
  private static let form = Form(
    shape: .group,
    fields: [
      Field(id: "open", title: "Open", isSpoken: true, kind: .line),
      Field(id: "ask", title: "Ask", isSpoken: true, kind: .text),
      Field(id: "not-said", title: "Not said", kind: .line),
    ])

  private func input(_ spoken: [String], isOwn: Bool = false) -> FormLayout.Input {
    var route = FormRoute(.exercise("tried"), at: FieldPath(field: "ask"))
    route.isOwn = isOwn
    return FormLayout.Input(
      route: route, value: .group([.init(field: "open", title: "Open", value: .text("we talk less"))]),
      look: FieldLook(columns: 60, signs: .ripples), rows: 20, spoken: spoken)
  }

  @Test(arguments: [["we talk less", "you never ask"], ["we talk less", ""], ["", ""]])
  func whatIsSaidIsTakenAsIfLaidOutAnew(_ spoken: [String]) {
    var layout = FormLayout(Self.form, nil, input: input(["we talk less", "I miss"]))
    #expect(layout.input.differsInSpeechAlone(from: input(spoken)))
    layout.say(spoken)
    let new = FormLayout(Self.form, nil, input: input(spoken))
    #expect(layout.tail == new.tail)
    #expect(layout.head == new.head && layout.lines == new.lines)
    #expect(layout.input == new.input)
    #expect(layout.tail.isEmpty == (spoken == ["", ""]))
  }

  @Test func aPageWithoutThePreviewGetsNone() {
    var layout = FormLayout(Self.form, nil, input: input(["we talk less"], isOwn: true))
    layout.say(["we talk more"])
    #expect(layout.tail.isEmpty)
  }

  @Test func anotherChangeIsNotOfTheSpeechAlone() {
    let said = input(["we talk less", ""])
    #expect(!said.differsInSpeechAlone(from: said))
    var other = input(["we talk more", ""])
    other.rows = 10
    #expect(!said.differsInSpeechAlone(from: other))
  }
}
