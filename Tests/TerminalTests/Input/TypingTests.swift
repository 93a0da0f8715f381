import Testing

@testable import Terminal

/// Characters, control characters and chords of Alt.
struct TypingTests {
  @Test func everyTypedScalarIsAKey() {
    #expect(InputDecoder.events("Dear é漢👍!") == .typing("Dear é漢👍!"))
  }

  @Test func aCombiningMarkIsAKeyOfItsOwn() {
    #expect(InputDecoder.events("e\u{301}") == [.key("e"), .key("\u{301}")])
  }

  @Test func controlCharactersAreChords() {
    for letter in "abcdefgklnopqrstuvwxyz" {
      let byte = (letter.asciiValue ?? 0) & 0x1F
      #expect(InputDecoder.events([byte]) == [.key(.control(letter))])
    }
    let others: [(UInt8, Character)] = [(0x00, " "), (0x1C, "\\"), (0x1D, "]"), (0x1E, "^"), (0x1F, "_")]
    for (byte, character) in others { #expect(InputDecoder.events([byte]) == [.key(.control(character))]) }
  }

  @Test func controlCharactersWithAKeyOfTheirOwnAreThatKey() {
    #expect(
      InputDecoder.events("\r\n\t\u{8}\u{7F}") == [
        .key(.enter), .key(.enter), .key(.tab), .key(.backspace), .key(.backspace),
      ])
  }

  @Test func escapeBeforeACharacterIsAlt() {
    #expect(
      InputDecoder.events("\u{1B}a\u{1B}Z\u{1B}é") == [
        .key(.character("a"), .alt), .key(.character("Z"), .alt), .key(.character("é"), .alt),
      ])
  }

  @Test func escapeBeforeAControlCharacterIsAltToo() {
    #expect(
      InputDecoder.events("\u{1B}\r\u{1B}\u{7F}\u{1B}\u{1}") == [
        .key(.enter, .alt), .key(.backspace, .alt), .key(.character("a"), [.alt, .control]),
      ])
  }

  @Test func leavingAtOnceIsNeverAChordOfAlt() {
    #expect(InputDecoder.events("\u{1B}\u{3}") == [.escape, .key(.control("c"))])
    #expect(InputDecoder.events("\u{1B}\u{1B}\u{3}") == [.escape, .escape, .key(.control("c"))])
  }

  @Test func escapeAloneWaitsForSilence() {
    var decoder = InputDecoder()
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x1B]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == [.escape])
    #expect(!decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
  }

  @Test func escapeTwiceIsTwoEscapes() {
    #expect(InputDecoder.eventsAndSilence("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(InputDecoder.eventsAndSilence("\u{1B}\u{1B}\u{1B}") == [.escape, .escape, .escape])
    #expect(InputDecoder.events("\u{1B}\u{1B}a") == [.escape, .key(.character("a"), .alt)])
  }

  @Test func anIntroducerAloneIsAltAfterSilence() {
    for character in "[O]PX^_" {
      #expect(InputDecoder.eventsAndSilence("\u{1B}\(character)") == [.key(.character(character), .alt)])
    }
    #expect(InputDecoder.eventsAndSilence("\u{1B}\u{1B}[") == [.escape, .key(.character("["), .alt)])
  }

  @Test func bytesThatAreNotUTF8AreReplacedByMaximalSubpart() {
    let cases: [([UInt8], String)] = [
      ([0xE9], "\u{FFFD}"), ([0x80, 0xBF], "\u{FFFD}\u{FFFD}"), ([0xFF, 0xFE], "\u{FFFD}\u{FFFD}"),
      ([0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), ([0xE0, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xF0, 0x9F, 0x91], "\u{FFFD}"),
      ([0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
      ([0xE2, 0x82, 0xE2, 0x82, 0xAC], "\u{FFFD}€"),
    ]
    for (bytes, text) in cases {
      #expect(InputDecoder.events(bytes + [0x61]) == .typing(text + "a"))
      #expect(String(decoding: bytes, as: UTF8.self) == text, "the standard library does the same")
    }
  }

  @Test func everyScalarSurvives() {
    let text = String(
      String.UnicodeScalarView(
        (0xA0..<UInt32(0x110000)).lazy.filter { $0 % 97 == 0 }
          .compactMap(Unicode.Scalar.init)))
    #expect(InputDecoder.events(text) == .typing(text))
  }

  @Test func aBrokenScalarNeverSwallowsTheNextKey() {
    #expect(InputDecoder.events([0xE2, 0x82, 0x0D]) == .typing("\u{FFFD}") + [.key(.enter)])
    #expect(InputDecoder.events([0xF0, 0x9F, 0x1B, 0x5B, 0x41]) == .typing("\u{FFFD}") + [.key(.up)])
  }

  @Test func silenceEndsABrokenScalar() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0xE2, 0x82]).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush() == .typing("\u{FFFD}"))
    #expect(decoder.decode([0x61]) == .typing("a"))
  }

  @Test func controlCharactersOutsideASCIIAreNoKeys() {
    #expect(InputDecoder.events("\u{80}\u{9B}\u{9F}A") == .typing("A"))
  }
}
