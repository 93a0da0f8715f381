import Testing

@testable import Text

@Suite struct WideWrappingTests {
  @Test func wideCharactersBreakAnywhere() {
    #expect(wrapped("日本語", 4) == ["日本", "語"])
    #expect(wrapped("日本語", 5) == ["日本", "語"])
    #expect(wrapped("日本語", 1) == ["日", "本", "語"])
  }

  @Test func wideCharactersBreakFromWords() {
    #expect(wrapped("abc語def", 4) == ["abc", "語", "def"])
    #expect(wrapped("abc語def", 5) == ["abc語", "def"])
  }

  @Test func closingPunctuationStartsNoLine() {
    #expect(wrapped("日本語。", 6) == ["日本", "語。"])
    #expect(wrapped("日本語）。", 6) == ["日本", "語）。"])
    #expect(wrapped("日本語!", 6) == ["日本", "語!"])
    #expect(wrapped("日本ー", 4) == ["日", "本ー"])
    #expect(wrapped("いやっ", 4) == ["い", "やっ"])
  }

  @Test func openingPunctuationEndsNoLine() {
    #expect(wrapped("日本「語」", 6) == ["日本", "「語」"])
    #expect(wrapped("日本(語)", 5) == ["日本", "(語)"])
  }

  @Test func quotationMarksAndJoinersHoldWideNeighbors() {
    #expect(wrapped("日本\"語", 5) == ["日", "本\"語"])
    #expect(wrapped("日本\u{2060}語", 5) == ["日", "本\u{2060}語"])
  }

  @Test func syllablesOfSeveralLettersStayInTheirWord() {
    let word = "स्त्री"
    #expect(wrapped("a " + word + word, 2 + (word + word).columns) == ["a " + word + word])
    #expect(wrapped("a " + word + word, 1 + (word + word).columns) == ["a ", word + word])
  }

  @Test func theIdeographicSpaceHangs() {
    #expect(wrapped("日本\u{3000}語", 4) == ["日本\u{3000}", "語"])
    #expect(Wrapping(columns: 4).lines(of: "日本\u{3000}語").map(\.columns) == [4, 2])
  }

  @Test func anEmojiFamilyIsOneCluster() {
    let family = "👩‍👩‍👧‍👦"
    #expect(wrapped(family + family + family, 4) == [family + family, family])
    #expect(wrapped("hi " + family, 4) == ["hi ", family])
  }

  @Test func flagsAreCountedInPairs() {
    #expect(wrapped("🇩🇪🇫🇷🇯🇵", 1) == ["🇩🇪", "🇫🇷", "🇯🇵"])
  }

  @Test func columnsAreThoseOfGlyphs() {
    for text in [
      "plain", "日本語", "1\u{fe0f}\u{20e3}", "a語 b", "don’t — “stop”", "e\u{301}e\u{301}", "👩‍👩‍👧‍👦 ok", "приёмная",
    ] {
      #expect(Wrapping(columns: 100).lines(of: text).map(\.columns) == [text.columns])
    }
  }

  @Test func linesTileTextOfAnyKind() {
    let text = "日本「語」。 don’t well-being 👩‍👩‍👧‍👦👍🏽 e\u{301}\u{302}x 🇩🇪🇫🇷 приёмная\u{a0}а) "
    for columns in 1...20 {
      let lines = wrapped(text, columns)
      #expect(lines.joined() == text)
      // Were a cluster cut, its parts would count more than it did.
      #expect(lines.reduce(0) { $0 + $1.count } == text.count)
      #expect(lines.allSatisfy { !$0.isEmpty })
    }
  }

  @Test func linesFitUnlessASingleClusterIsWider() {
    let text = "日本「語」。 don’t well-being 👩‍👩‍👧‍👦👍🏽 e\u{301}\u{302}x 🇩🇪🇫🇷 приёмная\u{a0}а) "
    for columns in 1...20 {
      for line in Wrapping(columns: columns).lines(of: text) {
        let painted = text.painted(line.start..<line.end)
        #expect(painted.columns == line.columns)
        #expect(line.columns <= columns || painted.count == 1)
      }
    }
  }
}
