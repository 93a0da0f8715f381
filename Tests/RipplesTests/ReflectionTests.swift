import Canvas
import Journal
import Terminal
import Testing
import Text

@testable import Ripples

/// A question, and room to write.
@Suite struct ReflectionTests {
  @Test func whoMayOpenTheWordsIsAskedOnce() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank()
    #expect(sitter.sees("Who may open these words later?"))
    sitter.press("2")
    sitter.type("a boat")
    sitter.press(Key(.escape), Key(.enter))
    #expect(sitter.sees("a boat"))
    sitter.press(Key(.escape), "t", Key(.enter))
    #expect(sitter.sees("A line for the day"))
    sitter.press(Key(.escape), .control("c"))
    var second = try sitter.later(at: .exercise("how-deep"))
    #expect(second.sees("How deep is it?"))
    second.press(Key(.escape))
  }

  @Test func escAtTheQuestionGoesBackAndAsksAgain() throws {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")))
    let screen = sitter.screen
    sitter.press(Key(.enter), Key(.escape))
    #expect(sitter.screen == screen)
    sitter.press(Key(.enter))
    #expect(sitter.sees("Who may open these words later?"))
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.isEmpty)
    #expect(sitter.journal.summary[.words] == nil)
  }

  @Test func aPassphraseStandsFirstAndThisSittingOnlyLast() throws {
    let sitter = try Sitter(.journal(Summary(), at: .exercise("far-bank")))
    let rows = try [
      "1   Who knows a passphrase", "2   Anyone who uses your account", "3   This sitting only",
    ]
    .map { words in try #require(sitter.canvas.text.firstIndex { $0.contains(words) }) }
    #expect(rows == rows.sorted())
    #expect(sitter.sees("later is gone from this file."))
  }

  @Test func aFullViewScrollsAsOneAndWritesNoMoreThanAWord() throws {
    var sitter = try Sitter(.journal(EveryScreen.written.get().summary, at: .exercise("far-bank")))
    var scrolls = 0
    for number in 0..<500 {
      for character in " word\(number * 7919 % 1000)" {
        let before = sitter.canvas
        sitter.type(String(character))
        let changes = sitter.canvas.changes(since: before)
        if changes.count <= 2 { continue }
        scrolls += 1
        let scroll = try #require(sitter.canvas.scroll(since: before, explaining: changes))
        let edits = sitter.canvas.edits(before: scroll, since: before)
        #expect(scroll.freed.count == 1 && edits.allSatisfy { $0.columns.count <= 7 })
      }
    }
    #expect(scrolls > 20)
  }

  @Test func thisSittingOnlyKeepsThePlaceAndNoWord() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "3")
    #expect(first.sees("kept until you leave"))
    first.type("Zanzibar")
    first.wait(milliseconds: 60_000)
    first.press(Key(.escape))
    #expect(first.sees("Zanzibar"))
    first.press("2", Key(.enter), .control("c"))
    #expect(!first.journal.everything.contains("Zanzibar"))
    let second = try first.later()
    #expect(second.sees("Only if it is safe."))
    var asked = try first.later(at: .exercise("far-bank"))
    #expect(asked.sees("Who may open these words later?"))
    asked.press("2")
    #expect(!asked.sees("Zanzibar"))
  }

  @Test func anAnswerIsFoldedAtTheNextOpeningAndHistoryIsKept() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    for (day, word) in ["uno", "due", "tre"].enumerated() {
      sitter.type(word)
      sitter.press(Key(.escape), .control("c"))
      sitter = try sitter.later()
      #expect(sitter.sees("You wrote here on October \(13 + day). Enter opens it."))
      #expect(!sitter.sees(word))
      sitter.press(Key(.enter), .control("u"))
    }
    #expect(sitter.journal.answers.map(\.value) == [.text("uno"), .text("due"), .text("tre")])
  }

  @Test func openingItTwiceInOneSittingMakesTwoRecordsOnceItChanged() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.type(" One.")
    sitter.press(Key(.escape), Key(.enter), Key(.escape), Key(.enter))
    sitter.type(" Two.")
    sitter.press(Key(.escape))
    let texts = sitter.journal.answers.map(\.value.text)
    #expect(texts.map { $0.drop { $0 != "." } } == [".", ". One.", ". One. Two."])
  }

  @Test func anEmptiedAnswerIsNoAnswer() throws {
    var first = try EveryScreen.reflection.reached()
    first.press(.control("u"))
    for _ in 0..<40 { first.press(Key(.backspace)) }
    first.press(Key(.escape))
    #expect(!first.sees("Somebody"))
    first.press(.control("c"))
    let second = try first.later(at: .chapter("river"))
    #expect(!second.sees("You wrote here"))
  }

  @Test func openedAndLeftAsItWasIsAsIfItHadNotBeenOpened() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.press(Key(.left), Key(.escape), .control("c"))
    #expect(sitter.journal.answers.isEmpty)
  }

  @Test func aPasteIsTypedWhole() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.tell(.input(.paste("\nA line,\nand another.")))
    #expect(sitter.sees("and another."))
    sitter.press(Key(.escape))
    #expect(sitter.journal.answers.last?.value.text.hasSuffix("light.\nA line,\nand another.") == true)
  }

  @Test func aPasteOutsideOfAnEditorIsNoKeys() throws {
    var sitter = try EveryScreen.reader.reached()
    let screen = sitter.screen
    sitter.tell(.input(.paste("n2q")))
    #expect(sitter.screen == screen)
  }

  @Test func theQuestionLeavesRoomToWriteInAnyWindow() throws {
    var sitter = try EveryScreen.reflection.reached()
    for rows in [24, 20, 12, 9, 8] {
      sitter.resize(80, rows)
      let cursor = try #require(sitter.canvas.cursor)
      #expect(sitter.canvas.isWriting)
      #expect(cursor.row < rows - 2)
      #expect(sitter.canvas.text[cursor.row].contains("light."))
    }
  }

  /// A page can be all of one answer, and is never more than that.
  @Test(arguments: [(80, 24), (60, 20), (120, 40)])
  func aLongAnswerTakesTheRowsThatAreFreeOnItsPageAndSaysWhereTheRestIs(columns: Int, rows: Int) throws {
    var sitter = try EveryScreen.reflection.reached(size: Size(columns: columns, rows: rows))
    sitter.tell(.input(.paste((1...60).map { "\nLine \($0)." }.joined())))
    sitter.press(Key(.escape))
    let free = sitter.app.context.frame.bodyHeight
    #expect(sitter.page.count == free)
    #expect(sitter.page.first?.text == "Write, if you like")
    // The label, the question, its help, a blank line, the first line of the answer, and where the rest is.
    #expect(sitter.sees("Line \(free - 6)."))
    #expect(!sitter.sees("Line \(free - 5)."))
    #expect(sitter.page.last?.text == "Enter opens the rest.")
    #expect(sitter.app.reader?.focus == .exercise("far-bank"))
  }

  @Test func anAnswerThatFitsOnItsPageIsShownWhole() throws {
    var sitter = try EveryScreen.reflection.reached()
    sitter.tell(.input(.paste((1...10).map { "\nLine \($0)." }.joined())))
    sitter.press(Key(.escape))
    #expect(sitter.sees("Line 10."))
    #expect(!sitter.sees("Enter opens the rest."))
  }
}
