import Canvas
import Terminal
import Testing
import Text

/// The examples of Text, Canvas and Terminal.
@Suite struct TextExamples {
  @Test func editor() {
    let answer = (text: "talk less.", day: 1)
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    var editor = Editor(text: answer.text, columns: 66)
    editor.insert("We ")
    editor.perform(.deleteWordBackward)
    editor.keepCaretInView(rows: 12)
    editor.draw(on: &canvas, at: Point(column: 8, row: 4), size: Size(columns: 66, rows: 12))
    #expect(canvas.text[4] == "        talk less.")
    #expect(canvas.cursor == Point(column: 8, row: 4))
  }

  @Test func wrapping() {
    #expect(
      Wrapping(columns: 20).lines(of: "You might feel relief: at last, someone fair.").count == 3)
  }

  @Test func canvas() {
    var canvas = Canvas(size: Size(columns: 80, rows: 24))
    canvas.put("Ripples", at: Point(column: 3, row: 1), style: .title)
    #expect(canvas.text[1] == "   Ripples")
  }

  @Test func inputDecoder() {
    var decoder = InputDecoder()
    let bytes: [UInt8] = [0x1B, 0x5B, 0x41]
    let events = decoder.decode(bytes.span)
    #expect(events == [.key(Key(.up))])
  }
}
