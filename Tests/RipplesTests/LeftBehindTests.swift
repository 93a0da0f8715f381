import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// What stays on the computer is what the screen said.
@Suite struct LeftBehindTests {
  /// To have taken it would tell who read the chapter.
  @Test func aPracticeOfAChapterOfWhichNothingIsKeptIsForTheSitting() throws {
    let book = try RealBook.read()
    let chapter = try #require(book.chapters.first { $0.isKeptForSittingOnly })
    let practices = book.practices.filter { $0.chapter == chapter.id }
    let practice = try #require(practices.first)
    var sitter = try Sitter(.journal(Summary(), at: .practices), book: book)
    sitter.press("c")
    for _ in 0..<book.practices.count where !isFocused(practice, sitter) { sitter.press(Key(.down)) }
    sitter.press(" ")
    #expect(sitter.sees("until you leave"))
    sitter.press(Key(.escape), " ")
    #expect(sitter.sees("[x] \(practice.name)"))
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains(practice.id.name))
    #expect(try !sitter.later(at: .practices).sees(practice.name))
  }

  private func isFocused(_ practice: Practice, _ sitter: Sitter) -> Bool {
    sitter.canvas.cursor.map { sitter.canvas.text[$0.row].contains(practice.name) } ?? false
  }

  /// A mark would tell that there were words.
  @Test func theMarkOfAChapterFallsBackWithItsLastAnswer() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("A boat.")
    sitter.press(Key(.escape), "G", "q")
    #expect(sitter.sees("answered"))
    sitter.press("w", "d", Key(.escape))
    #expect(!sitter.sees("answered"))
    #expect(sitter.sees("read"))
    sitter.press(.control("c"))
    #expect(try !sitter.later(at: .contents).sees("answered"))
  }

  /// Two answers to one question are told apart, and belong together.
  @Test func theListSaysWhichAnswerIsAnEarlierOne() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("A boat.")
    first.press(.control("c"))
    var second = try first.later(at: .exercise("far-bank"))
    second.type(" And a light.")
    second.press(Key(.escape), "w")
    #expect(second.sees("October 14  The river  (with 1 earlier answer)"))
    #expect(second.sees("October 13  The river  (an earlier answer)"))
  }

  @Test func whoHasJustWrittenIsNotToldThatNothingWas() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "3")
    sitter.type("A boat.")
    sitter.press(Key(.escape), "w")
    #expect(sitter.sees("What you wrote stands on its page until you leave."))
    #expect(!sitter.sees("Nothing is written yet"))
  }

  @Test(arguments: ["n", Key(.escape)])
  func noSaysNoAndStaysWhereItIs(key: Key) throws {
    var sitter = try EveryScreen.readerWithHeldAnswer.reached()
    let place = sitter.app.reader?.place
    sitter.press("S")
    #expect(sitter.sees("Keep these words on this computer?"))
    sitter.press(key)
    #expect(sitter.sees("Not kept."))
    #expect(sitter.app.reader?.place == place)
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("secret"))
  }

  @Test func whereNothingIsKeptTheKeyThatSavesSaysSo() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("far-bank")))
    sitter.press("3")
    sitter.type("A boat.")
    sitter.press(Key(.escape), "q", "2", Key(.enter), Key(.enter))
    sitter.type("Hush.")
    sitter.press(Key(.escape), "S")
    #expect(sitter.sees("Nothing is kept in this sitting, so S saves nothing."))
  }

  @Test func theWayBackFromALinkIsToItsLine() throws {
    let book = try SmallBook.read(replacing: [
      "chapters/01-river.md": """
      ---
      id: river
      title: The river
      minutes: 10
      ---
      The river is wide. It is told of in [the first chapter](chapter:door).
      """
    ])
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")), book: book)
    sitter.press(Key(.tab), Key(.enter))
    #expect(sitter.sees("A door stands open."))
    sitter.press(Key(.escape))
    #expect(sitter.sees("The river is wide."))
    sitter.press(Key(.escape))
    #expect(sitter.sees("A book for tests"))
  }
}
