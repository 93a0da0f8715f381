import Testing

@testable import Curses

@Suite struct GlyphsTests {
  @Test func asciiHasALikenessForEverySignThatCarriesMeaning() {
    let signs = "“It’s ‘so’ — or – not…” • ○◎◉· →← ┌─┐│└┘ ✓"
    let likenesses = signs.map { Glyphs.ascii.painted($0, width: 1) }
    #expect(likenesses.joined() == #""It's 'so' - or - not." * oO@. >< +-+|++ x"#)
  }

  @Test func asciiKeepsColumns() {
    #expect(Glyphs.ascii.painted("東", width: 2) == "? ")
    #expect(Glyphs.ascii.painted("ß", width: 1) == "?")
    #expect(Glyphs.ascii.painted("e\u{301}", width: 1) == "e")
  }

  @Test(arguments: ["\u{1B}", "\u{7F}", "\n", "\r\n", "\u{9B}"] as [Character])
  func aControlCharacterNeverReachesTheTerminal(glyph: Character) {
    #expect(Glyphs.ascii.painted(glyph, width: 1) == "?")
    #expect(Glyphs.unicode.painted(glyph, width: 1) == "\u{FFFD}")
  }
}
