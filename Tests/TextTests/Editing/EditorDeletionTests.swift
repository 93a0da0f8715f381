import Testing

@testable import Text

@Suite struct EditorDeletionTests {
  @Test func backspaceDeletesTheCharacterBefore() {
    expect("he|llo", .deleteBackward, "h|llo")
    expect("|hello", .deleteBackward, "|hello")
    expect("|", .deleteBackward, "|")
  }

  @Test func deleteTakesTheCharacterAfter() {
    expect("he|llo", .deleteForward, "he|lo")
    expect("hello|", .deleteForward, "hello|")
    expect("|", .deleteForward, "|")
  }

  @Test func deletionJoinsParagraphs() {
    expect("one\n|two", .deleteBackward, "one|two")
    expect("one|\ntwo", .deleteForward, "one|two")
    expect("\n|", .deleteBackward, "|")
    expect("one\n\n|two", .deleteBackward, "one\n|two")
    expect("a\none two three\n|four five\nb", .deleteBackward, "a\none two three|four five\nb", columns: 4)
  }

  @Test func deletionTakesWholeClusters() {
    expect("e\u{301}|x", .deleteBackward, "|x")
    expect("|e\u{301}x", .deleteForward, "|x")
    expect("a👩‍👩‍👧‍👦|b", .deleteBackward, "a|b")
    expect("a|👩‍👩‍👧‍👦b", .deleteForward, "a|b")
    expect("🇩🇪🇫🇷|", .deleteBackward, "🇩🇪|")
    expect("日本|語", .deleteBackward, "日|語")
    expect("👍🏽|", .deleteBackward, "|")
  }

  @Test func wordsAreDeletedAsTheyAreMovedOver() {
    expect("one two|", .deleteWordBackward, "one |")
    expect("one |two", .deleteWordBackward, "|two")
    expect("one tw|o", .deleteWordBackward, "one |o")
    expect("one   |", .deleteWordBackward, "|")
    expect("don’t|", .deleteWordBackward, "|")
    expect("|one two", .deleteWordForward, "| two")
    expect("one| two", .deleteWordForward, "one|")
    expect("|", .deleteWordBackward, "|")
    expect("|", .deleteWordForward, "|")
  }

  @Test func aWordAtTheEdgeOfAParagraphIsItsLineFeed() {
    expect("one\n|two", .deleteWordBackward, "one|two")
    expect("one|\ntwo", .deleteWordForward, "one|two")
  }

  @Test func lineDeletionsEndAtTheScreenLine() {
    expect("one tw|o three", .deleteToLineStart, "one |o three", columns: 4)
    expect("one t|wo three", .deleteToLineEnd, "one t|three", columns: 4)
    expect("one\nt|wo\nthree", .deleteToLineEnd, "one\nt|\nthree")
    expect("one\nt|wo\nthree", .deleteToLineStart, "one\n|wo\nthree")
  }

  @Test func lineDeletionsGoOnBeyondAnEmptyRest() {
    expect("one\n|two", .deleteToLineStart, "one|two")
    expect("one|\ntwo", .deleteToLineEnd, "one|two")
    expect("one |two", .deleteToLineStart, "one|two", columns: 4)
    expect("|", .deleteToLineStart, "|")
    expect("|", .deleteToLineEnd, "|")
    expect("ab|cdefgh", [.lineEnd, .deleteToLineEnd], "abcd|fgh", columns: 4)
    expect("ab|cdefgh", [.lineEnd, .deleteToLineStart], "|efgh", columns: 4)
  }

  @Test func whatIsJoinedByADeletionIsOneCluster() {
    expect("e\n|\u{301}x", .deleteBackward, "e\u{301}|x")
    expect("\u{1f1e9}-|\u{1f1ea}", .deleteBackward, "🇩🇪|")
  }
}
