import Canvas
import Testing

@testable import Text

@Suite struct EditorViewTests {
  /// What an editor draws in a view of some rows, and the row and column of the cursor in it.
  private func drawn(_ editor: Editor, rows: Int, columns: Int = 12) -> (rows: [String], cursor: Point?) {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let size = Size(columns: editor.content.wrapping.columns, rows: rows)
    editor.draw(on: &canvas, at: Point(column: 0, row: 0), size: size)
    return (canvas.text, canvas.cursor)
  }

  private func lines(_ numbers: ClosedRange<Int>) -> String {
    numbers.map { "line \($0)" }.joined(separator: "\n")
  }

  @Test func linesAreDrawnWhereTheViewIs() {
    var canvas = Canvas(size: Size(columns: 20, rows: 6))
    let editor = editor("one two |three\nfour", columns: 8)
    editor.draw(on: &canvas, at: Point(column: 3, row: 1), size: Size(columns: 8, rows: 4), style: .strong)
    #expect(canvas.text == ["", "   one two", "   three", "   four", "", ""])
    #expect(canvas.cursor == Point(column: 3, row: 2))
    #expect(canvas.isWriting)
    #expect(canvas[row: 1].map(\.style)[3...9].allSatisfy { $0 == .strong })
  }

  @Test func anEmptyEditorShowsItsCursor() {
    let view = drawn(Editor(text: "", columns: 10), rows: 3)
    #expect(view.rows == ["", "", ""])
    #expect(view.cursor == Point(column: 0, row: 0))
  }

  @Test func aViewWithoutRowsDrawsNothing() {
    var canvas = Canvas(size: Size(columns: 10, rows: 2))
    Editor(text: "one", columns: 10)
      .draw(on: &canvas, at: Point(column: 0, row: 0), size: Size(columns: 10, rows: 0))
    #expect(canvas == Canvas(size: Size(columns: 10, rows: 2)))
  }

  @Test func nothingIsDrawnBelowTheView() {
    var canvas = Canvas(size: Size(columns: 10, rows: 4))
    Editor(text: lines(1...9), columns: 10)
      .draw(on: &canvas, at: Point(column: 0, row: 1), size: Size(columns: 10, rows: 2))
    #expect(canvas.text == ["", "line 1", "line 2", ""])
  }

