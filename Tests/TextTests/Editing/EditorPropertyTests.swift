import TestSupport
import Testing

@testable import Text

@Suite struct EditorPropertyTests {
  private static let pieces = [
    "a", "b", "word", "well-being", "one two three ", " ", "  ", "-", "—", ".", ",", "(", ")", "'", "\u{a0}",
    "語", "日本語", "。", "「", "ー", "\u{3000}", "e\u{301}", "\u{301}", "\u{302}", "👩‍👩‍👧‍👦", "👩", "\u{200d}",
    "👍", "\u{1f3fd}", "❤", "\u{fe0f}", "\u{1f1e9}", "\u{1f1ea}", "\u{1100}", "\u{1161}", "\u{11a8}", "ש", "क",
    "\u{94d}",
    "\u{200b}", "\u{ad}", "\n", "\n\n", "x\r\ny",
    "long enough to fill a line of any test here and then some\nmore",
  ]

  private static let commands: [Editor.Command] = [
    .left, .right, .wordLeft, .wordRight, .up, .down, .lineStart, .lineEnd, .textStart, .textEnd,
    .pageUp(rows: 3), .pageDown(rows: 3), .deleteBackward, .deleteForward, .deleteWordBackward,
    .deleteWordForward, .deleteToLineStart, .deleteToLineEnd, .newline, .undo, .redo,
  ]

  /// Whether that holds which must hold after whatever was done.
  private func isSound(_ editor: Editor, columns: Int) -> Bool {
    let wrapping = Wrapping(columns: columns)
    for paragraph in editor.content.paragraphs {
      let breaks = wrapping.lines(of: paragraph.text).dropLast().map(\.end)
      guard paragraph.breaks == breaks else { return false }
    }
    let lines = editor.content.paragraphs.reduce(0) { $0 + $1.lineCount }
    let position = editor.caret.position
    let text = editor.content.paragraphs[position.paragraph].text
    return editor.lineCount == lines && String.Index(text.index(at: position.offset), within: text) != nil
      && (0...wrapping.columns).contains(editor.caretColumn) && editor.caretLine < lines
  }

  @Test(arguments: [1, 2, 3, 4, 7, 12, 20, 66])
  func anyCommandsLeaveTheLinesOfAFreshWrapAndUndoToTheStart(columns: Int) {
    var dice = Dice(seed: UInt64(columns))
    for _ in 0..<3 {
      let text = "The waiting room — 日本語。\nof a well-being"
      var editor = Editor(text: text, columns: columns)
      for step in 0..<250 {
        if Bool.random(using: &dice), let piece = Self.pieces.randomElement(using: &dice) {
          editor.insert(piece)
        } else if let command = Self.commands.randomElement(using: &dice) {
          editor.perform(command)
        }
        guard isSound(editor, columns: columns) else {
          Issue.record("step \(step) of \(columns) columns: \(marked(editor).debugDescription)")
          return
        }
      }
      // Undo was among the commands: first everything is done again.
      for _ in 0..<250 { editor.perform(.redo) }
      let end = editor.text
      for _ in 0..<250 { editor.perform(.undo) }
      #expect(unicode(editor.text) == unicode(text))
      #expect(isSound(editor, columns: columns))
      for _ in 0..<250 { editor.perform(.redo) }
      #expect(unicode(editor.text) == unicode(end))
      #expect(isSound(editor, columns: columns))
      editor.setColumns(columns + 5)
      #expect(isSound(editor, columns: columns + 5))
    }
  }

  @Test(arguments: [1, 2, 3, 5, 9, 30])
  func theEditorDoesWhatTheSimplestOneDoes(columns: Int) {
    var dice = Dice(seed: UInt64(columns) << 8)
    var editor = Editor(text: "", columns: columns)
    var reference = ReferenceEditor(text: "", columns: columns)
    for step in 0..<1500 {
      if dice.next() % 5 < 2, let piece = Self.pieces.randomElement(using: &dice) {
        editor.insert(piece)
        reference.insert(TypedText(piece).text)
      } else if let command = Self.commands.randomElement(using: &dice), reference.perform(command) {
        editor.perform(command)
      }
      guard isSame(editor, reference) else {
        Issue.record("step \(step) of \(columns) columns: \(marked(editor).debugDescription)")
        return
      }
      if reference.characters.count > 300 {
        editor = Editor(text: "", columns: columns)
        reference = ReferenceEditor(text: "", columns: columns)
      }
    }
  }

  private func isSame(_ editor: Editor, _ reference: ReferenceEditor) -> Bool {
    let position = editor.caret.position
    let before = editor.content.text(in: .start..<position)
    return unicode(editor.text) == unicode(reference.text)
      && unicode(before) == unicode(String(reference.characters[..<reference.caret]))
      && editor.lineCount == reference.lineStarts.count
  }

  /// The scalars of a text: two texts that are only equivalent are not the same here.
  private func unicode(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }
}
