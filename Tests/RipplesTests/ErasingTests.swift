import Journal
import Terminal
import Testing

@testable import Ripples

/// What is erased is in no record, in no list, and comes back only while its list is open.
@Suite struct ErasingTests {
  /// Two evenings: an answer, and the answer with more words.
  private func twoEvenings() throws -> Sitter {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("Zanzibar")
    first.press(Key(.escape), .control("c"))
    var second = try first.later(at: .exercise("far-bank"))
    second.type(" and back")
    second.press(Key(.escape))
    #expect(second.journal.answers.count == 2)
    return second
  }

  private func emptied() throws -> Sitter {
    var sitter = try twoEvenings()
    sitter.press(Key(.enter))
    for _ in 0..<40 { sitter.press(Key(.backspace)) }
    sitter.press(Key(.escape))
    return sitter
  }

  @Test func leavingAnEmptiedAnswerAsksForItsEarlierVersions() throws {
    var sitter = try emptied()
    #expect(sitter.sees("It is empty now. Erase its earlier versions too? d"))
    sitter.press("d")
    #expect(sitter.sees("Erased, with its earlier versions"))
    #expect(sitter.sees("backups"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.journal.answers.isEmpty)
    #expect(sitter.journal.summary.answers.isEmpty)
    sitter.press("w")
    #expect(sitter.sees("Nothing is written yet."))
  }

  @Test func anyOtherKeyKeepsThemAndDoesWhatItDoes() throws {
    var sitter = try emptied()
    sitter.press("q")
    #expect(sitter.sees("A book for tests"))
    #expect(sitter.sees("The earlier versions are kept."))
    #expect(sitter.journal.everything.contains("Zanzibar"))
    sitter.press("d")
    #expect(sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func anAnswerThatWasEmptiedIsOneLineWithoutWords() throws {
    var sitter = try emptied()
    sitter.press("w")
    #expect(sitter.sees("1 piece, newest first"))
    #expect(sitter.sees("What is on the far bank?"))
    #expect(sitter.sees("empty now; earlier versions are kept"))
    #expect(!sitter.sees("Zanzibar"))
    sitter.press(Key(.enter))
    #expect(!sitter.sees("Zanzibar"))
    sitter.press("/")
    sitter.type("zanzibar")
    #expect(sitter.sees("0 found"))
  }

