import Testing

@testable import Workbook

@Suite struct ProseTests {
  private func blocks(_ markdown: String) throws -> [Block] {
    try Workbook.read(SmallBundle(chapter: markdown).files).chapters[1].blocks
  }

  @Test func blocksComeInTheOrderOfTheText() throws {
    let markdown = """
      ## Two

      ### Three

      A paragraph.

      - one
      - two

      1. first
      2. second

      > **For example**
      >
      > They said so.

      ---
      """
    #expect(
      try blocks(markdown) == [
        .heading(Prose("Two")), .heading(Prose("Three")), .paragraph(Prose("A paragraph.")),
        .list(ordered: false, items: [Prose("one"), Prose("two")]),
        .list(ordered: true, items: [Prose("first"), Prose("second")]),
        .quotation([Prose(runs: [Prose.Run("For example", .strong)]), Prose("They said so.")]), .rule,
      ])
  }

  @Test func aLooseListIsAList() throws {
    #expect(try blocks("- one\n\n- two\n") == [.list(ordered: false, items: [Prose("one"), Prose("two")])])
  }

  @Test func aLineBreakOfTheSourceIsASpace() throws {
    #expect(try blocks("one\ntwo\n") == [.paragraph(Prose("one two"))])
  }

  @Test func quotesAndDashesStayAsTheyAreWritten() throws {
    #expect(try blocks("\"a\" 'b' -- ... “c”\n") == [.paragraph(Prose("\"a\" 'b' -- ... “c”"))])
  }

  @Test func entitiesAreCharacters() throws {
    #expect(try blocks("a &amp; b\n") == [.paragraph(Prose("a & b"))])
  }

  @Test func marksMayStandInsideOneAnother() throws {
    #expect(
      try blocks("a *b **c** d* e\n") == [
        .paragraph(
          Prose(runs: [
            .init("a "), .init("b ", .emphasis), .init("c", [.emphasis, .strong]), .init(" d", .emphasis),
            .init(" e"),
          ]))
      ])
  }

  @Test func linksKnowWhereTheyGo() throws {
    #expect(
      try blocks("[a *b*](source:study-2014) [c](chapter:start) <https://example.org/d>\n") == [
        .paragraph(
          Prose(runs: [
            .init("a ", link: .source("study-2014")), .init("b", .emphasis, link: .source("study-2014")),
            .init(" "), .init("c", link: .chapter("start")), .init(" "),
            .init("https://example.org/d", link: .web("https://example.org/d")),
          ]))
      ])
  }

  @Test func aChapterNeedsNoNewlineAtItsEnd() throws {
    #expect(try blocks("the end") == [.paragraph(Prose("the end"))])
  }

  @Test func aChapterMayBeEmptyAfterItsHead() throws {
    #expect(try blocks("") == [])
  }
}
