import Canvas
import Journal
import Testing
import Text

@testable import Ripples

/// The screens as they look, compared with the ones that are kept.
@Suite struct ScreenTests {
  @Test(arguments: EveryScreen.allCases)
  func screen(_ screen: EveryScreen) throws {
    try expectGolden(try screen.reached(), "\(screen)")
  }

  @Test(
    arguments: [EveryScreen.contents, .reader, .check, .unlock],
    [Size(columns: 60, rows: 20), Size(columns: 120, rows: 40)])
  func screen(_ screen: EveryScreen, at size: Size) throws {
    try expectGolden(try screen.reached(size: size), "\(screen)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: [EveryScreen.contents, .choice, .scale, .reader, .practices, .unlock])
  func plainScreen(_ screen: EveryScreen) throws {
    let sitter = try screen.reached(plainSigns: true)
    try expectGolden(sitter, "\(screen)")
    for row in sitter.canvas.text {
      let first = row.drop { $0 == " " }.first
      #expect(first?.isASCII != false)
    }
  }

  /// A choice is one line each with its number in plain signs, and a scale names its ends in a sentence.
  @Test func plainChoicesStandOneALineWithTheirNumbers() throws {
    let choice = try EveryScreen.choice.reached(plainSigns: true)
    for (number, option) in ["By swimming", "By boat", "At night"].enumerated() {
      #expect(choice.canvas.text.count { $0.hasSuffix("\(number + 1) not chosen: \(option)") } == 1)
    }
    let scale = try EveryScreen.scale.reached(plainSigns: true)
    #expect(scale.sees("0 is not at all, 10 is very."))
    #expect(!scale.sees("0  1  2"))
  }

  /// The cursor rests on what has the focus, on every screen and in every window that shows it.
  @Test(arguments: EveryScreen.allCases, FooterTests.sizes)
  func theCursorIsOnTheScreen(screen: EveryScreen, size: Size) throws {
    let sitter = try screen.reached(size: size)
    let cursor = try #require(sitter.canvas.cursor)
    #expect((0..<size.columns).contains(cursor.column))
    #expect((0..<size.rows - 2).contains(cursor.row))
    // A block there would cover the first letter of what is read.
    if !sitter.canvas.isWriting {
      #expect(cursor.column == sitter.app.context.frame.textLeft - 2)
      let line = sitter.canvas[row: cursor.row]
      #expect([" ", ">"].contains(sitter.canvas.glyph(of: line[line.startIndex + cursor.column])))
    }
    #expect(sitter.canvas.isWriting == (sitter.app.isWriting))
  }
}