  @Test func emptyingInOneSittingAsksNothing() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("Zan")
    sitter.wait(milliseconds: 10_000)
    for _ in 0..<3 { sitter.press(Key(.backspace)) }
    sitter.press(Key(.escape))
    #expect(!sitter.sees("earlier versions"))
    #expect(!sitter.journal.everything.contains("Zan"))
  }

  /// The emptied answer is saved, though the words of its kind are not: they are what it takes back.
  @Test func emptyingWhatTheBookKeepsForTheSittingTakesBackWhatWasKept() throws {
    var first = try Sitter(.journal(Summary(), at: .exercise("whisper-plain")), book: .whispers())
    first.type("Zanzibar")
    first.press(Key(.escape), "S", "y", "2", .control("c"))
    var second = try first.later(at: .exercise("whisper-plain"))
    for _ in 0..<20 { second.press(Key(.backspace)) }
    second.press(Key(.escape))
    #expect(second.sees("Erase its earlier versions too? d"))
    #expect(second.journal.answers.map(\.value) == [.text("Zanzibar"), .text("")])
    second.press("d", .control("c"))
    #expect(!second.journal.everything.contains("Zanzibar"))
  }

  @Test func dInTheJournalErasesAPieceWithAllItsVersionsAtOnce() throws {
    var sitter = try twoEvenings()
    sitter.press("w", "j", "d")
    #expect(sitter.sees("Erased, with its earlier versions"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.sees("Nothing is left here."))
    sitter.press(Key(.escape))
    #expect(!sitter.sees("Zanzibar"))
    #expect(try !sitter.later().sees("You wrote here"))
  }

  @Test func dOnAnOpenedPieceErasesItToo() throws {
    var sitter = try twoEvenings()
    sitter.press("w", Key(.enter))
    #expect(sitter.sees("Zanzibar and back"))
    sitter.press("d")
    #expect(!sitter.journal.everything.contains("Zanzibar"))
    #expect(sitter.sees("Nothing is left here."))
  }

  @Test func uBringsItBackUnderNewNamesWithItsDates() throws {
    var sitter = try twoEvenings()
    let before = sitter.journal.records.values.filter(\.isWriting)
    sitter.press("w", "d", "u")
    #expect(sitter.sees("It is back."))
    #expect(sitter.sees("2 pieces, newest first"))
    let after = sitter.journal.records.values.filter(\.isWriting)
    #expect(Set(after.map(\.words)) == Set(before.map(\.words)))
    #expect(Set(after.map(\.changed)) == Set(before.map(\.changed)))
    #expect(Set(after.map(\.id)).isDisjoint(with: before.map(\.id)))
    sitter.press(.control("c"))
    #expect(try sitter.later(at: .journal).sees("2 pieces"))
  }

  @Test func itComesBackNoMoreOnceTheListWasLeft() throws {
    var sitter = try twoEvenings()
    sitter.press("w", "d", Key(.escape), "w", "u")
    #expect(sitter.sees("Nothing is written yet."))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func theLineOfADayIsErasedToo() throws {
    var sitter = try Sitter(.journal(Summary(), at: .practices))
    sitter.press(Key(.enter), "2")
    sitter.type("Zanzibar")
    sitter.press(Key(.escape), Key(.escape), "w", "d", Key(.escape), "t")
    #expect(!sitter.sees("Zanzibar"))
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  @Test func leavingRightAfterErasesAllTheSame() throws {
    var sitter = try emptied()
    sitter.tell(.input(.key("d")), .input(.key(.control("c"))))
    #expect(!sitter.journal.everything.contains("Zanzibar"))
  }

  /// Words that are typed while the earlier ones are looked for are not among them.
  @Test func wordsThatComeAfterStay() throws {
    var sitter = try emptied()
    sitter.tell(.input(.key("d")), .input(.key(Key(.enter))), .input(.key("n")))
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.map(\.value) == [.text("n")])
  }

  /// Each opening of a form has a record of its own: the first of them stays, too, while nothing is in the second.
  @Test func wordsThatComeAfterStayWhenTheirFormIsOpenedAgain() throws {
    var sitter = try emptied()
    sitter.tell(["d", Key(.enter), "n", Key(.escape), Key(.enter)].map { .input(.key($0)) })
    sitter.press(Key(.escape), .control("c"))
    #expect(sitter.journal.answers.map(\.value) == [.text("n")])
  }

  /// Two openings of a form, the saves of both under way or failed: neither comes to disk after its erasure.
  @Test(arguments: ["w", "emptied"])
  func whatCouldNotBeSavedIsErasedToo(way: String) throws {
    var sitter = try twoEvenings()
    sitter.breakDisk("The disk is full.")
    for word in [" Pemba", " Mafia"] {
      sitter.press(Key(.enter))
      sitter.type(word)
      sitter.press(Key(.escape))
    }
    if way == "w" {
      sitter.press("w", "d")
    } else {
      sitter.press(Key(.enter))
      for _ in 0..<40 { sitter.press(Key(.backspace)) }
      sitter.press(Key(.escape), "d")
    }
    sitter.breakDisk(nil)
    sitter.wait(milliseconds: 20_000)
    sitter.press(.control("c"))
    #expect(sitter.journal.answers.isEmpty)
  }

  @Test func aJournalThatCanOnlyBeReadOffersNoErasing() throws {
    let journal = try twoEvenings().journal
    var sitter = try Sitter(
      .journal(journal.summary, readOnly: "It can be read.", at: .journal), journal: journal)
    #expect(!sitter.sees("d erase"))
    sitter.press("d", Key(.enter), "d")
    #expect(sitter.journal.everything.contains("Zanzibar"))
  }
}
