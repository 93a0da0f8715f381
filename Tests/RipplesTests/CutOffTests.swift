import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// Lists and long pages say that they go on.
@Suite struct CutOffTests {
  private static let small = Size(columns: 60, rows: 10)

  @Test(arguments: [EveryScreen.keys, .help, .credits, .chooser])
  func aPageThatIsCutOffSaysSoAtEitherEnd(screen: EveryScreen) throws {
    var sitter = try screen.reached(size: Self.small)
    if sitter.app.showsPage { sitter.press(Key(.home)) }
    #expect(sitter.sees("more below"))
    #expect(!sitter.sees("more above"))
    for _ in 0..<80 { sitter.press(Key(.down)) }
    #expect(!sitter.sees("more below"))
    #expect(sitter.sees("more above"))
    for word in ["more above", "more below"] {
      sitter.press(Key(.up))
      let row = sitter.canvas.text.first { $0.contains(word) }
      #expect(row == nil || row?.drop { $0 == " " } == word[...], "the row is free")
    }
  }

  @Test(arguments: EveryScreen.allCases)
  func whereAllIsShownNothingIsSaid(screen: EveryScreen) throws {
    let sitter = try screen.reached(size: Size(columns: 80, rows: 48))
    #expect(!sitter.sees("more below"))
    #expect(!sitter.sees("more above"))
  }

  @Test func theContentsAndTheJournalSaySoToo() throws {
    var contents = try Sitter(.journal(Summary(), at: .contents), size: Self.small, book: RealBook.read())
    contents.press(Key(.home))
    #expect(contents.sees("more below") && !contents.sees("more above"))
    contents.press(Key(.end))
    #expect(contents.sees("more above") && !contents.sees("more below"))

    var journal = try EveryScreen.journal.reached(size: Size(columns: 60, rows: 7))
    journal.press(Key(.escape), "t", Key(.enter))
    journal.type("A line.")
    journal.press(Key(.escape), Key(.escape), "w")
    #expect(journal.sees("more below") && !journal.sees("more above"))
    journal.press("j")
    #expect(journal.sees("more above") && !journal.sees("more below"))
  }

  @Test func aChoiceSaysSoToo() throws {
    var choice = try EveryScreen.choice.reached(size: Size(columns: 60, rows: 9))
    choice.press("k", Key(.up), Key(.up))
    #expect(choice.sees("more below"))
    choice.press(Key(.down), Key(.down))
    #expect(choice.sees("more above") && !choice.sees("more below"))
  }

  @Test func aNoticeTakesTheRow() throws {
    var sitter = try Sitter(.journal(Summary(), at: .help, notice: "The journal is old."), size: Self.small)
    #expect(sitter.sees("The journal is old."))
    #expect(!sitter.sees("more below"))
    sitter.press(Key(.home))
    #expect(sitter.sees("more below"))
  }
}
