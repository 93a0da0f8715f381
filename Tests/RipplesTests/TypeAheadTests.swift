import Canvas
import Journal
import Terminal
import Testing

@testable import Ripples

/// Keys that arrive together, over a slow line or from a quick hand, do what they do one by one.
@Suite struct TypeAheadTests {
  @Test(arguments: [
    "n    ", "2\r ", "G\tkk", " n\r", "\t\t\r\tj", "+++ -", "t", "0 g", "\t\r\t\t\r1x\u{1B}q", "wq n",
    "!c1\u{1B}",
  ])
  func togetherIsTheSameAsOneByOne(keys: String) throws {
    let keys = keys.map { Key(typed: $0) }
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 9)] {
      var apart = try Sitter(.journal(Summary(), at: .chapter("river")), size: size)
      for key in keys { apart.press(key) }
      var together = try Sitter(.journal(Summary(), at: .chapter("river")), size: size)
      together.tell(keys.map { .input(.key($0)) })
      #expect(together.screen == apart.screen)
    }
  }

  @Test func wordsTypedBeforeTheEarlierAnswerCameStand() throws {
    var first = try Sitter(.journal(Summary()))
    first.openFarBank(answering: "2")
    first.type("earlier")
    first.press(Key(.escape), .control("c"))
    var second = try first.later()
    second.press("1", "g")
    second.tell(.input(.key(Key(.enter))), .input(.key("a")), .input(.key("b")))
    #expect(second.sees("ab"))
    #expect(!second.sees("earlier"))
    second.press(Key(.escape), .control("c"))
    #expect(second.journal.answers.map(\.value) == [.text("earlier"), .text("ab")])
  }

  @Test func theTerminalIsGivenBackBeforeAnySaveThatWasDueWithIt() throws {
    var sitter = try Sitter(.journal(Summary()))
    sitter.openFarBank(answering: "2")
    sitter.type("a word")
    let before = sitter.performed.count
    sitter.tell(.input(.key(Key(.escape))), .input(.focus(false)), .input(.key(.control("c"))))
    #expect(sitter.effects(since: before).first == "leaveTerminal")
    #expect(sitter.journal.answers.map(\.value) == [.text("a word")])
  }

  /// The journal is made after the last key of the first run, and the keys behind that one may be there before it is.
  @Test func nobodyWritesIntoAJournalThatIsBeingMadeBeforeTheySaidWhoMayOpenIt() throws {
    var sitter = try Sitter(.firstRun, book: FormBook.read())
    sitter.press(Key(.enter), Key(.enter))
    sitter.tell([.input(.key(Key(.enter))), .input(.key(Key(.enter))), .input(.paste("Zanzibar"))])
    #expect(sitter.sees("Who may open these words later?"))
    sitter.press("2")
    sitter.type("Pemba")
    sitter.press(.control("c"))
    #expect(sitter.journal.answers.map(\.value.text) == ["What I packed: Pemba"])
  }
}

extension Key {
  /// The key that types a character; a carriage return is Enter, and so on.
  fileprivate init(typed character: Character) {
    switch character {
    case "\r": self.init(.enter)
    case "\t": self.init(.tab)
    case "\u{1B}": self.init(.escape)
    default: self.init(.character(character))
    }
  }
}
