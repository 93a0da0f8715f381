import Testing

@testable import Text

@Suite struct EditorLineTests {
  @Test func upAndDownGoByParagraphsThatAreOneLine() {
    expect("one\nt|wo", .up, "o|ne\ntwo")
    expect("o|ne\ntwo", .down, "one\nt|wo")
    expect("one\n|\ntwo", .down, "one\n\n|two")
    expect("one\n|\ntwo", .up, "|one\n\ntwo")
  }

  @Test func upAndDownGoByLinesOfTheScreen() {
    expect("one two |three", .up, "one |two three", columns: 4)
    expect("o|ne two three", .down, "one t|wo three", columns: 4)
    expect("one t|wo\nthree", .down, "one two\nt|hree", columns: 4)
    expect("one two\nth|ree", .up, "one tw|o\nthree", columns: 4)
  }

  @Test func upAndDownKeepTheColumnTheyCameFrom() {
    expect("long one\nab\nlong t|wo", [.up, .up], "long o|ne\nab\nlong two")
    expect("long o|ne\nab\nlong two", [.down, .down], "long one\nab\nlong t|wo")
    expect("long o|ne\n\n\nlong two", [.down, .down, .down, .up], "long one\n\n|\nlong two")
  }

  @Test func anyOtherMoveForgetsTheColumn() {
    expect("long o|ne\nab\nlong two", [.down, .left, .down], "long one\nab\nl|ong two")
    expect("long o|ne\nab\nlong two", [.down, .lineEnd, .down], "long one\nab\nlo|ng two")
  }

  @Test func fromTheOutermostLineTheEndsOfTheTextAreReached() {
    expect("on|e\ntwo", .up, "|one\ntwo")
    expect("one\nt|wo", .down, "one\ntwo|")
    expect("on|e\ntwo", [.up, .down], "one\ntw|o")
    expect("|", .up, "|")
    expect("|", .down, "|")
  }

  @Test func homeAndEndAreThoseOfTheScreenLine() {
    expect("one tw|o three", .lineStart, "one |two three", columns: 4)
    expect("one t|wo", .lineEnd, "one two|", columns: 4)
    expect("one\nt|wo\nthree", .lineStart, "one\n|two\nthree")
    expect("one\nt|wo\nthree", .lineEnd, "one\ntwo|\nthree")
    expect("|", .lineStart, "|")
    expect("|", .lineEnd, "|")
  }

  @Test func theEndOfAWrappedLineIsBeforeItsLastSpace() {
    expect("o|ne two", .lineEnd, "one| two", columns: 4)
    expect("o|ne   two", .lineEnd, "one  | two", columns: 4)
    expect("o|ne two", [.lineEnd, .lineEnd], "one| two", columns: 4)
  }

  @Test func theEndOfACutWordIsSeenOnItsOwnLine() {
    expect("ab|cdefgh", .lineEnd, "abcd|efgh", columns: 4)
    expect("ab|cdefgh", [.lineEnd], line: 0, column: 4, columns: 4)
    expect("ab|cdefgh", [.lineEnd, .lineEnd], line: 0, column: 4, columns: 4)
    expect("ab|cdefgh", [.lineEnd, .right, .left], line: 1, column: 0, columns: 4)
    expect("ab|cdefgh", [.lineEnd, .lineStart], "|abcdefgh", columns: 4)
    expect("ab|cdefgh", [.lineEnd, .down], line: 1, column: 4, columns: 4)
    expect("a|b\nabcdefgh", [.lineEnd, .down], "ab\nab|cdefgh", columns: 4)
    expect("abcdef|\nabcdefgh", [.up, .lineEnd, .down, .down], line: 2, column: 4, columns: 4)
  }

  @Test func theCaretStaysBesideAFullLineAndAmongHangingSpaces() {
    expect("full|", [], line: 0, column: 4, columns: 4)
    expect("full   |", [], line: 0, column: 4, columns: 4)
    expect("full   |next", [], line: 1, column: 0, columns: 4)
    expect("full  | next", [], line: 0, column: 4, columns: 4)
  }

  @Test func columnsCountWideCharactersTwice() {
    expect("日本|語", [], line: 0, column: 4, columns: 10)
    expect("日本|語\nabcdef", .down, "日本語\nabcd|ef", columns: 10)
    expect("日本語\nabcd|ef", .up, "日本|語\nabcdef", columns: 10)
    // A column in the middle of a wide character is its start; back again, the preferred column is kept.
    expect("日本語\nabc|def", .up, "日|本語\nabcdef", columns: 10)
    expect("日本語\nabc|def", [.up, .down], "日本語\nabc|def", columns: 10)
    expect("日|本語", .lineEnd, "日本|語", columns: 4)
    expect("日|本語", [.lineEnd], line: 0, column: 4, columns: 4)
  }

  @Test func pagesGoByTheirRows() {
    let text = "1\n2\n3\n4\n5\n6\n7"
    expect("|" + text, .pageDown(rows: 3), "1\n2\n3\n|4\n5\n6\n7")
    expect("|" + text, [.pageDown(rows: 3), .pageDown(rows: 3)], "1\n2\n3\n4\n5\n6\n|7")
    expect("|" + text, [.pageDown(rows: 3), .pageDown(rows: 30)], "1\n2\n3\n4\n5\n6\n|7")
    expect("|" + text, [.pageDown(rows: 30), .pageDown(rows: 30)], "1\n2\n3\n4\n5\n6\n7|")
    expect(text + "|", .pageUp(rows: 3), "1\n2\n3\n4|\n5\n6\n7")
    expect(text + "|", [.pageUp(rows: 30), .pageUp(rows: 1)], "|1\n2\n3\n4\n5\n6\n7")
    expect("|" + text, .pageDown(rows: 0), "1\n|2\n3\n4\n5\n6\n7")
  }

  @Test func pagesKeepTheColumn() {
    expect("lo|ng\na\nb\nlong", .pageDown(rows: 3), "long\na\nb\nlo|ng")
    expect("lo|ng\na\nb\nlong", [.pageDown(rows: 2), .down], "long\na\nb\nlo|ng")
  }
}
