import Journal
import Terminal
import Testing

@testable import Ripples

/// What the book keeps for the sitting only, and what the reader does, is nowhere but in memory.
@Suite struct SittingOnlyTests {
  /// Every way out of a text that is under way, with the saves that each of them makes.
  enum WayOut: CaseIterable {
    case escape, leave, terminate, hangUp, suspend, focusOut, cover, anHour, escapeAndLeave

    func take(_ sitter: inout Sitter) {
      switch self {
      case .escape: sitter.press(Key(.escape))
      case .leave: sitter.press(.control("c"))
      case .terminate: sitter.tell(.input(.terminate))
      case .hangUp: sitter.tell(.input(.hangUp))
      case .suspend: sitter.press(.control("z"))
      case .focusOut: sitter.tell(.input(.focus(false)))
      case .cover: sitter.press(.control("l"), "x")
      case .anHour: sitter.wait(milliseconds: 3_600_000)
      case .escapeAndLeave: sitter.press(Key(.escape), "t", Key(.escape), "q", .control("c"))
      }
    }
  }

  @Test(arguments: WayOut.allCases)
  func wordsForTheSittingReachNoJournal(way: WayOut) throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    sitter.type("Zanzibar")
    #expect(sitter.sees("Zanzibar"))
    way.take(&sitter)
    sitter.wait(milliseconds: 60_000)
    #expect(sitter.journal.saves > 0)
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(!sitter.journal.everything.contains("whisper-plain/"))
    #expect(sitter.journal.answers.isEmpty)
  }

  /// The same ways, where saving is meant: else the test above would pass on a journal that keeps nothing.
  @Test(arguments: WayOut.allCases)
  func otherWordsReachItOnEveryWay(way: WayOut) throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("Zanzibar")
    way.take(&sitter)
    sitter.wait(milliseconds: 60_000)
    #expect(sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func theyStandOnThePageUntilTheReaderLeaves() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    #expect(sitter.sees("kept until you leave"))
    sitter.type("Zanzibar")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Zanzibar"))
    #expect(sitter.sees("Kept until you leave. S saves it."))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Zanzibar"))
    sitter.press(Key(.escape), .control("c"))
    let later = try sitter.later()
    #expect(!later.sees("You wrote here"))
  }

  @Test func theReaderCanKeepThemAndIsAskedWhoMayOpenThem() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "S")
    #expect(sitter.sees("Keep these words on this computer? y"))
    sitter.press("y")
    #expect(sitter.sees("Who may open these words later?"))
    #expect(sitter.journal.answers.isEmpty)
    sitter.press("2")
    #expect(sitter.sees("Zanzibar"))
    #expect(!sitter.sees("Kept until you leave"))
    #expect(sitter.sees("It is in your journal now."))
    sitter.press(.control("c"))
    #expect(sitter.journal.answers.map(\.value) == [.text("Zanzibar")])
  }

  /// Where pages are turned, no key in either of its cases may write what was to stay in memory; nor may one key alone.
  @Test(arguments: ["j", "k", "K", "J", "g", "G", "s", "S"])
  func noKeyKeepsThemByItself(key: Character) throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), Key(.character(key)), Key(.character(key)))
    sitter.wait(milliseconds: 60_000)
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func whatIsKeptSaysWhereItIsAndCanBeLetGoAgain() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "S", "y", "2", "j")
    #expect(sitter.sees("Saved in your journal, as you asked. S lets it go again."))
    sitter.wait(milliseconds: 10_000)
    #expect(sitter.journal.everything.contains("Zanzibar"))
    sitter.press("S")
    #expect(sitter.sees("Let go: it is off the journal’s file"))
    #expect(sitter.sees("Kept until you leave. S saves it."))
    #expect(sitter.sees("Zanzibar"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.journal.answers.isEmpty)
    #expect(sitter.journal.summary.answers.isEmpty)
    sitter.press("S", "y", .control("c"))
    #expect(sitter.journal.answers.map(\.value) == [.text("Zanzibar")])
  }

  /// What was kept on an earlier evening is let go with all its versions, once it was opened.
  @Test func whatWasKeptOnAnEarlierEveningCanBeLetGoToo() throws {
    var first = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    first.type("Zanzibar")
    first.press(Key(.escape), "S", "y", "2", .control("c"))
    var second = try first.later()
    second.press(Key(.enter))
    second.type(" again")
    second.press(Key(.escape), "S", "y", .control("c"))
    #expect(second.journal.answers.count == 2)
    var third = try second.later()
    third.press(Key(.enter), Key(.escape), "S", .control("c"))
    #expect(third.journal.answers.isEmpty)
    #expect(!third.journal.everything.contains("Zanzibar"))
  }

  @Test func keepingForThisSittingAloneKeepsNothing() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), "S", "y", "3")
    #expect(sitter.sees("Zanzibar"))
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func wordsThatWereKeptAreNotCalledLostAtTheNextOpening() throws {
    var first = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    first.type("Zanzibar")
    first.press(Key(.escape), "S", "y", "2", .control("c"))
    var second = try first.later()
    second.press(Key(.enter))
    #expect(second.sees("Zanzibar"))
    second.press(Key(.escape))
    #expect(second.sees("Zanzibar"))
    #expect(!second.sees("Kept until you leave"))
    second.press(Key(.enter), "s", Key(.escape))
    #expect(second.sees("Kept until you leave. S saves it."))
    second.press(.control("c"))
    #expect(second.journal.answers.map(\.value) == [.text("Zanzibar")])
  }

  @Test func whereNothingIsKeptNoKeyPromisesTo() throws {
    var sitter = try Sitter(.firstRun, book: .whispers())
    sitter.press(Key(.enter), "k", Key(.enter), Key(.enter))
    sitter.type("Zanzibar")
    sitter.press(Key(.escape))
    #expect(sitter.sees("Zanzibar"))
    #expect(!sitter.sees("keeps it"))
    #expect(!sitter.sees("S save it"))
  }
}
