import TestSupport
import Testing

@testable import Text

/// What a key costs in an answer of one megabyte, counted and not timed.
@Suite struct EditorCostTests {
  /// Words of many lengths; with one end for all, every line would end alike and never meet the old ones.
  private func words(bytes: Int, perParagraph count: Int) -> String {
    var dice = Dice(seed: 1)
    var text = ""
    var number = 0
    while text.utf8.count < bytes {
      number += 1
      text += String(repeating: "w", count: Int.random(in: 1...9, using: &dice))
      text += number % count == 0 ? "\n" : " "
    }
    return text
  }

  /// An editor of one megabyte with the caret in its middle, and room in its storage.
  private func largeEditor(perParagraph count: Int) -> Editor {
    var editor = Editor(text: words(bytes: 1 << 20, perParagraph: count), columns: 66)
    editor.moveCaret(to: TextOffset(utf8: 1 << 19))
    for _ in 0..<3 { editor.insert("x") }
    return editor
  }

  /// Where the text, the breaks and the paragraphs of an editor lie in memory.
  private func storage(of editor: borrowing Editor) -> [UnsafeRawPointer?] {
    let number = editor.caret.position.paragraph
    return [
      editor.content.paragraphs[number].text.utf8.withContiguousStorageIfAvailable {
        UnsafeRawPointer($0.baseAddress)
      },
      editor.content.paragraphs[number].breaks.withUnsafeBytes { $0.baseAddress },
      editor.content.paragraphs.withUnsafeBytes { $0.baseAddress },
    ].map { $0 ?? nil }
  }

  @Test(arguments: [60, Int.max])
  func aKeyWrapsAFewLines(perParagraph count: Int) {
    var editor = largeEditor(perParagraph: count)
    let before = editor.content.wrappedLines
    let keys = "and then I said what I had wanted to say all along "
    for key in keys { editor.insert(String(key)) }
    for _ in keys { editor.perform(.deleteBackward) }
    let lines = editor.content.wrappedLines - before
    #expect(editor.lineCount > 15_000)
    #expect(lines < keys.count * 2 * 20)
  }

  @Test func aNewParagraphWrapsAFewLines() {
    var editor = largeEditor(perParagraph: .max)
    let before = editor.content.wrappedLines
    editor.perform(.newline)
    editor.perform(.deleteBackward)
    editor.perform(.undo)
    editor.perform(.redo)
    #expect(editor.content.wrappedLines - before < 400)
  }

  @Test func movesWrapNothing() {
    var editor = largeEditor(perParagraph: .max)
    let before = editor.content.wrappedLines
    for command in [Editor.Command.left, .wordLeft, .up, .pageDown(rows: 20), .lineEnd, .textEnd] {
      editor.perform(command)
      editor.keepCaretInView(rows: 20)
    }
    #expect(editor.content.wrappedLines == before)
  }

  @Test(arguments: [60, Int.max])
  func aKeyCopiesNothing(perParagraph count: Int) {
    var editor = largeEditor(perParagraph: count)
    let before = storage(of: editor)
    for key in "said" { editor.insert(String(key)) }
    editor.perform(.left)
    editor.perform(.deleteBackward)
    editor.perform(.deleteForward)
    editor.perform(.undo)
    editor.perform(.redo)
    editor.keepCaretInView(rows: 20)
    #expect(storage(of: editor) == before)
  }

  @Test func aPasteOfAMegabyteIsWrappedOnce() {
    var editor = Editor(text: "ab", columns: 66)
    editor.perform(.right)
    editor.insert(words(bytes: 1 << 20, perParagraph: 60))
    #expect(editor.content.wrappedLines <= editor.lineCount + 10)
  }

  @Test func aShortParagraphNeedsNoStorageForItsLines() {
    #expect(Paragraph("short", wrapping: Wrapping(columns: 66)).breaks.capacity == 0)
  }
}
