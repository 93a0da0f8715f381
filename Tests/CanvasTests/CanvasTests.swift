import TestSupport
import Testing

@testable import Canvas

/// Drawing on a grid of cells.
struct CanvasTests {
  private func canvas(columns: Int, rows: Int = 1, _ texts: (String, Int)...) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    for (text, column) in texts { canvas.put(text, at: Point(column: column, row: 0)) }
    return canvas
  }

  private func widths(_ canvas: Canvas) -> [UInt8] { canvas[row: 0].map(\.width) }

  @Test func aNewCanvasIsBlank() {
    let canvas = canvas(columns: 3, rows: 2)
    #expect(canvas.text == ["", ""])
    #expect(canvas[row: 1].allSatisfy { $0 == .blank })
    #expect(canvas.cursor == nil && !canvas.isWriting)
  }

  @Test func textStandsWhereItWasPut() {
    var canvas = canvas(columns: 8, rows: 3)
    let end = canvas.put("Hope", at: Point(column: 2, row: 1), style: .title)
    #expect(canvas.text == ["", "  Hope", ""])
    #expect(end == 6)
    #expect(
      canvas[row: 1].map(\.style) == [.text, .text] + Array(repeating: .title, count: 4) + [.text, .text])
  }

  @Test func textIsCutAtTheRightEdge() {
    #expect(canvas(columns: 4, ("waiting", 1)).text == [" wai"])
    #expect(canvas(columns: 4, ("waiting", 9)).text == [""])
  }

  @Test func textIsCutAtTheLeftEdge() {
    #expect(canvas(columns: 4, ("waiting", -3)).text == ["ting"])
    #expect(canvas(columns: 4, ("room", -9)).text == [""])
  }

  @Test func nothingIsDrawnAboveOrBelow() {
    var canvas = canvas(columns: 4, rows: 2)
    for row in [-1, 2] { canvas.put("room", at: Point(column: 0, row: row)) }
    #expect(canvas.text == ["", ""])
    #expect(canvas[row: -1].isEmpty && canvas[row: 2].isEmpty)
  }

  @Test func aCanvasWithoutCellsTakesAnything() {
    for size in [Size(columns: 0, rows: 2), Size(columns: 2, rows: 0), Size(columns: -1, rows: -1)] {
      var canvas = Canvas(size: size)
      canvas.put("漢 room", at: Point(column: -1, row: 0))
      #expect(canvas.text.joined() == "")
    }
  }

  @Test func aWideGlyphTakesTwoCells() {
    let canvas = canvas(columns: 5, ("漢a", 1))
    #expect(widths(canvas) == [1, 2, 0, 1, 1])
    #expect(canvas.text == [" 漢a"])
  }

  @Test func aWideGlyphThatTheRightEdgeCutsIsBlank() {
    let canvas = canvas(columns: 3, ("xxx", 0), ("漢", 2))
    #expect(widths(canvas) == [1, 1, 1])
    #expect(canvas.text == ["xx"])
  }

  @Test func aWideGlyphThatTheLeftEdgeCutsIsBlank() {
    let canvas = canvas(columns: 3, ("xxx", 0), ("漢", -1))
    #expect(widths(canvas) == [1, 1, 1])
    #expect(canvas.text == [" xx"])
  }

  @Test func drawingOverTheRightHalfBlanksTheLeft() {
    let canvas = canvas(columns: 4, ("漢字", 0), ("x", 1))
    #expect(widths(canvas) == [1, 1, 2, 0])
    #expect(canvas.text == [" x字"])
  }

  @Test func drawingOverTheLeftHalfBlanksTheRight() {
    let canvas = canvas(columns: 4, ("漢字", 0), ("x", 2))
    #expect(widths(canvas) == [2, 0, 1, 1])
    #expect(canvas.text == ["漢x"])
  }

  @Test func aWideGlyphBetweenTwoOthersBlanksBothNeighbors() {
    let canvas = canvas(columns: 5, ("漢字x", 0), ("仮", 1))
    #expect(widths(canvas) == [1, 2, 0, 1, 1])
    #expect(canvas.text == [" 仮 x"])
  }

  @Test func drawingIntoASyllableBlanksTheWholeOfIt() {
    let canvas = canvas(columns: 6, ("xस्त्रीx", 0), ("y", 3))
    #expect(widths(canvas) == [1, 1, 1, 1, 1, 1])
    #expect(canvas.text == ["x  y x"])
  }

  @Test func whatIsBlankedKeepsItsStyle() {
    var canvas = canvas(columns: 2)
    canvas.put("漢", at: Point(column: 0, row: 0), style: .accent)
    canvas.put("x", at: Point(column: 1, row: 0), style: .strong)
    #expect(canvas[row: 0].map(\.style) == [.accent, .strong])
  }

  @Test func whatHasNoWidthIsNotDrawn() {
    let canvas = canvas(columns: 6, ("co\u{AD}op\u{202E}", 0))
    #expect(canvas.text == ["coop"])
    #expect(canvas[row: 0].map(canvas.glyph) == ["c", "o", "o", "p", " ", " "])
  }

  @Test func controlCharactersAreDrawnAsStandIns() {
    #expect(canvas(columns: 4, ("a\u{1B}b", 0)).text == ["a\u{FFFD}b"])
  }

  @Test func textLeavesOutOnlyTheBlanksAtTheEnds() {
    #expect(canvas(columns: 12, ("  two  words", 0)).text == ["  two  words"])
    #expect(canvas(columns: 12, ("two  ", 0)).text == ["two"])
  }

  @Test func rowsAddUpToTheirSizeWhateverIsDrawn() {
    let pieces = ["a", "漢", "字x", "👨‍👩‍👧", "स्त्री", "e\u{301}", "\u{200B}", "\u{1B}", "🇩🇪"]
    var random = Dice(seed: 80)
    var canvas = canvas(columns: 9, rows: 2)
    for _ in 0..<3_000 {
      let point = Point(column: random.roll(15) - 4, row: random.roll(4) - 1)
      canvas.put(pieces[random.roll(pieces.count)] + pieces[random.roll(pieces.count)], at: point)
      for row in 0..<2 {
        var rest = canvas[row: row]
        while let cell = rest.first {
          let width = Int(cell.width)
          #expect(width > 0 && width <= rest.count)
          #expect(rest.prefix(max(1, width)).dropFirst().allSatisfy { $0.width == 0 })
          rest = rest.dropFirst(max(1, width))
        }
      }
    }
  }
}
