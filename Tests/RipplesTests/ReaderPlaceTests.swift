import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The place in a chapter: a position in its text, whatever the window, the width and the edition.
@Suite struct ReaderPlaceTests {
  private func sitter(pages: Int) throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")), book: try LongBook.read())
    for _ in 0..<pages { sitter.press(" ") }
    return sitter
  }

  @Test(arguments: [0, 3, 7, 11])
  func itSurvivesEveryWidth(pages: Int) throws {
    var sitter = try sitter(pages: pages)
    let page = sitter.page
    let words = try #require(sitter.firstWords)
    for _ in 0..<16 {
      sitter.press("-")
      #expect(sitter.showsOnFirstLine(words))
    }
    for _ in 0..<30 {
      sitter.press("+")
      #expect(sitter.showsOnFirstLine(words))
    }
    for _ in 0..<7 { sitter.press("-") }
    #expect(sitter.page == page)
  }

  @Test(arguments: [0, 3, 7, 11])
  func itSurvivesEverySize(pages: Int) throws {
    var sitter = try sitter(pages: pages)
    let screen = sitter.screen
    let words = try #require(sitter.firstWords)
    for (columns, rows) in [(60, 20), (120, 40), (80, 9), (1, 1), (0, 0), (300, 100), (60, 20)] {
      sitter.resize(columns, rows)
      if columns >= 60 { #expect(sitter.showsOnFirstLine(words)) }
    }
    sitter.resize(80, 24)
    #expect(sitter.screen == screen)
  }

  @Test(arguments: [0, 1, 4, 9, 14])
  func itSurvivesARestart(pages: Int) throws {
    var first = try sitter(pages: pages)
    let page = first.page
    first.press(.control("c"))
    #expect(try first.later().page == page)
  }

  @Test func aPlaceMovedToByLinesSurvivesToo() throws {
    var first = try sitter(pages: 2)
    first.press("j", "j", "j")
    let page = first.page
    first.press(.control("c"))
    // It begins with the same line, and may end sooner, where nothing is torn.
    let later = try first.later().page
    #expect(later.first == page.first && page.starts(with: later))
  }

  /// A chapter was put before what the reader saw: the same words are on top.
  @Test func anEditedBookFindsABlockThatMoved() throws {
    var first = try sitter(pages: 5)
    let page = first.page
    first.press(.control("c"))
    let edited = LongBook.delta.replacing(
      LongBook.head, with: LongBook.head + "A new paragraph.\n\n## And a heading\n\n")
    let second = try first.later(edited: LongBook.read(delta: edited))
    #expect(second.page.first == page.first)
    #expect(second.sees("page 5 of") || second.sees("page 6 of") || second.sees("page 7 of"))
  }

  @Test func anEditedBlockIsStillTheSamePlaceInOrder() throws {
    let long = "Three. " + String(repeating: "And longer. ", count: 40)
    var first = try Sitter(
      .journal(Summary(), at: .chapter("river")), book: LongBook.read(delta: five(third: long)))
    for _ in 0..<40 where !first.page[0].text.hasPrefix("Three.") { first.press("j") }
    first.press("j", "j", .control("c"))
    let second = try first.later(edited: LongBook.read(delta: five(third: "Third.")))
    #expect(second.page.first?.text == "Third.")
  }

  @Test func aChapterThatLostItsEndIsOpenedAtWhatIsLeft() throws {
    var first = try sitter(pages: 14)
    first.press(.control("c"))
    let second = try first.later(edited: LongBook.read(delta: LongBook.head + "All that is left."))
    #expect(second.sees("All that is left."))
  }

  @Test func aPlaceThatIsInsideOfAFoldIsAtTheFold() throws {
    var first = try Sitter(.journal(Summary(), at: .chapter("river")))
    first.resize(80, 12)
    for _ in 0..<10 where !first.sees("> More, if you want it") { first.press(Key(.tab)) }
    first.press(Key(.enter))
    for _ in 0..<40 where !first.page.contains(where: { $0.text == "How would you cross?" }) {
      first.press("j")
    }
    first.press("j", "j", "j", .control("c"))
    let second = try first.later()
    #expect(second.page.first?.text.hasPrefix("More, if you want it: 3 parts.") == true)
  }

  @Test func goingElsewhereAndBackKeepsTheLine() throws {
    var sitter = try sitter(pages: 6)
    let screen = sitter.screen
    for key in ["t", "w", "!", "?"] as [Key] {
      sitter.press(key, Key(.escape))
      #expect(sitter.screen == screen)
    }
    sitter.press("q", Key(.enter))
    #expect(sitter.page.first.map(\.text).map(screen.contains) == true)
  }

  @Test func readingToTheEndMarksTheChapterAsRead() throws {
    var sitter = try sitter(pages: 0)
    #expect(sitter.app.context.sitting.summary.reached("river") == .begun)
    sitter.press("G")
    #expect(sitter.app.context.sitting.summary.reached("river") == .read)
    sitter.press("g", .control("c"))
    #expect(try sitter.later(at: .contents).sees("read"))
  }

  private func five(third: String) -> String {
    LongBook.head
      + ["One.", "Two.", third, "Four.", "Five. " + String(repeating: "And longer. ", count: 200)]
      .joined(separator: "\n\n")
  }
}

extension StyledLine {
  /// Its words without their styles.
  var text: String { spans.map(\.text).joined() }
}

extension Sitter {
  /// The words at the start of the page.
  fileprivate var firstWords: String? { page.first.map { String($0.text.prefix(12)) } }

  /// Whether the first line of the page has those words in it, or ends before they are whole.
  fileprivate func showsOnFirstLine(_ words: String) -> Bool {
    page.prefix(2).map(\.text).joined(separator: " ").contains(words)
  }
}