  @Test func hangingSpacesAreNotDrawn() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    canvas.put("....::::", at: Point(column: 0, row: 0))
    editor("one    |", columns: 4)
      .draw(on: &canvas, at: Point(column: 0, row: 0), size: Size(columns: 4, rows: 1))
    #expect(canvas.text == ["one.::::"])
    #expect(canvas.cursor == Point(column: 4, row: 0))
  }

  @Test func theCursorStaysOnTheCanvas() {
    #expect(drawn(editor("full|", columns: 4), rows: 1, columns: 4).cursor == Point(column: 3, row: 0))
    #expect(drawn(editor("full|", columns: 4), rows: 1, columns: 5).cursor == Point(column: 4, row: 0))
  }

  @Test func theViewFollowsTheCaret() {
    var editor = Editor(text: lines(1...9), columns: 10)
    #expect(drawn(editor, rows: 3).rows == ["line 1", "line 2", "line 3"])
    editor.perform(.textEnd)
    #expect(drawn(editor, rows: 3).rows == ["line 7", "line 8", "line 9"])
    editor.keepCaretInView(rows: 3)
    for _ in 0..<2 { editor.perform(.up) }
    editor.keepCaretInView(rows: 3)
    #expect(drawn(editor, rows: 3).rows == ["line 7", "line 8", "line 9"])
    editor.perform(.up)
    editor.keepCaretInView(rows: 3)
    #expect(drawn(editor, rows: 3).rows == ["line 6", "line 7", "line 8"])
    #expect(drawn(editor, rows: 3).cursor == Point(column: 6, row: 0))
  }

  @Test func theViewFollowsTheCaretThroughAWrappedParagraph() {
    var editor = editor("one two three four five six|", columns: 5)
    editor.keepCaretInView(rows: 2)
    #expect(drawn(editor, rows: 2).rows == ["five", "six"])
    for _ in 0..<3 { editor.perform(.up) }
    editor.keepCaretInView(rows: 2)
    #expect(drawn(editor, rows: 2).rows == ["three", "four"])
  }

  @Test func noRowIsEmptyWhileLinesAreHidden() {
    var editor = Editor(text: lines(1...9), columns: 10)
    editor.perform(.textEnd)
    editor.keepCaretInView(rows: 4)
    for _ in 0..<7 { editor.perform(.deleteBackward) }
    editor.keepCaretInView(rows: 4)
    #expect(drawn(editor, rows: 4).rows == ["line 5", "line 6", "line 7", "line 8"])
  }

  @Test func pagesTurnTheViewWithTheCaret() {
    var editor = Editor(text: lines(1...9), columns: 10)
    editor.perform(.down)
    editor.keepCaretInView(rows: 3)
    editor.perform(.pageDown(rows: 3))
    editor.keepCaretInView(rows: 3)
    #expect(drawn(editor, rows: 3).rows == ["line 4", "line 5", "line 6"])
    #expect(drawn(editor, rows: 3).cursor == Point(column: 0, row: 1))
    editor.perform(.pageUp(rows: 3))
    editor.keepCaretInView(rows: 3)
    #expect(drawn(editor, rows: 3).rows == ["line 1", "line 2", "line 3"])
  }

  @Test func aLowerViewKeepsTheCaret() {
    var editor = Editor(text: lines(1...9), columns: 10)
    for _ in 0..<4 { editor.perform(.down) }
    editor.keepCaretInView(rows: 6)
    editor.keepCaretInView(rows: 2)
    #expect(drawn(editor, rows: 2).rows == ["line 4", "line 5"])
  }

  @Test func anotherWidthKeepsTheCaretsLineInItsRow() {
    let words = (1...40).map { "word\($0)" }.joined(separator: " ")
    var editor = Editor(text: words, columns: 30)
    for _ in 0..<6 { editor.perform(.down) }
    editor.keepCaretInView(rows: 4)
    editor.perform(.up)
    let before = drawn(editor, rows: 4, columns: 40)
    let caret = marked(editor)
    editor.setColumns(12)
    editor.keepCaretInView(rows: 4)
    let after = drawn(editor, rows: 4, columns: 40)
    #expect(before.cursor?.row == 2)
    #expect(after.cursor?.row == 2)
    #expect(marked(editor) == caret)
    editor.setColumns(30)
    editor.keepCaretInView(rows: 4)
    #expect(drawn(editor, rows: 4, columns: 40).rows == before.rows)
  }

  @Test func lineCountIsThatOfTheScreen() {
    #expect(Editor(text: "", columns: 10).lineCount == 1)
    #expect(Editor(text: "one two three\n\nfour", columns: 5).lineCount == 5)
  }

  @Test func theCaretCanBePutBack() {
    let editor = editor("one\nt|wo e\u{301}", columns: 10)
    var other = Editor(text: editor.text, columns: 4)
    #expect(editor.caretOffset == TextOffset(utf8: 5))
    other.moveCaret(to: editor.caretOffset)
    #expect(marked(other) == "one\nt|wo e\u{301}")
    other.moveCaret(to: TextOffset(utf8: 9))
    #expect(marked(other) == "one\ntwo e\u{301}|")
    other.moveCaret(to: TextOffset(utf8: 3))
    #expect(marked(other) == "one|\ntwo e\u{301}")
    other.moveCaret(to: TextOffset(utf8: 99))
    #expect(marked(other) == "one\ntwo e\u{301}|")
    other.moveCaret(to: TextOffset(utf8: -1))
    #expect(marked(other) == "|one\ntwo e\u{301}")
  }
}
