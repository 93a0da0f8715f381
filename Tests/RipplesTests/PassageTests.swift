import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Stretches of a chapter that turn toward the partner, in the view for oneself.
@Suite struct PassageTests {
  private static let chapter = """
    ---
    id: river
    title: The river
    minutes: 10
    ---
    The river is wide.

    <!-- partner -->

    Ask across the water.

    > A call, word for word.

    <!-- instead -->

    Ask one friend.

    <!-- end -->

    The bench stays.
    """

  private func sitter(isSolo: Bool) throws -> Sitter {
    let book = try SmallBook.read(replacing: ["chapters/01-river.md": LongBook.head + Self.body])
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: book)
    if isSolo { sitter.press("s", "m", Key(.escape)) }
    sitter.press("1")
    return sitter
  }

  private static let body = chapter.split(separator: "---\n").last.map(String.init) ?? ""

  @Test func theOrdinaryViewReadsOnAndLeavesOutWhatStandsInTheirPlace() throws {
    let sitter = try sitter(isSolo: false)
    #expect(sitter.sees("Ask across the water."))
    #expect(sitter.sees("A call, word for word."))
    #expect(!sitter.sees("Ask one friend."))
    #expect(sitter.sees("The bench stays."))
  }

  @Test func theViewForOneselfHasTheOtherWordsInTheirPlace() throws {
    let sitter = try sitter(isSolo: true)
    #expect(!sitter.sees("Ask across the water."))
    #expect(!sitter.sees("A call, word for word."))
    #expect(sitter.sees("Ask one friend."))
    #expect(sitter.sees("The bench stays."))
  }

  @Test func oneKeyShowsThePassageToo() throws {
    var sitter = try sitter(isSolo: true)
    #expect(sitter.sees("One part here looks toward your partner. Enter shows it."))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Ask across the water."))
    #expect(sitter.sees("A call, word for word."))
    #expect(!sitter.sees("Enter shows it."))
  }

  @Test func aPlaceInAFoldedPassageOpensAtItsFold() throws {
    var sitter = try sitter(isSolo: false)
    sitter.resize(80, 8)
    sitter.press("j")
    #expect(sitter.app.context.sitting.summary.place?.block == 1)
    sitter.press("q", "s", "m", Key(.escape), "1")
    #expect(sitter.sees("Ask one friend."))
  }

  @Test func neighborsThatTurnTowardThePartnerAreOneLine() throws {
    let asks = (1...3).map { number in
      "```reflection\nid: ask-\(number)\npartner_facing: true\nask: What is asked \(number)?\n```"
    }.joined(separator: "\n\n")
    let book = try SmallBook.read(replacing: [
      "chapters/01-river.md": LongBook.head
        + "```reflection\nid: mine\ncore: true\nask: What is mine?\n```\n\n" + asks
    ])
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: book)
    sitter.press("s", "m", Key(.escape), "1", Key(.tab), Key(.enter))
    #expect(sitter.sees("3 parts here look toward your partner. Enter shows them."))
    sitter.press(Key(.tab), Key(.enter))
    for number in 1...3 { #expect(sitter.sees("What is asked \(number)?")) }
    #expect(sitter.app.reader?.focus == .exercise("ask-1"))
  }

  /// What was asked for with its passage is not folded once more.
  @Test func anExerciseInAPassageIsShownWithIt() throws {
    let text =
      "<!-- partner -->\n\nAsk.\n\n```reflection\nid: asked\npartner_facing: true\nask: What is asked?\n```\n\n<!-- end -->\n"
    let book = try SmallBook.read(replacing: ["chapters/01-river.md": LongBook.head + text])
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: book)
    sitter.press("s", "m", Key(.escape), "1", Key(.enter))
    #expect(sitter.sees("What is asked?"))
    #expect(!sitter.sees("Enter shows"))
  }
}
