import Testing

@testable import Text

/// What is painted for a cluster, and how wide it is.
struct GlyphTests {
  private func expect(
    _ character: Character, paints painted: Character, _ width: Int,
    at location: SourceLocation = #_sourceLocation
  ) {
    let glyph = Glyph(character)
    let scalars = (Array(glyph.painted.unicodeScalars), Array(painted.unicodeScalars))
    #expect(scalars.0 == scalars.1, sourceLocation: location)
    #expect(glyph.width == width, sourceLocation: location)
  }

  @Test func lettersSpacesAndSignsAreNarrow() {
    for character in "aZ 0~\u{A0}é“—…●◉ж" { expect(character, paints: character, 1) }
  }

  @Test func ideographsSyllablesAndEmojiAreWide() {
    for character in "🏽漢字かな　한👍⌚" { expect(character, paints: character, 2) }
  }

  @Test func controlCharactersArePaintedAsStandIns() {
    for character: Character in ["\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{9B}", "\t", "\n", "\r\n"] {
      expect(character, paints: "\u{FFFD}", 1)
    }
  }

  @Test func directionMarksAndWhatElseIsInvisibleTakesNoColumn() {
    let directions = (0x202A...0x202E).map { $0 } + (0x2066...0x2069).map { $0 }
    for scalar in directions.compactMap(Unicode.Scalar.init) {
      expect(Character(scalar), paints: "\u{FFFD}", 0)
    }
    for character: Character in [
      "\u{AD}", "\u{200B}", "\u{200D}", "\u{200E}", "\u{2060}", "\u{FE0F}", "\u{FEFF}",
    ] {
      expect(character, paints: "\u{FFFD}", 0)
    }
  }

  @Test func lineSeparatorsPrivateAndUnassignedScalarsAreStandIns() {
    for character: Character in ["\u{2028}", "\u{2029}", "\u{E0B0}", "\u{F0000}", "\u{378}", "\u{FFFF}"] {
      expect(character, paints: "\u{FFFD}", 1)
    }
  }

  @Test func scalarsNewerThanUnicode13AreStandIns() {
    expect("\u{1FAE0}", paints: "\u{FFFD}", 1)
    expect("\u{1FAC2}", paints: "\u{1FAC2}", 2)
  }

  @Test func symbolsThatTerminalsCountDifferentlyAreStandIns() {
    for character in "䷀☰⚊㉈𝌆" { expect(character, paints: "\u{FFFD}", 1) }
  }

  @Test func marksArePaintedOnTheirBase() {
    expect("e\u{301}", paints: "e\u{301}", 1)
    expect("e\u{301}\u{302}\u{303}\u{304}", paints: "e\u{301}\u{302}\u{303}\u{304}", 1)
    expect(" \u{301}", paints: " \u{301}", 1)
  }

  @Test func theFifthMarkOnAScalarIsLeftOut() {
    let four = "e\u{301}\u{302}\u{303}\u{304}"
    expect(Character(four + "\u{305}\u{306}"), paints: Character(four), 1)
  }

  @Test func aMarkAloneStandsOnADottedCircle() {
    expect("\u{301}", paints: "\u{25CC}\u{301}", 1)
    expect("\u{200D}\u{301}", paints: "\u{25CC}\u{301}", 1)
  }

  @Test func emojiSequencesArePaintedAsTheirFirstScalar() {
    expect("👨‍👩‍👧", paints: "👨", 2)
    expect("👍🏽", paints: "👍", 2)
    expect("❤️", paints: "❤", 1)
    expect("⌚\u{FE0E}", paints: "⌚", 2)
    expect("1️⃣", paints: "1", 1)
    expect("🏴󠁧󠁢󠁥󠁮󠁧󠁿", paints: "🏴", 2)
    expect("👨‍★", paints: "👨", 2)
  }

  @Test func flagsArePaintedAsAFlag() {
    expect("🇩🇪", paints: "\u{2691}", 1)
    expect("\u{1F1E6}", paints: "\u{2691}", 1)
  }

  @Test func hangulIsPaintedAsItsJamoAdd() {
    expect("\u{1112}\u{1161}\u{11AB}", paints: "\u{1112}\u{1161}\u{11AB}", 2)
    expect("\u{1112}\u{1112}\u{1161}", paints: "\u{1112}\u{1112}\u{1161}", 4)
  }

  @Test func syllablesOfSeveralLettersKeepThemAll() {
    expect("कि", paints: "कि", 2)
    for (text, width) in [("क्षि", 3), ("स्त्री", 4)] {
      expect(Character(text), paints: Character(text), width)
    }
    expect("กำ", paints: "กำ", 2)
  }

  @Test func aSyllableWithoutEndIsCut() {
    let endless = "क" + String(repeating: "\u{93E}", count: 100)
    expect(Character(endless), paints: Character(String(endless.prefix(1).unicodeScalars.prefix(8))), 8)
  }

  @Test func joinersAreLeftOutOfASyllable() {
    expect(Character(String("क्\u{200D}ष")), paints: Character(String("क्ष")), 2)
  }

  @Test func columnsOfATextAddUp() {
    #expect("".columns == 0)
    #expect("plain words".columns == 11)
    #expect("漢字 and “quotes”".columns == 17)
    #expect("soft\u{AD}ly\u{7}"[...].columns == 7)
  }
}
