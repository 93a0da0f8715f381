import Testing

@testable import Text

/// The lines of a text, each as it stands in it.
func wrapped(_ text: String, _ columns: Int) -> [String] {
  Wrapping(columns: columns).lines(of: text).map { line in
    String(text[text.index(at: line.start)..<text.index(at: line.end)])
  }
}

@Suite struct WrappingTests {
  @Test func linesEndAfterSpaces() {
    #expect(wrapped("Think of the waiting room.", 10) == ["Think of ", "the ", "waiting ", "room."])
    #expect(wrapped("one two", 7) == ["one two"])
    #expect(wrapped("one two", 6) == ["one ", "two"])
  }

  @Test func anEmptyTextHasOneEmptyLine() {
    #expect(Wrapping(columns: 10).lines(of: "") == [TextLine(start: .start, end: .start, columns: 0)])
  }

  @Test func spacesHangWhateverTheirNumber() {
    #expect(wrapped("one      two", 4) == ["one      ", "two"])
    #expect(wrapped("      ", 2) == ["      "])
    #expect(wrapped("    one", 2) == ["    ", "on", "e"])
    #expect(wrapped("full ", 4) == ["full "])
  }

  @Test func hangingSpacesTakeNoColumns() {
    let lines = Wrapping(columns: 6).lines(of: "one   two ")
    #expect(lines.map(\.columns) == [3, 3])
    #expect(Wrapping(columns: 9).lines(of: "a b  c   ").map(\.columns) == [6])
  }

  @Test func aLongWordIsCutToTheRoomOfALine() {
    #expect(wrapped("abcdefgh", 3) == ["abc", "def", "gh"])
    #expect(wrapped("it abcdefgh", 4) == ["it ", "abcd", "efgh"])
  }

  @Test func hyphensInsideAWordEndALine() {
    #expect(wrapped("well-being", 6) == ["well-", "being"])
    #expect(wrapped("well-being", 3) == ["wel", "l-", "bei", "ng"])
    #expect(wrapped("now—then", 5) == ["now—", "then"])
    #expect(wrapped("now–then", 5) == ["now–", "then"])
    #expect(wrapped("now--then", 6) == ["now--", "then"])
    #expect(wrapped("she—“no”", 5) == ["she—", "“no”"])
  }

  @Test func hyphensOutsideAWordDoNotEndALine() {
    #expect(wrapped("go -fast", 5) == ["go ", "-fast"])
    #expect(wrapped("a --bcd", 5) == ["a ", "--bcd"])
    #expect(wrapped("ab -", 3) == ["ab ", "-"])
  }

  @Test func aTelephoneNumberStaysWhole() {
    #expect(wrapped("call 1-800-799-7233 now", 15) == ["call ", "1-800-799-7233 ", "now"])
  }

  @Test func noBreakSpacesHoldTheirNeighbors() {
    #expect(wrapped("at 10\u{a0}pm", 6) == ["at ", "10\u{a0}pm"])
    #expect(wrapped("at 10\u{202f}pm", 6) == ["at ", "10\u{202f}pm"])
    #expect(wrapped("ab\u{2011}cd", 3) == ["ab\u{2011}", "cd"])
    #expect(wrapped("x ab\u{2011}cd", 5) == ["x ", "ab\u{2011}cd"])
  }

  @Test func anyOtherSpaceEndsALine() {
    #expect(wrapped("ab\u{2003}cd", 3) == ["ab\u{2003}", "cd"])
    #expect(wrapped("ab\u{200b}cd", 3) == ["ab\u{200b}", "cd"])
  }

  @Test func punctuationStaysWithItsWord() {
    #expect(wrapped("a (bcd), e", 6) == ["a ", "(bcd), ", "e"])
    #expect(wrapped("“Yes,” she said.", 8) == ["“Yes,” ", "she ", "said."])
  }

  @Test func aClusterIsNeverCut() {
    let accented = String(repeating: "e\u{301}", count: 5)
    #expect(wrapped(accented, 2).map(\.count) == [2, 2, 1])
    #expect(wrapped(accented, 2).joined() == accented)
    #expect(wrapped("ae\u{301}", 1) == ["a", "e\u{301}"])
  }

  @Test func aLineHasRoomForOneClusterAtLeast() {
    #expect(Wrapping(columns: 0).columns == 1)
    #expect(wrapped("ab", -5) == ["a", "b"])
  }

  @Test func aLineDependsOnNothingBeforeIt() {
    let text = "well-being (of two), or—“more” than two"
    for columns in 1...12 {
      for line in Wrapping(columns: columns).lines(of: text) {
        let rest = String(text[text.index(at: line.start)...])
        let again = Wrapping(columns: columns).line(of: rest, from: .start)
        #expect(again.end.utf8 == line.end.utf8 - line.start.utf8)
        #expect(again.columns == line.columns)
      }
    }
  }

  @Test func aLineFromTheEndIsEmpty() {
    let end = TextOffset(utf8: 3)
    for offset in [3, 4, 99] {
      let line = Wrapping(columns: 5).line(of: "abc", from: TextOffset(utf8: offset))
      #expect(line == TextLine(start: end, end: end, columns: 0))
    }
  }

  @Test func whatHangsIsNotPainted() {
    let text = "one   two\u{3000} "
    #expect(text.painted(.start..<TextOffset(utf8: 6)) == "one")
    #expect(text.painted(TextOffset(utf8: 6)..<TextOffset(utf8: text.utf8.count)) == "two")
    #expect("  ".painted(.start..<TextOffset(utf8: 2)).isEmpty)
  }
}
