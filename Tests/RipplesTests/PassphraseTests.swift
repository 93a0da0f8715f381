import Journal
import Sitting
import Terminal
import Testing

@testable import Ripples

/// Setting, changing and taking away a passphrase.
@Suite struct PassphraseTests {
  private static let phrase = EveryScreen.passphrase

  /// A reader before the question who may open what they write.
  private func asked() throws -> Sitter { try Sitter(.journal(Summary(), at: .exercise("far-bank"))) }

  @Test func theQuestionLeadsToAPassphraseAndOnToThePrompt() throws {
    var sitter = try asked()
    sitter.press("1", "2")
    #expect(sitter.app.wantsSecret && sitter.sees("Typing is hidden."))
    sitter.submit(Self.phrase)
    #expect(sitter.sees("The same once more:"))
    sitter.submit(Self.phrase)
    #expect(sitter.sees("Sealed. From now on the book asks for it each time."))
    #expect(sitter.sees("What is on the far bank?") && sitter.app.isWriting && !sitter.app.wantsSecret)
    #expect(sitter.journal.passphrase == Self.phrase && sitter.journal.first == nil)
    sitter.type("A boat.")
    sitter.press(Key(.escape))
    #expect(sitter.journal.answers.map(\.value.text) == ["A boat."])
    #expect(sitter.journal.summary[.words] == "sealed")
    #expect(sitter.journal.summary[.sealed] == sitter.now.moment.day.description)
    #expect(!"\(sitter.app)".contains("unrelated"))
    // From now on it can be locked, and opens with that alone.
    sitter.press(.control("l"))
    var again = try sitter.afresh()
    #expect(!again.sees("far bank"))
    again.submit(Self.phrase)
    #expect(again.sees("far bank"))
  }

  @Test func theSixWordsAreShownAndAskedForOnce() throws {
    var sitter = try asked()
    sitter.press("1", "1")
    #expect(sitter.sees("amber brook cedar drift ember fjord") && sitter.sees("Paper can be found too."))
    sitter.press(Key(.enter))
    #expect(!sitter.sees("amber"))
    sitter.submit("amber brook")
    #expect(sitter.sees("That was not the same.") && sitter.sees("amber brook cedar drift ember fjord"))
    sitter.press(Key(.enter))
    sitter.submit("amber brook cedar drift ember fjord")
    #expect(sitter.sees("Sealed.") && sitter.app.context.drawn == nil)
    #expect(!"\(sitter.app)".contains("cedar"))
  }

  /// What was begun in the field for the second does not come before what is typed there later.
  @Test func goingBackToTheWordsEmptiesTheField() throws {
    var sitter = try asked()
    sitter.press("1", "1", Key(.enter))
    sitter.fillField("amb")
    sitter.tell(.input(.secret(.cancel)))
    #expect(sitter.sees("amber brook") && sitter.journal.field.isEmpty)
    #expect(sitter.journal.first != nil)
    sitter.press(Key(.enter))
    sitter.submit("amber brook cedar drift ember fjord")
    #expect(sitter.sees("Sealed."))
  }

  @Test func twoThatDifferAreBothTypedOnceMore() throws {
    var sitter = try asked()
    sitter.press("1", "2")
    sitter.submit(Self.phrase)
    sitter.submit("four unrelated words there")
    #expect(sitter.sees("They differ: type both once more.") && sitter.sees("Your passphrase:"))
    #expect(sitter.journal.passphrase == nil)
    sitter.submit(Self.phrase)
    sitter.submit(Self.phrase)
    #expect(sitter.journal.passphrase == Self.phrase)
  }

  @Test func anEmptyOneIsNone() throws {
    var sitter = try asked()
    sitter.press("1", "2")
    sitter.submit("")
    #expect(sitter.sees("Your passphrase:") && sitter.journal.first == nil)
  }

  /// There is no rule about its form; of the thousand that are tried first, one line is said.
  @Test func aCommonOneIsNamedAndMayBeKept() throws {
    var sitter = try asked()
    sitter.press("1", "2")
    sitter.submit("password")
    #expect(sitter.sees("among the thousand") && sitter.sees("The same once more:"))
    sitter.submit("password")
    #expect(sitter.journal.passphrase == "password")
    var other = try asked()
    other.press("1", "2")
    other.submit("x")
    #expect(!other.sees("thousand"))
    other.submit("x")
    #expect(other.journal.passphrase == "x")
  }

  /// Esc at each step goes back one step, and nothing has changed.
  @Test func escGoesBackFromEveryStepAndNothingHasChanged() throws {
    var sitter = try asked()
    sitter.press("1")
    let ways = sitter.screen
    sitter.press("2")
    sitter.fillField("four")
    sitter.tell(.input(.secret(.cancel)))
    #expect(sitter.screen == ways && sitter.journal.field.isEmpty)
    sitter.press("2")
    sitter.submit(Self.phrase)
    sitter.tell(.input(.secret(.cancel)))
    #expect(sitter.sees("Your passphrase:") && sitter.journal.first == nil)
    sitter.tell(.input(.secret(.cancel)))
    sitter.press("1", Key(.escape))
    #expect(sitter.screen == ways && sitter.app.context.drawn == nil && sitter.journal.first == nil)
    sitter.press(Key(.escape))
    #expect(sitter.sees("Who may open these words later?"))
    #expect(sitter.journal.passphrase == nil && sitter.journal.summary[.words] == nil)
    sitter.press("2")
    #expect(sitter.sees("What is on the far bank?"))
  }

  /// A word typed too fast answers neither the question nor the page after it.
  @Test func noLetterAnswersTheQuestion() throws {
    for scalar in UInt8(ascii: "a")...UInt8(ascii: "z") where scalar != UInt8(ascii: "q") {
      let key = Key(.character(Character(UnicodeScalar(scalar))))
      var sitter = try asked()
      sitter.press(key)
      #expect(sitter.sees("Who may open these words later?"), "\(key)")
      sitter.press("1", key)
      #expect(sitter.sees("A passphrase") && !sitter.app.wantsSecret, "\(key)")
    }
  }

  @Test func whereItCannotBeSealedItSaysWhyAndIsAsItWas() throws {
    var sitter = try asked()
    sitter.refuseToSeal("The disk is full.")
    sitter.press("1", "2")
    sitter.submit(Self.phrase)
    sitter.submit(Self.phrase)
    #expect(sitter.sees("The disk is full.") && sitter.sees("1   Six words"))
    #expect(sitter.journal.summary[.words] == nil && !sitter.app.context.isSealed)
  }

  /// The second may be typed before the first is looked at: a save that waits does not come between.
  @Test func whatIsTypedBehindEnterIsTheSecondOfTwo() throws {
    var sitter = try EveryScreen.ownPassphrase.reached()
    sitter.fillField(Self.phrase)
    sitter.tell(.input(.focus(false)), .input(.secret(.submit)))
    #expect(sitter.app.wantsSecret)
    sitter.submit(Self.phrase)
    #expect(sitter.journal.passphrase == Self.phrase)
  }

  @Test func theWarningIsReadBeforeItIsSet() throws {
    var sitter = try asked()
    sitter.press("1")
    let words = sitter.screen.split { " \n".contains($0) }.joined(separator: " ")
    #expect(words.contains("A lost passphrase is a lost journal"))
    #expect(words.contains("not that this program is here"))
    #expect(words.contains("Copies that were made elsewhere before still open without it."))
  }
}
