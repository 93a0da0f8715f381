import Canvas
import Journal
import Terminal
import Testing

@testable import Ripples

/// Recovery words: offered once, shown, and three of them asked back.
@Suite struct RecoveryTests {
  private static let phrase = EveryScreen.passphrase

  /// A reader in their first form, sealed a moment ago.
  private func first() throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("far-bank")))
    sitter.press("1", "2")
    sitter.submit(Self.phrase)
    sitter.submit(Self.phrase)
    return sitter
  }

  /// Types the word that is asked for.
  private func answer(_ sitter: inout Sitter, letters: Int = 40) throws {
    let drawn = try #require(sitter.app.context.drawn)
    let place = try #require(drawn.asked.first { sitter.sees("Word \($0):") })
    sitter.type(String(drawn.words[place - 1].prefix(letters)))
    sitter.press(Key(.enter))
  }

  @Test func theyAreOfferedOnceWhenTheFirstWritingIsOnDisk() throws {
    var sitter = try first()
    sitter.press(Key(.escape))
    #expect(!sitter.sees("Recovery words"))
    sitter.press(Key(.enter))
    sitter.type("A boat.")
    sitter.wait(milliseconds: 1_000)
    sitter.press(Key(.escape))
    #expect(sitter.sees("Recovery words") && sitter.sees("Paper can be found too"))
    #expect(sitter.sees("1 show me the words") && sitter.sees("2 later"))
    sitter.press("2")
    #expect(sitter.sees("A boat.") && sitter.journal.summary[.recovery] == "later")
    sitter.press(Key(.enter))
    sitter.type(" And oars.")
    sitter.wait(milliseconds: 1_000)
    sitter.press(Key(.escape))
    #expect(!sitter.sees("Recovery words"))
  }

  @Test func theyAreNotOfferedWhileTheFirstWritingIsUnsavedNorWithoutAPassphrase() throws {
    var sitter = try first()
    sitter.type("A boat.")
    sitter.breakDisk("The disk is full.")
    sitter.wait(milliseconds: 1_000)
    sitter.press(Key(.escape))
    #expect(!sitter.sees("Recovery words"))
    var open = try EveryScreen.reflection.reached()
    open.type("More.")
    open.wait(milliseconds: 1_000)
    open.press(Key(.escape))
    #expect(!open.sees("Recovery words"))
  }

  @Test func threeOfThemAreAskedBackAndThenTheyAreKept() throws {
    var sitter = try EveryScreen.recoveryAsked.reached()
    #expect(sitter.app.context.drawn?.asked.count == 3)
    #expect(!sitter.sees("letterx"))
    try answer(&sitter)
    try answer(&sitter)
    #expect(sitter.journal.recovery == nil)
    try answer(&sitter)
    #expect(sitter.journal.recovery?.count == 12 && sitter.app.context.drawn == nil)
    #expect(sitter.sees("Recovery words: on your paper"))
    #expect(sitter.journal.summary[.recovery] == "kept")
  }

  /// The misspelled one is pointed out, by its place and as it was typed.
  @Test func theMisspelledOneIsPointedOut() throws {
    var sitter = try EveryScreen.recoveryAsked.reached()
    let place = try #require(sitter.app.context.drawn?.asked.first)
    sitter.type("lettuce")
    sitter.press(Key(.enter))
    #expect(sitter.sees("“lettuce” is not word \(place)."))
    sitter.press(Key(.escape))
    #expect(sitter.sees("letterxxxxxxxxxxxx"))
    sitter.press(Key(.enter))
    try answer(&sitter)
    #expect(sitter.sees("2 of 3"))
  }

  @Test(arguments: [
    ("winner", true), ("WINN", true), (" winn ", true), ("win", false), ("winer", false), ("winnerx", false),
    ("legal", false), ("", false),
  ])
  func itsFirstFourLettersAreEnough(typed: String, isRight: Bool) {
    var drawn = DrawnWords(["legal", "winner", "act"])
    drawn.typed = typed
    #expect(drawn.isTyped(at: 2) == isRight)
    drawn.typed = "act"
    #expect(drawn.isTyped(at: 3) && !drawn.isTyped(at: 4) && !drawn.isTyped(at: 0))
  }

  @Test func whereTheyCannotBeKeptItSaysWhy() throws {
    var sitter = try EveryScreen.recoveryAsked.reached()
    sitter.refuseToSeal("The disk is full.")
    for _ in 0..<3 { try answer(&sitter) }
    #expect(sitter.sees("The disk is full.") && sitter.sees("letterx"))
    #expect(!sitter.app.context.sitting.hasRecoveryWords)
  }

  /// Twelve lines of words stand on one page, and none is out of sight where it is copied.
  @Test(arguments: FooterTests.sizes)
  func allTwelveAreInSight(size: Size) throws {
    for isPlain in [false, true] {
      let sitter = try EveryScreen.recoveryWords.reached(size: size, plainSigns: isPlain)
      #expect(sitter.canvas.text.count { $0.contains("letterx") } == 12)
      #expect(!sitter.sees("more below"))
    }
  }
}
