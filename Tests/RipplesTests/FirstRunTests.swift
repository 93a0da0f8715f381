import Canvas
import Journal
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

  /// What is answered to the check is in no record and in no setting: the journals are the same to the letter.
  @Test(arguments: ["n", "s", "y", "1", "5", "6"] as [Key])
  func theCheckLeavesNoTrace(answer: Key) throws {
    func journal(after key: Key) throws -> String {
      var sitter = try Sitter(.firstRun)
      sitter.press(Key(.enter), Key(.enter), key)
      if sitter.sees("parts for myself") { sitter.press("s") }
      sitter.wait(milliseconds: 60_000)
      sitter.press(.control("c"))
      return sitter.journal.records.values.sorted { $0.clock < $1.clock }.map { "\($0.body)" }.joined()
    }
    let skipped = try journal(after: Key(.enter))
    #expect(try journal(after: answer) == skipped)
    #expect(!skipped.isEmpty)
  }

  @Test func aConcernOpensThePartsForOneself() throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), "3")
    #expect(sitter.sees("A calm page."))
    sitter.press("s")
    sitter.press(Key(.tab), Key(.tab))
    #expect(sitter.app.isSolo)
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
