import Canvas
import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// What the reader wrote.
@Suite struct JournalScreenTests {
  /// A journal with a piece a day for so many days, the last of them on October 13.
  private func journal(of days: Int) throws -> PaperJournal {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("far-bank")), on: Day(number: 20_740 - days))
    sitter.press("2")
    for day in 1...days {
      sitter.press(.control("u"))
      sitter.type("piece number \(day)\(day == 2 ? ", Été" : "")")
      sitter.press(Key(.escape), .control("c"))
      if day < days { sitter = try sitter.later(at: .exercise("far-bank")) }
    }
    return sitter.journal
  }

  private func sitter(of days: Int, slices: Int? = nil) throws -> Sitter {
    var journal = try journal(of: days)
    journal.sliceSize = slices
    return try Sitter(.journal(journal.summary, at: .journal), journal: journal)
  }

  @Test func piecesStandNewestFirstWithTheirWordsFolded() throws {
    let sitter = try sitter(of: 3)
    #expect(sitter.sees("3 pieces, newest first"))
    let dates = sitter.canvas.text.filter { $0.contains("October 1") }.compactMap {
      $0.firstMatch(of: /October \d+/)?.0
    }
    #expect(dates == ["October 13", "October 12", "October 11"])
    #expect(!sitter.sees("piece number"))
    #expect(sitter.sees("What is on the far bank?"))
  }

  @Test func enterOpensAPieceAndEscFoldsItAgain() throws {
    var sitter = try sitter(of: 3)
    sitter.press("j", Key(.enter))
    #expect(sitter.sees("piece number 2"))
    #expect(sitter.sees("October 12"))
    sitter.press(Key(.escape))
    #expect(!sitter.sees("piece number"))
    #expect(sitter.sees("> October 12"))
  }

  @Test func findingLooksAsOneTypes() throws {
    var sitter = try sitter(of: 12)
    sitter.press("/")
    sitter.type("number 1")
    #expect(sitter.sees("4 found"))
    sitter.type("1")
    #expect(sitter.sees("1 found"))
    sitter.press(Key(.backspace))
    #expect(sitter.sees("4 found"))
    sitter.press(.control("u"))
    sitter.type("été")
    #expect(sitter.sees("1 found"))
    sitter.press(Key(.enter), Key(.enter))
    #expect(sitter.sees("piece number 2, Été"))
    sitter.press(Key(.escape), "/", .control("u"))
    sitter.type("zzz")
    #expect(sitter.sees("0 found"))
    #expect(sitter.sees("Nothing found with these words."))
    sitter.press(Key(.escape), Key(.enter), Key(.escape))
    #expect(sitter.sees("12 pieces, newest first"))
    sitter.press(Key(.escape))
    #expect(sitter.sees("A book for tests"))
  }

  @Test func lookingForNothingIsNotLooking() throws {
    var sitter = try sitter(of: 2)
    sitter.press("/", Key(.enter))
    #expect(sitter.sees("2 pieces, newest first"))
    sitter.press(Key(.escape))
    #expect(sitter.sees("A book for tests"))
  }

  @Test func whatIsLookedForIsInNoJournal() throws {
    var sitter = try sitter(of: 1)
    sitter.press("/")
    sitter.type("Zanzibar")
    sitter.wait(milliseconds: 60_000)
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func nothingWrittenIsSaidKindly() throws {
    #expect(try Sitter(.journal(Summary(), at: .journal)).sees("Nothing is written yet. There is no hurry."))
  }

  @Test func whereNothingIsKeptThereIsNothingToLookBackOn() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), "k", Key(.enter))
    sitter.openFarBank()
    sitter.type("a word")
    sitter.press(Key(.escape), "w")
    #expect(!sitter.effects(since: 0).contains("loadSlice"))
    #expect(sitter.sees("What you wrote stands on its page until you leave."))
    #expect(!sitter.sees("Nothing is written yet"))
  }

  @Test(arguments: [1, 2, 5])
  func slicesOneByOneAreTheSameJournal(size: Int) throws {
    let sliced = try sitter(of: 7, slices: size)
    let whole = try sitter(of: 7)
    #expect(sliced.screen == whole.screen)
    #expect(sliced.effects(since: 0).count { $0 == "loadSlice" } > 7 / size)
  }

  @Test func beforeTheLastSliceItSaysThatItIsOpening() throws {
    let piece = try #require(try journal(of: 1).records.values.first { $0.isWriting })
    var sitter = try Sitter(.journal(Summary(), at: .journal))
    sitter.press(Key(.escape), "w")
    var app = sitter.app
    _ = app.update([.input(.key(Key(.escape))), .input(.key("w"))], at: sitter.now)
    _ = app.update([.slice([.record(piece)], next: piece.id)], at: sitter.now)
    var canvas = Canvas(size: app.size)
    app.draw(on: &canvas)
    #expect(canvas.text.joined().contains("Opening what you wrote."))
    #expect(app.update([.slice([], next: nil)], at: sitter.now).isEmpty)
    app.draw(on: &canvas)
    #expect(canvas.text.joined().contains("1 piece, newest first"))
  }

  @Test func aSliceThatComesAfterGoingBackIsDropped() throws {
    let piece = try #require(try journal(of: 1).records.values.first { $0.isWriting })
    var sitter = try Sitter(.journal(Summary(), at: .journal))
    sitter.press(Key(.escape))
    let before = sitter.performed.count
    sitter.tell(.slice([.record(piece)], next: piece.id))
    #expect(sitter.effects(since: before).isEmpty)
    #expect(sitter.app.context.sitting.archive == nil)
  }

  @Test func openingItTwiceAtOnceShowsEachPieceOnce() throws {
    var sitter = try sitter(of: 3)
    sitter.press(Key(.escape))
    sitter.tell([.input(.key("w")), .input(.key(Key(.escape))), .input(.key("w"))])
    #expect(sitter.sees("3 pieces, newest first"))
  }

  @Test func aLongJournalIsScrolledWithTheFocusInSight() throws {
    var sitter = try sitter(of: 30)
    for key in Array(repeating: "j" as Key, count: 32) + [Key(.pageUp), "g", "G", "k"] {
      sitter.press(key)
      let cursor = try #require(sitter.canvas.cursor)
      #expect(sitter.canvas.text[cursor.row].drop { $0 == " " }.first == ">")
      #expect(cursor.row < 21)
    }
    sitter.press("g", Key(.enter))
    #expect(sitter.sees("piece number 30"))
  }

  @Test func aLongPieceIsScrolled() throws {
    var writing = try EveryScreen.reflection.reached()
    writing.tell(.input(.paste((1...60).map { "\nLine \($0)." }.joined())))
    writing.press(Key(.escape), "w", Key(.enter))
    #expect(writing.sees("space a page on"))
    #expect(!writing.sees("Line 60."))
    for _ in 0..<5 { writing.press(" ") }
    #expect(writing.sees("Line 60."))
    writing.press("g", "j")
    #expect(writing.sees("Line 10."))
  }
}
