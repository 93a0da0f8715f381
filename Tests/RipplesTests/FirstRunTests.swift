import Canvas
import Journal
import Terminal
import Testing

@testable import Ripples

@Suite struct FirstRunTests {
  @Test func threeKeysLeadToTheFirstPageOfTheFirstChapter() throws {
    var sitter = try Sitter(.firstRun)
    try expectGolden(sitter, "welcome")
    sitter.press(Key(.enter))
    try expectGolden(sitter, "privacy")
    sitter.press(Key(.enter))
    try expectGolden(sitter, "check")
    sitter.press(Key(.enter))
    #expect(sitter.sees("1. The river"))
    #expect(sitter.sees("page 1 of"))
  }

  /// Who learns from the check that being found is a risk can still leave with nothing made.
  @Test func nothingIsMadeBeforeTheFirstRunIsOver() throws {
    var sitter = try Sitter(.firstRun)
    for key in ["v", Key(.enter), Key(.enter)] as [Key] {
      sitter.press(key)
      sitter.wait(milliseconds: 60_000)
      #expect(!sitter.journal.wasCreated)
      #expect(sitter.journal.saves == 0)
    }
    sitter.press(Key(.enter))
    #expect(sitter.journal.wasCreated)
    #expect(sitter.journal.saves == 1)
  }

  @Test func leavingAtTheCheckMakesNothing() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), "5", .control("c"))
    #expect(sitter.app.isFinished)
    #expect(!sitter.journal.wasCreated)
    #expect(sitter.journal.saves == 0)
  }

  @Test func keepNothingKeepsNothing() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), "k", Key(.enter))
    sitter.openFarBank()
    #expect(!sitter.sees("Who may open these words later?"))
    sitter.type("a boat")
    sitter.press(Key(.escape))
    #expect(sitter.sees("a boat"))
    sitter.press(.control("c"))
    #expect(sitter.app.isFinished)
    #expect(!sitter.journal.wasCreated)
    #expect(sitter.journal.saves == 0)
  }

  @Test func escGoesBackFromTheCheck() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), Key(.escape))
    #expect(sitter.sees("Who else can see this computer?"))
    sitter.press("k", "n")
    #expect(sitter.app.context.sitting.keeping == .nothing)
  }

  /// To say none, one has to have seen all of it.
  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 60, rows: 14)])
  func noneIsOfferedOnlyOnceTheLastLineWasInSight(size: Size) throws {
    for plainSigns in [false, true] {
      let book = try RealBook.read()
      var sitter = try Sitter(.firstRun, size: size, book: book, plainSigns: plainSigns)
      sitter.press(Key(.enter), Key(.enter))
      for _ in 0..<30 where sitter.app.bindings.command(for: "n") == nil {
        #expect(sitter.app.bindings.command(for: "y") != nil)
        sitter.press("n")
        #expect(sitter.sees("3 of 3"))
        sitter.press(plainSigns ? "j" : " ")
      }
      #expect(plainSigns || sitter.sees("how I treat"))
      #expect(sitter.app.bindings.command(for: "n") != nil)
    }
  }

  @Test func aConcernOpensThePartsForOneself() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), "3")
    #expect(sitter.sees("A calm page."))
    sitter.press("s")
    #expect(sitter.app.context.sitting.isSolo)
    #expect(sitter.sees("A book for tests"))
  }

  @Test func onlyTheLastStatementHasAPageOfItsOwn() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), "6")
    #expect(sitter.sees("It takes honesty to ask that."))
    #expect(!sitter.sees("A calm page."))
    sitter.press(Key(.enter))
    #expect(sitter.sees("People to call or write to"))
  }

  @Test func theCheckTakenAsGoneThroughUnlocksNothing() throws {
    var skipped = try Sitter(.firstRun)
    skipped.press(Key(.enter), Key(.enter), Key(.enter))
    var none = try Sitter(.firstRun)
    none.press(Key(.enter), Key(.enter), "n")
    #expect(skipped.screen == none.screen)
  }
}

extension Sitter {
  /// From a page of the first chapter to the editor of its first prompt, by way of the question who may open the words.
  mutating func openFarBank(answering key: Key? = nil) {
    press("1", "g", Key(.enter))
    if let key { press(key) }
  }
}
