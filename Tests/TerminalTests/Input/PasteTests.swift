import Testing

@testable import Terminal

/// Bracketed paste.
struct PasteTests {
  private func paste(_ text: String) -> [InputEvent] { InputDecoder.events("\u{1B}[200~\(text)\u{1B}[201~") }

  @Test func aPasteIsOneEvent() {
    #expect(paste("Dear you,\tit is late. 漢👍") == [.paste("Dear you,\tit is late. 漢👍")])
  }

  @Test func keysAroundAPasteAreKeys() {
    #expect(InputDecoder.events("a\u{1B}[200~b\u{1B}[201~c") == [.key("a"), .paste("b"), .key("c")])
  }

  @Test func lineEndsBecomeNewlines() {
    #expect(paste("a\rb\r\nc\nd\r\r\n\n") == [.paste("a\nb\nc\nd\n\n\n")])
  }

  @Test func otherControlCharactersAreDropped() {
    #expect(paste("a\u{0}\u{3}\u{7}\u{8}\u{1B}\u{7F}b\u{80}\u{9B}c\u{A0}") == [.paste("abc\u{A0}")])
  }

  @Test func sequencesInAPasteLoseTheirEscape() {
    #expect(paste("\u{1B}[31mred\u{1B}[0m") == [.paste("[31mred[0m")])
  }

  @Test func halfAnEndMarkIsText() {
    #expect(paste("a\u{1B}[20b\u{1B}\u{1B}[201x") == [.paste("a[20b[201x")])
    #expect(paste("a\u{1B}[20\u{1B}") == [.paste("a[20")])
    #expect(paste("a\u{1B}") == [.paste("a")])
  }

  @Test func whatIsNotUTF8IsReplaced() {
    let bytes = Array("\u{1B}[200~".utf8) + [0x61, 0xE9, 0x62, 0xC2] + Array("\u{1B}[201~".utf8)
    #expect(InputDecoder.events(bytes) == [.paste("a\u{FFFD}b\u{FFFD}")])
  }

  @Test func anEmptyPasteIsNothing() {
    #expect(paste("").isEmpty)
    #expect(paste("\u{0}").isEmpty)
  }

  @Test func silenceDoesNotEndAPaste() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~half".utf8).isEmpty)
    #expect(decoder.isWaiting)
    #expect(decoder.flush().isEmpty)
    #expect(!decoder.isWaiting, "no use in waking again for what silence does not decide")
    #expect(decoder.decode(" and half\u{1B}[2".utf8).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode("01~".utf8) == [.paste("half and half")])
  }

  @Test func leavingAtOnceWorksWhenTheEndOfAPasteGotLost() {
    var decoder = InputDecoder()
    #expect(decoder.decode("\u{1B}[200~half\u{3}".utf8).isEmpty)
    #expect(decoder.flush().isEmpty)
    #expect(decoder.decode([0x03]) == [.paste("half"), .key(.control("c"))])
    #expect(decoder.decode("a".utf8) == .typing("a"))
  }

  @Test func aMegabyteInPiecesIsOneEvent() {
    let line = "When the answer is no, “listen” first. 漢字\r\n"
    let text = String(repeating: line, count: 1_000_000 / line.utf8.count)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
    var decoder = InputDecoder()
    var events: [InputEvent] = []
    for start in stride(from: 0, to: bytes.count, by: 4096) {
      events += decoder.decode(bytes[start..<min(start + 4096, bytes.count)])
    }
    #expect(events == [.paste(String(text.map { $0 == "\r\n" ? "\n" : $0 }))])
  }

  @Test func twoPastesDoNotMix() {
    #expect(paste("a\u{1B}[201~\u{1B}[200~b") == [.paste("a"), .paste("b")])
  }
}
