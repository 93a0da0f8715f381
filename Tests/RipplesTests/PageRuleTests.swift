import Canvas
import Journal
import Terminal
import Testing
import Text
import Workbook

@testable import Ripples

/// What holds for every page of the book of this repository, with its folds closed and open.
@Suite struct PageRuleTests {
  /// Calls for every chapter as it is laid out in a window, with its pages.
  private func forEveryChapter(
    _ size: Size, _ body: (Chapter, ChapterLayout, [ArraySlice<ReaderLine>]) throws -> Void
  ) throws {
    for chapter in try RealBook.read().chapters {
      for unfolded in [false, true] {
        let layout = try RealBook.layout(of: chapter, size, unfolded: unfolded)
        try body(chapter, layout, RealBook.pages(of: layout))
      }
    }
  }

  @Test(arguments: RealBook.sizes)
  func noPageEndsWithAHeadingALabelOrAQuestion(size: Size) throws {
    try forEveryChapter(size) { chapter, _, pages in
      for page in pages.dropLast() {
        let last = try #require(page.last)
        if case .heading = chapter.blocks[last.block] {
          Issue.record("\(chapter.id): a page ends with the heading “\(last.content.text)”")
        }
        #expect(!last.content.text.hasSuffix(", if you like"))
      }
    }
  }

  /// Where a page can hold them: with the heading above, when there is one.
  @Test(arguments: RealBook.sizes)
  func aColonIsOnOnePageWithTheFirstTwoItemsOfItsList(size: Size) throws {
    var colons = 0
    try forEveryChapter(size) { chapter, layout, pages in
      for (index, block) in chapter.blocks.enumerated().dropLast() {
        guard case .paragraph(let prose) = block, prose.text.last == ":",
          case .list(_, let items) = chapter.blocks[index + 1]
        else { continue }
        let end = items.prefix(2).reduce(0) { $0 + $1.text.utf8.count + 1 }
        let isHeaded = if index > 0, case .heading = chapter.blocks[index - 1] { true } else { false }
        let lines = layout.lines.indices.filter { line in
          let block = layout.lines[line].block
          return !layout.lines[line].content.isBlank
            && (block == index || isHeaded && block == index - 1
              || block == index + 1 && layout.lines[line].offset.utf8 < end)
        }
        guard let first = lines.first, let last = lines.last, last - first < layout.input.rows else {
          continue
        }
        colons += 1
        #expect(layout.pages.page(of: first) == layout.pages.page(of: last), "\(chapter.id): \(prose.text)")
      }
    }
    #expect(colons > 0)
  }

  @Test(arguments: RealBook.sizes)
  func aStudyIsOnThePageOfTheHeadingRightAboveIt(size: Size) throws {
    try forEveryChapter(size) { chapter, layout, _ in
      for (index, block) in chapter.blocks.enumerated().dropFirst() {
        guard case .paragraph(let prose) = block, case .heading = chapter.blocks[index - 1],
          prose.runs.contains(where: { if case .source? = $0.link { true } else { false } })
        else { continue }
        let lines = layout.lines.indices.filter {
          (index - 1...index).contains(layout.lines[$0].block) && !layout.lines[$0].content.isBlank
        }
        guard let first = lines.first, let last = lines.last, last - first < layout.input.rows else {
          continue
        }
        #expect(layout.pages.page(of: first) == layout.pages.page(of: last), "\(chapter.id): \(prose.text)")
      }
    }
  }

  /// A page of fewer rows stands only where neither of the pages beside it has room for it.
  @Test(arguments: RealBook.sizes)
  func noPageHasUnderSixRowsThatCouldBeJoined(size: Size) throws {
    try forEveryChapter(size) { chapter, layout, pages in
      for (number, page) in pages.enumerated() where pages.count > 1 {
        let rows = page.count { !$0.content.isBlank }
        guard rows < PageBreaks.fewestRows else { continue }
        for neighbors in [number - 1...number, number...number + 1] {
          guard pages.indices.contains(neighbors.lowerBound), pages.indices.contains(neighbors.upperBound)
          else { continue }
          let joined = pages[neighbors.upperBound].endIndex - pages[neighbors.lowerBound].startIndex
          #expect(joined > layout.input.rows, "\(chapter.id): page \(number + 1) of \(pages.count)")
        }
      }
    }
  }

