import Canvas
import Testing

@testable import Screen

@Suite struct GlyphsTests {
  @Test func asciiHasALikenessForEverySignThatCarriesMeaning() {
    let signs = "“It’s ‘so’ — or – not…” • ○◎◉· →← ┌─┐│└┘ ✓"
    let likenesses = signs.map { Glyphs.ascii.painted(Cell(glyph: $0, style: .text)) }
    #expect(likenesses.joined() == #""It's 'so' - or - not." * oO@. >< +-+|++ x"#)
  }

  @Test func asciiKeepsColumns() {
    #expect(Glyphs.ascii.painted(Cell(glyph: "東", style: .text, width: 2)) == "? ")
    #expect(Glyphs.ascii.painted(Cell(glyph: "ß", style: .text)) == "?")
    #expect(Glyphs.ascii.painted(Cell(glyph: "e\u{301}", style: .text)) == "e")
  }

  @Test(arguments: ["\u{1B}", "\u{7F}", "\n", "\r\n", "\u{9B}"] as [Character])
  func aControlCharacterNeverReachesTheTerminal(glyph: Character) {
    #expect(Glyphs.ascii.painted(Cell(glyph: glyph, style: .text)) == "?")
    #expect(Glyphs.unicode.painted(Cell(glyph: glyph, style: .text)) == "\u{FFFD}")
  }
}
