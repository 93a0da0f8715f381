import Testing

@testable import Terminal

/// What a terminal says without a key: focus, mouse, answers to questions.
struct ReportTests {
  @Test func focusComesAndGoes() {
    #expect(InputDecoder.events("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func theWheelMovesByThreeLines() {
    #expect(InputDecoder.events("\u{1B}[<64;10;5M\u{1B}[<65;10;5M") == [.wheel(-3), .wheel(3)])
    #expect(InputDecoder.events("\u{1B}[<68;1;1M\u{1B}[<81;223;99M") == [.wheel(-3), .wheel(3)])
  }

  @Test func otherReportsOfTheMouseAreSwallowed() {
    for text in ["[<0;1;1M", "[<0;1;1m", "[<64;1;1m", "[<66;1;1M", "[<35;5;5M", "[<64M", "[<;;M", "[96;1;1M"]
    {
      #expect(InputDecoder.events("\u{1B}\(text)a") == .typing("a"), "\(text)")
    }
  }

  @Test func theOldestReportOfTheMouseHasThreeMoreBytes() {
    #expect(InputDecoder.events("\u{1B}[M !!a") == .typing("a"))
    #expect(InputDecoder.events([0x1B, 0x5B, 0x4D, 0x60, 0xFF, 0xA1, 0x61]) == .typing("a"))
    #expect(InputDecoder.events("\u{1B}[M \u{7F}!a") == .typing("a"))
    #expect(InputDecoder.events("\u{1B}[M \ra") == [.key(.enter), .key("a")])
  }

  @Test func aReportAfterEscapeLeavesTheEscape() {
    #expect(InputDecoder.events("\u{1B}\u{1B}[I") == [.escape, .focus(true)])
    #expect(InputDecoder.events("\u{1B}\u{1B}[<64;1;1M") == [.escape, .wheel(-3)])
    #expect(InputDecoder.events("\u{1B}\u{1B}[?1;2c") == [.escape])
    #expect(InputDecoder.events("\u{1B}\u{1B}[M !!") == [.escape])
    #expect(InputDecoder.events("\u{1B}\u{1B}[200~a\u{1B}[201~") == [.escape, .paste("a")])
    #expect(InputDecoder.events("\u{1B}\u{1B}]0;a\u{7}") == [.escape])
  }

  @Test func answersOfATerminalAreSwallowed() {
    let answers = [
      "[?62;22c", "[>41;390;0c", "[12;40R", "[?12;40R", "[8;24;80t", "[?2026;2$y", "[4;1$y", "[$p", "[?1u",
      "[?997;1n", "[0n",
      "[1 q", "[!p", "[=1;2z",
    ]
    for answer in answers { #expect(InputDecoder.events("\u{1B}\(answer)a") == .typing("a"), "\(answer)") }
  }

  @Test func stringsAreSwallowedWhole() {
    for opener in "]P_^X" {
      for end in ["\u{1B}\\", "\u{7}", "\u{18}", "\u{1A}"] {
        #expect(InputDecoder.events("\u{1B}\(opener)11;rgb:0000/é\(end)a") == .typing("a"), "\(opener)")
        #expect(InputDecoder.events("\u{1B}\(opener)\(end)a") == .typing("a"), "\(opener)")
      }
    }
  }

  @Test func keysBreakOffAString() {
    #expect(InputDecoder.events("\u{1B}]11;rgb\u{3}a") == [.key(.control("c")), .key("a")])
    #expect(InputDecoder.events("\u{1B}]11;rgb\u{1B}[Aa") == [.key(.up), .key("a")])
    #expect(InputDecoder.events("\u{1B}]11;rgb\u{1B}x") == [.key(.character("x"), .alt)])
    #expect(InputDecoder.events("\u{1B}]\r") == [.key(.character("]"), .alt), .key(.enter)])
    #expect(InputDecoder.eventsAndSilence("\u{1B}]11;rgb\u{1B}") == [.escape])
  }

  @Test func aStringWithoutEndIsGivenUp() {
    let events = InputDecoder.events("\u{1B}]" + String(repeating: "x", count: 70_000))
    #expect(!events.isEmpty && events.count < 10_000)
    #expect(InputDecoder.eventsAndSilence("\u{1B}]11;rgb:00").isEmpty)
  }

  @Test func keysBreakOffASequence() {
    #expect(InputDecoder.events("\u{1B}[1;5\u{3}") == [.key(.control("c"))])
    #expect(InputDecoder.events("\u{1B}[1;5\u{1B}[A") == [.key(.up)])
    #expect(InputDecoder.events("\u{1B}[1;5\u{7F}") == [.key(.backspace)])
    #expect(InputDecoder.events("\u{1B}[1;5é") == .typing("é"))
    #expect(InputDecoder.events("\u{1B}[\r") == [.key(.character("["), .alt), .key(.enter)])
    #expect(InputDecoder.events("\u{1B}O\u{1B}OA") == [.key(.character("O"), .alt), .key(.up)])
    #expect(InputDecoder.events("\u{1B}[[\r") == [.key(.enter)])
    #expect(InputDecoder.events("\u{1B}\u{1B}[1;\r") == [.escape, .key(.enter)])
  }

  @Test func aSequenceOfAnyLengthIsSwallowed() {
    let long = String(repeating: "1;", count: 10_000)
    #expect(InputDecoder.events("\u{1B}[\(long)Aa") == .typing("a"))
    #expect(InputDecoder.events("\u{1B}[ 1Aa") == .typing("a"))
  }

  @Test func silenceEndsHalfASequence() {
    for text in ["[1;5", "[<64;1", "[M !", "[[", "[?", "O1;", "]0;a", "Pq"] {
      var decoder = InputDecoder()
      #expect(decoder.decode("\u{1B}\(text)".utf8).isEmpty)
      #expect(decoder.isWaiting)
      #expect(decoder.flush().isEmpty)
      #expect(!decoder.isWaiting)
      #expect(decoder.decode("a".utf8) == .typing("a"), "\(text)")
    }
  }
}
