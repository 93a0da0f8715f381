import Canvas
import Journal
import Terminal
import Testing

@testable import Ripples

/// Up and down keep their column, across shorter lines and whatever happens in between.
@Suite struct PreferredColumnTests {
  /// An answer under way: a long line, a short one, a long one, and the caret in column 20 of the last.
  private func writing() throws -> Sitter {
    var sitter = try EveryScreen.reflection.reached()
    sitter.press(Key(.enter))
    sitter.type("a line that is rather long, and then")
    sitter.press(Key(.enter))
    sitter.type("short")
    sitter.press(Key(.enter))
    sitter.type("a third line that is long again")
    for _ in 0..<11 { sitter.press(Key(.left)) }
    return sitter
  }

  @Test func acrossAShortLine() throws {
    var sitter = try writing()
    let column = try #require(sitter.canvas.cursor).column
    sitter.press(Key(.up))
    let short = try #require(sitter.canvas.cursor).column
    #expect(short < column)
    sitter.press(Key(.up))
    #expect(sitter.canvas.cursor?.column == column)
    sitter.press(Key(.down), Key(.down))
    #expect(sitter.canvas.cursor?.column == column)
  }

  @Test(arguments: [false, true])
  func acrossAResizeATickOrALookAway(isResized: Bool) throws {
    var sitter = try writing()
    let column = try #require(sitter.canvas.cursor).column
    sitter.press(Key(.up))
    if isResized {
      sitter.resize(40, 24)
      sitter.resize(80, 24)
    } else {
      sitter.wait(milliseconds: 5_000)
      sitter.tell(.input(.focus(false)), .input(.focus(true)))
      sitter.tell([])
    }
    sitter.press(Key(.up))
    #expect(sitter.canvas.cursor?.column == column)
  }

  @Test func awayFromWhereAnotherKeyMovedTheCaret() throws {
    var sitter = try writing()
    sitter.press(Key(.up), Key(.left))
    let column = try #require(sitter.canvas.cursor).column
    sitter.press(Key(.up))
    #expect(sitter.canvas.cursor?.column == column)
  }
}
