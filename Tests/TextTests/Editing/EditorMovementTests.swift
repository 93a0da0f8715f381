import Testing

@testable import Text

@Suite struct EditorMovementTests {
  @Test func leftAndRightGoByCharacters() {
    expect("he|llo", .right, "hel|lo")
    expect("he|llo", .left, "h|ello")
    expect("|hello", .right, "h|ello")
    expect("hell|o", .right, "hello|")
  }

  @Test func leftAndRightStopAtTheEndsOfTheText() {
    expect("|hello", .left, "|hello")
    expect("hello|", .right, "hello|")
    expect("|", .left, "|")
    expect("|", .right, "|")
  }

  @Test func leftAndRightCrossParagraphs() {
    expect("one|\ntwo", .right, "one\n|two")
    expect("one\n|two", .left, "one|\ntwo")
    expect("|\n\n", .right, "\n|\n")
    expect("\n\n|", .left, "\n|\n")
  }

  @Test func leftAndRightPassWholeClusters() {
    expect("|e\u{301}x", .right, "e\u{301}|x")
    expect("e\u{301}|x", .left, "|e\u{301}x")
    expect("a|👩‍👩‍👧‍👦b", .right, "a👩‍👩‍👧‍👦|b")
    expect("a👩‍👩‍👧‍👦|b", .left, "a|👩‍👩‍👧‍👦b")
    expect("🇩🇪|🇫🇷", .right, "🇩🇪🇫🇷|")
    expect("🇩🇪🇫🇷|", .left, "🇩🇪|🇫🇷")
    expect("日|本", .right, "日本|")
    expect("한|글", .left, "|한글")
    expect("👍🏽|", .left, "|👍🏽")
  }

  @Test func rightToLeftTextKeepsItsLogicalOrder() {
    expect("|שלום", .right, "ש|לום")
    expect("של|ום", .left, "ש|לום")
    expect("שלום |עולם", .wordLeft, "|שלום עולם")
    expect("|مرحبا بك", .wordRight, "مرحبا| بك")
  }

  @Test func wordRightGoesToTheEndOfAWord() {
    expect("|one two", .wordRight, "one| two")
    expect("one| two", .wordRight, "one two|")
    expect("o|ne two", .wordRight, "one| two")
    expect("|   one", .wordRight, "   one|")
    expect("one|   ", .wordRight, "one   |")
    expect("|one... two", .wordRight, "one|... two")
    expect("one|... two", .wordRight, "one...| two")
    expect("|x2_y z", .wordRight, "x2_y| z")
  }

  @Test func wordLeftGoesToTheStartOfAWord() {
    expect("one two|", .wordLeft, "one |two")
    expect("one |two", .wordLeft, "|one two")
    expect("one tw|o", .wordLeft, "one |two")
    expect("one   |", .wordLeft, "|one   ")
    expect("   |one", .wordLeft, "|   one")
    expect("one...|", .wordLeft, "one|...")
    expect("one|...", .wordLeft, "|one...")
  }

  @Test func anApostropheBelongsToItsWord() {
    expect("|don't go", .wordRight, "don't| go")
    expect("|don’t go", .wordRight, "don’t| go")
    expect("don’t|", .wordLeft, "|don’t")
    expect("|'tis", .wordRight, "'|tis")
    expect("|dogs' tails", .wordRight, "dogs|' tails")
    expect("|a''b", .wordRight, "a|''b")
  }

  @Test func wordsStopAtTheEdgeOfAParagraph() {
    expect("one|\ntwo", .wordRight, "one\n|two")
    expect("one\n|two", .wordLeft, "one|\ntwo")
    expect("one |  \ntwo", .wordRight, "one   |\ntwo")
    expect("one\n  | two", .wordLeft, "one\n|   two")
    expect("|", .wordRight, "|")
    expect("|", .wordLeft, "|")
  }

  @Test func wordsInJapaneseChangeWithTheScript() {
    expect("|待合室のこと", .wordRight, "待合室|のこと")
    expect("待合室|のこと", .wordRight, "待合室のこと|")
    expect("コーヒーを|", .wordLeft, "コーヒー|を")
    expect("コーヒー|を", .wordLeft, "|コーヒーを")
    expect("|終わり。次", .wordRight, "終|わり。次")
  }

  @Test func theTextHasAStartAndAnEnd() {
    expect("one\nt|wo\nthree", .textStart, "|one\ntwo\nthree")
    expect("one\nt|wo\nthree", .textEnd, "one\ntwo\nthree|")
    expect("|", .textStart, "|")
    expect("|", .textEnd, "|")
  }
}
