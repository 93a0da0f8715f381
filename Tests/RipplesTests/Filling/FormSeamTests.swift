import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Where the editor, the form and the window meet.
@Suite struct FormSeamTests {
  private func answer(_ sitter: Sitter) throws -> Answer.Value {
    try #require(sitter.journal.answers.last).value
  }

  // MARK: Undo

  @Test func aPauseOfASecondPartsWhatUndoTakesBack() throws {
    var sitter = try Sitter.inForm("next-crossing")
    sitter.type("soon")
    sitter.wait(milliseconds: 1_000)
    sitter.type("er")
    sitter.press(.control("_"))
    #expect(sitter.sees("soon"))
    #expect(!sitter.sees("sooner"))
    sitter.press(.control("_"))
    #expect(!sitter.sees("soon"))
  }

  @Test func aPasteAWordAndALineAreStepsOfTheirOwn() throws {
    var sitter = try Sitter.inForm("to-the-ferryman")
    sitter.type("one two")
    sitter.tell(.input(.paste("THREE")))
    sitter.press(.control("_"))
    #expect(sitter.sees("one two") && !sitter.sees("THREE"))
    sitter.press(.control("_"))
    #expect(sitter.sees("one") && !sitter.sees("two"))
  }

  @Test func aKeyThatLeadsNowhereSaysSo() throws {
    var sitter = try Sitter.inForm("next-crossing")
    sitter.press(Key(.tab, .shift))
    #expect(sitter.sees("This is the first part of it."))
    sitter.press(Key(.tab), Key(.tab))
    #expect(sitter.sees("This is the last part of it."))
  }

  // MARK: Seams

  @Test func theCaretKeepsItsLetterWhenTheWindowChangesWhileWriting() throws {
    var sitter = try Sitter.inForm("to-the-ferryman")
    sitter.type(
      "The evenings here are long, and the water is low, and I would like to cross before the rain.")
    for _ in 0..<5 { sitter.press(Key(.left)) }
    sitter.resize(60, 20)
    sitter.type("X")
    sitter.resize(120, 40)
    sitter.press(Key(.escape))
    #expect(try answer(sitter).text.hasSuffix("the Xrain."))
  }

  @Test func endOnACutLineStaysOnThatLine() throws {
    var sitter = try Sitter.inForm("to-the-ferryman")
    sitter.type(String(repeating: "e", count: 100))
    sitter.press(Key(.up), Key(.end))
    let row = try #require(sitter.canvas.cursor?.row)
    sitter.press(Key(.home))
    #expect(sitter.canvas.cursor?.row == row)
  }
}
