import Testing

@testable import Text

@Suite struct EditorTypingTests {
  @Test func typingPutsTextAtTheCaret() {
    expect("he|lo", typing: "l", "hel|lo")
    expect("|", typing: "a", "a|")
    expect("a|", typing: " ", "a |")
    expect("one\n|", typing: "two", "one\ntwo|")
  }

  @Test func newlineSplitsAParagraph() {
    expect("he|llo", .newline, "he\n|llo")
    expect("|", .newline, "\n|")
    expect("hello|", .newline, "hello\n|")
    expect("|hello", .newline, "\n|hello")
    expect("one two| three", .newline, "one two\n| three", columns: 4)
  }

  @Test func aPasteKeepsItsParagraphs() {
    expect("a|b", typing: "1\n2", "a1\n2|b")
    expect("a|b", typing: "1\n2\n3", "a1\n2\n3|b")
    expect("a|b", typing: "\n", "a\n|b")
    expect("a|b", typing: "\n\n", "a\n\n|b")
    expect("x\na|b\ny", typing: "1\n\n2\n", "x\na1\n\n2\n|b\ny")
  }

  @Test func everyLineBreakBecomesALineFeed() {
    expect("|", typing: "a\r\nb", "a\nb|")
    expect("|", typing: "a\rb", "a\nb|")
    expect("|", typing: "a\r\n\r\nb\r\r\n\n", "a\n\nb\n\n\n|")
    expect("|", typing: "a\u{b}b\u{c}c\u{85}d\u{2028}e\u{2029}f", "a\nb\nc\nd\ne\nf|")
  }

  @Test func controlCharactersAreLeftOut() {
    expect("|", typing: "a\u{0}\u{7}\u{1b}[31mb\u{7f}\u{9b}c", "a[31mbc|")
    expect("a|", typing: "\u{1b}", "a|")
  }

  @Test func aTabIsFourSpaces() {
    expect("a|b", typing: "\t", "a    |b")
  }

  @Test func whatIsLeftOutChangesNothing() {
    var editor = editor("a|")
    editor.insert("\u{7}")
    editor.insert("")
    #expect(editor.revision == 0)
    editor.perform(.undo)
    #expect(marked(editor) == "a|")
  }

  @Test func aStoredTextIsCleanedAlike() {
    #expect(Editor(text: "a\r\nb\u{0}\tc", columns: 10).text == "a\nb    c")
  }

  @Test func aCombiningMarkJoinsItsBase() {
    expect("e|x", typing: "\u{301}", "e\u{301}|x")
    expect("e\u{301}|", typing: "\u{302}", "e\u{301}\u{302}|")
    expect("one\n|", typing: "\u{301}", "one\n\u{301}|")
  }

  @Test func theCaretNeverStandsInsideACluster() {
    // What is typed may also join the cluster after it: the caret then goes behind that.
    expect("|\u{1f1ea}", typing: "\u{1f1e9}", "🇩🇪|")
    expect("👩|👧", typing: "\u{200d}", "👩‍👧|")
    expect("\u{1100}|\u{11a8}", typing: "\u{1161}", "각|")
    expect("e|\n\u{301}x", .deleteForward, "e\u{301}|x")
  }

  @Test func typingBesideACutWordStaysWithTheText() {
    expect("ab|cdefgh", [.lineEnd], line: 0, column: 4, columns: 4)
    var editor = editor("ab|cdefgh", columns: 4)
    editor.perform(.lineEnd)
    editor.insert("x")
    #expect(marked(editor) == "abcdx|efgh")
    #expect(editor.caretLine == 1)
    #expect(editor.caretColumn == 1)
  }

  @Test func aWordThatOutgrowsItsLineMovesDownWithTheCaret() {
    var editor = editor("one tw|", columns: 6)
    #expect(editor.caretLine == 0)
    editor.insert("o")
    #expect(editor.caretLine == 1)
    #expect(editor.caretColumn == 3)
    editor.perform(.deleteBackward)
    #expect(editor.caretLine == 0)
    #expect(editor.caretColumn == 6)
  }

  @Test func revisionCountsChangesOfTheText() {
    var editor = Editor(text: "", columns: 10)
    #expect(editor.isEmpty)
    editor.insert("a")
    #expect(editor.revision == 1)
    #expect(!editor.isEmpty)
    editor.perform(.left)
    editor.setColumns(5)
    editor.perform(.deleteBackward)
    #expect(editor.revision == 1)
    editor.perform(.deleteForward)
    #expect(editor.revision == 2)
    editor.perform(.undo)
    #expect(editor.revision == 3)
    editor.insert("\n")
    #expect(!editor.isEmpty)
  }
}
