import FoundationEssentials
import TestSupport
import Testing

@testable import Text

/// An editor that was put away is taken up as it was.
@Suite struct EditorCodingTests {
  private func takenUp(_ editor: Editor) throws -> Editor {
    try JSONDecoder().decode(Editor.self, from: JSONEncoder().encode(editor))
  }

  @Test func textCaretAndTheWayBackAreThereAgain() throws {
    var editor = Editor(text: "The river is wide.", columns: 12)
    editor.perform(.textEnd)
    editor.insert(" And slow.")
    editor.perform(.up)
    editor.perform(.deleteWordBackward)
    editor.perform(.undo)
    var again = try takenUp(editor)
    #expect(marked(again) == marked(editor))
    #expect(again.columns == 12)
    #expect(again.revision == editor.revision)
    for command: Editor.Command in [.undo, .redo, .redo] {
      editor.perform(command)
      again.perform(command)
      #expect(marked(again) == marked(editor))
    }
  }

  @Test func aCaretOutsideOfTheTextIsRefused() throws {
    let json = String(decoding: try JSONEncoder().encode(Editor(text: "ab", columns: 9)), as: UTF8.self)
    let broken = json.replacing(#""text":"ab""#, with: #""text":"""#)
      .replacing(#""utf8":0"#, with: #""utf8":7"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Editor.self, from: Data(broken.utf8)) }
  }
}
