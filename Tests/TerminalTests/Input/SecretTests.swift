import Testing

@testable import Terminal

/// Into a secret field, text goes past all events.
struct SecretTests {
  /// What came of a text in an empty field, with silence behind it.
  private func typing(_ text: String, most: Int = 1024) -> (text: String, events: [InputEvent]) {
    let field = SecretField(most: most)
    var decoder = InputDecoder()
    let events = decoder.decode(text.utf8, into: field) + decoder.flush(into: field)
    return (field.text, events.withLastCounts)
  }

  @Test func textIsCountedAndNotTold() {
    let typed = typing("pässword 漢👍e\u{301}")
    #expect(typed.text == "pässword 漢👍e\u{301}")
    #expect(typed.events == [.secret(.count(13))])
  }

  @Test(arguments: ["\u{7F}", "\u{8}", "\u{1B}[127u", "\u{1B}[27;2;127~"])
  func backspaceTakesTheLastScalar(key: String) {
    let typed = typing("ab漢\(key)\(key)\(key)\(key)c")
    #expect(typed.text == "c")
    #expect(typed.events == [.secret(.count(1))])
  }

  @Test(arguments: ["\u{15}", "\u{17}", "\u{1B}\u{7F}", "\u{1B}[117;5u", "\u{1B}[127;5u"])
  func theFieldIsClearedAtOnce(key: String) {
    let typed = typing("abc" + key)
    #expect(typed.text == "")
    #expect(typed.events.last == .secret(.count(0)))
  }

  @Test(arguments: ["\r", "\n", "\u{1B}[13u", "\u{1B}OM"])
  func enterSubmits(key: String) {
    #expect(typing("a" + key).events == [.secret(.count(1)), .secret(.submit)])
  }

  @Test(arguments: ["\u{1B}", "\u{1B}[27u", "\u{1B}\u{1B}"])
  func escapeCancels(key: String) {
    #expect(typing("a" + key).events == [.secret(.count(1)), .secret(.cancel)])
  }

  @Test(arguments: [
    ("\u{3}", Key.control("c")), ("\u{C}", .control("l")), ("\u{1A}", .control("z")), ("\t", Key(.tab)),
    ("\u{1B}[Z", Key(.tab, .shift)), ("\u{1B}OP", Key(.function(1))), ("\u{1B}[99;5u", .control("c")),
  ])
  func keysThatAreForThePageAreKeys(bytes: String, key: Key) {
    let typed = typing("a" + bytes)
    #expect(typed.text == "a")
    #expect(typed.events == [.secret(.count(1)), .key(key)])
  }

  @Test func otherKeysDoNothing() {
    let typed = typing(
      "\u{1B}[A\u{1B}[3~\u{1B}[15~\u{1B}x\u{1B}é\u{1}\u{0}\u{1B}]0;t\u{7}\u{1B}[M !!\u{1B}[?1u")
    #expect(typed.text == "")
    #expect(typed.events == [])
  }

  @Test func reportsOfKeysAreThoseKeys() {
    let typed = typing(
      "\u{1B}[97u\u{1B}[97;2u\u{1B}[50:34;2u\u{1B}[27;1;228~\u{1B}[97;1:3u\u{1B}[97;3u\u{1B}Op\u{1B}[57400u")
    #expect(typed.text == "aA\"ä01")
  }

  @Test func focusAndTheWheelPass() {
    #expect(typing("\u{1B}[O\u{1B}[<64;1;1M").events == [.focus(false), .wheel(-3)])
  }

  @Test func whatIsNotUTF8IsLeftOutWhole() {
    let field = SecretField()
    var decoder = InputDecoder()
    let bytes: [UInt8] = [
      0x61, 0xE9, 0x62, 0xE2, 0x82, 0x63, 0xED, 0xA0, 0x80, 0xC0, 0xAF, 0xC2, 0x85, 0xF0, 0x9F,
    ]
    let events = decoder.decode(bytes, into: field) + decoder.flush(into: field)
    #expect(field.text == "abc")
    #expect(events.withLastCounts == [.secret(.count(3))])
  }

  @Test func aPasteGoesIntoTheField() {
    let typed = typing("a\u{1B}[200~bä\u{1B}[20漢\u{3}\u{1B}[201~c")
    #expect(typed.text == "abä[20漢c")
    #expect(typed.events == [.secret(.count(8))])
  }

  @Test(arguments: [
    ("one two\n", "one two"), ("one\r\ntwo\r\n", "one two"), ("\n\none\n\n\ttwo", "one two"), ("\r\n", ""),
    ("one \n two", "one   two"),
  ])
  func lineEndsOfAPasteAreNoPartOfIt(paste: String, text: String) {
    let typed = typing("\u{1B}[200~\(paste)\u{1B}[201~")
    #expect(typed.text == text)
    #expect(!typed.events.contains(.secret(.submit)))
  }

  @Test func aFullFieldSaysSoAndTakesNoHalfScalar() {
    let typed = typing("abc漢x", most: 5)
    #expect(typed.text == "abcx")
    #expect(typed.events == [.secret(.count(3)), .secret(.full), .secret(.count(4))])
    #expect(typing("abcde", most: 5).events == [.secret(.count(5))])
    #expect(typing("abcdefgh", most: 5).events == [.secret(.count(5)), .secret(.full)])
  }

  @Test(arguments: ["\r", "\u{3}", "\t", "\u{1B}[27u"])
  func whatIsTypedBehindTheFieldIsForWhatHasTheFocusThen(key: String) {
    let field = SecretField()
    var decoder = InputDecoder()
    let bytes = Array("word\(key)next".utf8)
    let (events, count) = decoder.decode(bytes.span, into: field)
    #expect(count == bytes.count - 4)
    #expect(events.count == 2)
    #expect(decoder.decode(bytes[count...]) == .typing("next"))
    #expect(field.text == "word")
  }

  /// The focus can go without a key: after a while of idleness, or on a signal.
  @Test func whatWasBegunInASecretFieldIsNoTextElsewhere() {
    var decoder = InputDecoder()
    _ = decoder.decode(Array("ä".utf8).dropLast(), into: SecretField())
    #expect(decoder.decode(Array("ä".utf8).suffix(1) + [0x78]) == [.key("x")])
    _ = decoder.decode("\u{1B}[200~se".utf8, into: SecretField())
    #expect(decoder.decode("cret\u{1B}[201~x".utf8) == [.key("x")])
  }

  /// And it can come in the middle of a key or a paste that was meant for a page.
  @Test func whatWasBegunElsewhereIsNoTextOfASecretField() {
    let field = SecretField()
    var decoder = InputDecoder()
    _ = decoder.decode("\u{1B}[1;".utf8)
    #expect(decoder.decode("5A".utf8, into: field) == [])
    _ = decoder.decode("\u{1B}[200~dear ".utf8)
    #expect(decoder.decode("diary\u{1B}[201~".utf8, into: field) == [.paste("dear diary")])
    #expect(field.text == "")
  }
}