  @Test(arguments: RealBook.sizes)
  func theLineAfterTheEndOfAChapterIsNeverAlone(size: Size) throws {
    try forEveryChapter(size) { chapter, layout, pages in
      let last = try #require(pages.last)
      let ending = StyledLine.wrapped(layout.input.ending, columns: layout.input.columns).count
      #expect(last.count { !$0.content.isBlank } > ending, "\(chapter.id)")
    }
  }

  /// Where the line before has two words that the last has room for.
  @Test(arguments: RealBook.sizes)
  func noParagraphOfTheBookEndsInALineOfOneWordWhereOneCanMoveDown(size: Size) throws {
    var paragraphs = 0
    try forEveryChapter(size) { chapter, layout, _ in
      for (index, line) in layout.lines.enumerated().dropFirst() {
        let before = layout.lines[index - 1]
        guard case .paragraph = chapter.blocks[line.block], line.target == nil, !line.content.isBlank,
          before.block == line.block, !before.content.isBlank,
          index + 1 == layout.lines.count || layout.lines[index + 1].content.isBlank
        else { continue }
        paragraphs += 1
        let words = before.content.text.split(separator: " ")
        guard let word = words.last, words.count > 2, !line.content.text.contains(" ") else { continue }
        #expect(
          line.content.text.columns + 1 + String(word).columns > layout.input.columns,
          "\(chapter.id): \(line.content.text)")
      }
    }
    #expect(paragraphs > 50)
  }

  @Test func whatTheReaderWroteStandsAsTheEditorShowsIt() throws {
    var sitter = try EveryScreen.reflection.reached(size: Size(columns: 60, rows: 20))
    // Three of them are on a line, on the page as in the editor, and the fourth is alone.
    let words = ["a", "b", "c", "d"].map { String(repeating: $0, count: 13) }
    sitter.tell(.input(.paste("\n" + words.joined(separator: " "))))
    for _ in 0..<2 {
      #expect(sitter.canvas.text.contains { $0.hasSuffix("  " + words.prefix(3).joined(separator: " ")) })
      #expect(sitter.canvas.text.contains { $0.hasSuffix("  " + words[3]) })
      sitter.press(Key(.escape))
    }
  }

  @Test func aLastWordThatIsAloneTakesOneAlongAndNoMoreThanThatFits() {
    func lines(_ text: String, _ columns: Int) -> [String] {
      StyledLine.wrapped(text, columns: columns, evenly: true).map(\.text)
    }
    #expect(lines("We went to the river", 15) == ["We went to", "the river"])
    // The line before would be the shorter one then.
    #expect(lines("We went down river", 14) == ["We went down", "river"])
    #expect(lines("We went riverward", 10) == ["We went", "riverward"])
    #expect(lines("We riverward", 10) == ["We", "riverward"])
    #expect(lines("We went to the old river", 15) == ["We went to the", "old river"])
    #expect(lines("riverriverriver", 6) == ["riverr", "iverri", "ver"])
  }

  /// The book has few of them: here they come at every height of the page.
  @Test(arguments: 10...30)
  func aHeadingWithItsStudyAndAColonWithItsListAreNotTornAtAnyHeight(rows: Int) throws {
    let walk = (1...8).map { "Line \($0) of a walk." }.joined(separator: "\n\n")
    let study =
      "It is known. [Forty rivers](source:rivers-2001) " + String(repeating: "were wet, and ", count: 8)
      + "wet and"
    let list = "There are these:\n\n- one\n- two\n- three\n- four"
    let text = (1...6).map { "\(walk)\n\n## Part \($0)\n\n\(study).\n\n\(walk)\n\n\(list)" }
    let sitter = try Sitter(
      .journal(Summary(), at: .chapter("river")), size: Size(columns: 80, rows: rows),
      book: LongBook.read(delta: LongBook.head + text.joined(separator: "\n\n")))
    let pages = RealBook.pages(of: try #require(sitter.app.context.chapterLayout))
    func words(_ page: ArraySlice<ReaderLine>) -> [String] { page.map(\.content.text) }
    for page in pages.map(words) where page.contains(where: { $0.hasPrefix("Part ") }) {
      #expect(page.drop { !$0.hasPrefix("Part ") }.contains { $0.hasSuffix("wet and.") })
    }
    for page in pages.map(words) where page.contains("There are these:") {
      #expect(page.drop { $0 != "There are these:" }.contains("• two"))
    }
  }
}
