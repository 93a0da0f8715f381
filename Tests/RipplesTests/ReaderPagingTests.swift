import Canvas
import Journal
import Terminal
import Testing
import Text
import Workbook

@testable import Ripples

/// A chapter, a page at a time.
@Suite struct ReaderPagingTests {
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40),
    Size(columns: 52, rows: 16), Size(columns: 30, rows: 9),
  ]

  private func sitter(_ size: Size, at destination: Opening.Destination = .chapter("river")) throws -> Sitter
  {
    try Sitter(.journal(Summary(), at: destination), size: size, book: try LongBook.read())
  }

  @Test(arguments: sizes)
  func pagingForwardAndBackShowsEveryLineOnce(size: Size) throws {
    var sitter = try sitter(size)
    let all = try #require(sitter.app.context.chapterLayout).lines.map(\.content).filter { !$0.isBlank }
    var forward = [sitter.page]
    while sitter.app.reader?.showsEnd(in: sitter.app) == false, forward.count < 200 {
      sitter.press(" ")
      forward.append(sitter.page)
    }
    #expect(forward.joined().filter { !$0.isBlank } == all)
    var back = [sitter.page]
    for _ in 1..<forward.count {
      sitter.press(Key(.pageUp))
      back.append(sitter.page)
    }
    #expect(back == forward.reversed())
  }

  @Test(arguments: sizes)
  func noPageBeginsWithABlankLineOrEndsWithAHeading(size: Size) throws {
    var sitter = try sitter(size)
    for _ in 0..<100 where sitter.app.reader?.showsEnd(in: sitter.app) == false {
      #expect(sitter.page.first?.isBlank == false)
      let last = sitter.page.last { !$0.isBlank }
      #expect(last?.spans.first?.text.hasPrefix("Arm ") == false)
      sitter.press(" ")
    }
  }

  @Test(arguments: sizes)
  func aPromptIsNotTornWhereAPageCanHoldIt(size: Size) throws {
    let sitter = try sitter(size)
    let lines = try #require(sitter.app.context.chapterLayout).lines
    let rows = sitter.app.context.frame.bodyHeight
    let starts = PageBreaks(lines, rows: rows).starts
    for start in starts.dropFirst() {
      let group = lines.indices.filter { lines[$0].group == lines[start].group && !lines[$0].content.isBlank }
      guard let first = group.first, let last = group.last, last - first < rows else { continue }
      if lines[start].staysWhole { #expect(start == first) }
    }
    #expect(lines.contains { $0.staysWhole })
  }

  /// The line that says where the end of the chapter leads is not alone on the last page.
  @Test(arguments: 14...40)
  func theLastPageHasMoreThanTheWayOn(rows: Int) throws {
    var sitter = try sitter(Size(columns: 80, rows: rows))
    sitter.press("G")
    #expect(sitter.page.count { !$0.isBlank } > 1)
  }

  @Test func aPageThatAGroupFillsToTheLastRowKeepsIt() {
    #expect(PageBreaks(ReaderLine.lines([8, 7, 9]), rows: 16).starts == [0, 17])
    #expect(PageBreaks(ReaderLine.lines([8, 7, 3]), rows: 15).starts == [0, 9])
  }

  @Test func proseIsTornRatherThanHalfOfAPageLeftEmpty() {
    #expect(PageBreaks(ReaderLine.lines([4, 11]), rows: 10).starts == [0, 10])
    #expect(PageBreaks(ReaderLine.lines([7, 9]), rows: 10).starts == [0, 8])
    #expect(PageBreaks(ReaderLine.lines([4, 9], prompt: 1), rows: 10).starts == [0, 5])
    #expect(PageBreaks(ReaderLine.lines([4, 12], prompt: 1), rows: 10).starts == [0, 10])
  }

  @Test func aFoldStandsAtTheEndOfAPageThatHasRoomForIt() throws {
    let sitter = try Sitter(.journal(Summary(), at: .chapter("river")), size: Size(columns: 60, rows: 18))
    #expect(sitter.page.last { !$0.isBlank }?.text.hasPrefix("More, if you want it") == true)
  }

  /// A place in another window is in the midst of a page: what is below it is not torn either.
  @Test(arguments: 14...30)
  func aPromptIsNotTornOnAPageThatBeginsAtAnotherOneEither(rows: Int) throws {
    let book = try LongBook.read()
    for exercise in ["seen-1", "wide-4", "seen-5", "wide-8", "seen-9"] {
      let sitter = try Sitter(
        .journal(Summary(), at: .exercise(Exercise.ID(exercise))), size: Size(columns: 80, rows: rows),
        book: book)
      var reader = sitter
      reader.press(Key(.escape))
      let lines = try #require(reader.app.context.chapterLayout).lines
      let shown = try #require(reader.app.reader).shown(in: reader.app)
      guard shown.endIndex < lines.count, let last = shown.last(where: { !$0.content.isBlank }),
        last.staysWhole, last.group != shown.first?.group
      else { continue }
      #expect(!lines[shown.endIndex...].contains { $0.group == last.group && !$0.content.isBlank })
    }
  }

  @Test func aLineIsNotLeftAloneAtTheTopOfAPage() {
    #expect(PageBreaks(ReaderLine.lines([11, 3]), rows: 10).starts == [0, 9])
  }

  /// The last three lines of a chapter do not stand on a page of their own where the page before can give some.
  @Test func aPageOfAFewRowsGetsMoreFromThePageBefore() {
    #expect(PageBreaks(ReaderLine.lines([8, 7, 3]), rows: 16).starts == [0, 9])
    #expect(PageBreaks(ReaderLine.lines([17, 14], prompt: 1), rows: 16).starts == [0, 9, 18])
  }

  @Test(arguments: 0...3)
  func anyNumberOfRowsGivesPagesThatGoOn(rows: Int) {
    let starts = PageBreaks(ReaderLine.lines([3, 1, 2]), rows: rows).starts
    #expect(starts == starts.sorted() && Set(starts).count == starts.count)
    #expect(starts.count > 2)
  }

  @Test func afterMovingByLinesPagesBeginWhereTheyDid() throws {
    var sitter = try sitter(Size(columns: 80, rows: 24))
    sitter.press(" ")
    let second = sitter.page
    sitter.press("g", "j", "j", "j", " ")
    #expect(sitter.page == second)
    sitter.press("k", Key(.pageUp), " ")
    #expect(sitter.page == second)
  }

  @Test func aLineOnAndALineBackIsTheSameLine() throws {
    var sitter = try sitter(Size(columns: 80, rows: 24))
    sitter.press("j", "j", "j")
    let page = sitter.page
    sitter.press("j", "j", "k", "k")
    #expect(sitter.page == page)
    for _ in 0..<500 { sitter.press("j") }
    #expect(sitter.sees("Space goes on to 2. The bridge"))
    #expect(sitter.page.count > sitter.app.context.frame.bodyHeight / 2)
    for _ in 0..<500 { sitter.press("k") }
    #expect(sitter.sees("page 1 of"))
    #expect(sitter.page.first?.spans.first?.text == "Arm 1")
  }

  @Test func keysGoToTheEndsAndToOtherChapters() throws {
    var sitter = try sitter(Size(columns: 80, rows: 24))
    sitter.press("G")
    #expect(sitter.sees("Space goes on to 2. The bridge"))
    sitter.press("g")
    #expect(sitter.sees("page 1 of"))
    sitter.press("p")
    #expect(sitter.sees("The door"))
    sitter.press("p")
    #expect(sitter.sees("The door"))
    sitter.press("n")
    #expect(sitter.sees("1. The delta"))
    sitter.press("G", " ")
    #expect(sitter.sees("Only if it is safe."))
    sitter.press(Key(.enter), "n", " ")
    #expect(sitter.sees("2. The bridge"))
    #expect(sitter.sees("This is the last page of the book."))
    sitter.press("0")
    #expect(sitter.sees("The door"))
    sitter.press("9")
    #expect(sitter.sees("The door"))
    sitter.press("q")
    #expect(sitter.sees("A book for tests"))
  }
}

extension ReaderLine {
  /// Groups of so many lines each, with a blank line after each but the last.
  fileprivate static func lines(_ counts: [Int], prompt: Int? = nil) -> [ReaderLine] {
    var lines: [ReaderLine] = []
    for (group, count) in counts.enumerated() {
      let isLast = group == counts.count - 1
      for number in 0..<(isLast ? count : count + 1) {
        lines.append(
          ReaderLine(
            content: number < count ? StyledLine("line") : .blank, block: group,
            offset: TextOffset(utf8: number),
            group: group, staysWhole: group == prompt))
      }
    }
    return lines
  }
}
