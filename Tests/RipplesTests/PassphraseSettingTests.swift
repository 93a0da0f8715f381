import Journal
import Terminal
import Testing

@testable import Ripples

/// A passphrase that is set already: changed, taken away, and asked for before recovery words.
@Suite struct PassphraseSettingTests {
  private static let phrase = EveryScreen.passphrase

  /// A reader at the settings of a sealed journal.
  private func sealed() throws -> Sitter {
    var sitter = try EveryScreen.ownPassphrase.reached()
    sitter.submit(Self.phrase)
    sitter.submit(Self.phrase)
    return sitter
  }

  @Test func theSettingsHaveOneLineOfProof() throws {
    var sitter = try sealed()
    #expect(sitter.sees("Who may open it: who knows the passphrase"))
    #expect(sitter.sees("Sealed since October 13."))
    sitter.tell([])
    sitter.press(Key(.escape), "s")
    #expect(sitter.sees("Sealed since October 13. 1 piece, checked today."))
    sitter.press(.control("l"))
    var again = try sitter.afresh()
    #expect(!again.sees("Sealed") && !again.sees("piece"))
    again.submit(Self.phrase)
    #expect(again.sees("Sealed since October 13. 1 piece"))
    let open = try EveryScreen.settings.reached()
    #expect(!open.sees("Sealed"))
  }

  @Test func changingAsksForThePresentOneFirst() throws {
    var sitter = try sealed()
    sitter.press("g", Key(.enter))
    sitter.submit("another")
    #expect(sitter.sees("This is not the passphrase.") && sitter.app.wantsSecret)
    sitter.submit(Self.phrase)
    #expect(sitter.sees("still open with the old one."))
    sitter.press("2")
    sitter.submit("new words for it")
    sitter.submit("new words for it")
    #expect(sitter.sees("Changed.") && sitter.journal.passphrase == "new words for it")
    #expect(sitter.sees("Sealed since October 13."))
  }

  @Test func takingItAwayAsksForItAndSaysWhatItMeans() throws {
    var sitter = try sealed()
    sitter.press("g", Key(.down), Key(.enter))
    sitter.submit("another")
    #expect(sitter.sees("This is not the passphrase."))
    sitter.submit(Self.phrase)
    #expect(sitter.sees("Without a passphrase anyone who uses your account"))
    sitter.press(Key(.escape))
    #expect(sitter.journal.passphrase == Self.phrase)
    sitter.press(Key(.enter))
    sitter.submit(Self.phrase)
    sitter.press("1")
    #expect(sitter.journal.passphrase == nil && sitter.sees("Taken away"))
    #expect(sitter.sees("Who may open it: anyone who uses this account") && !sitter.sees("Sealed"))
    #expect(sitter.journal.summary[.words] == "open")
    // Where it is set again, it is sealed since then.
    sitter.sleep(days: 2, until: 600)
    sitter.press("g", Key(.enter), "2")
    sitter.submit("x")
    sitter.submit("x")
    #expect(sitter.sees("Sealed since October 15."))
  }

  @Test func nobodyMakesASecondWayInWhoHasNotTheFirst() throws {
    var sitter = try sealed()
    sitter.press("g", Key(.down), Key(.down), Key(.enter))
    sitter.submit("another")
    #expect(sitter.sees("This is not the passphrase."))
    sitter.submit(Self.phrase)
    #expect(sitter.sees("1 show me the words"))
  }

  /// Nothing that was typed, drawn or asked for is in what the lock seals, and one comes back to the page below.
  @Test(arguments: EveryScreen.allCases.filter(\.isAboutSecrets))
  func noSecretIsHandedOver(screen: EveryScreen) throws {
    var sitter = try screen.reached()
    sitter.protect(with: Self.phrase)
    sitter.press(.control("l"))
    let bytes = try #require(sitter.journal.handedOver)
    let sealed = String(decoding: bytes, as: UTF8.self)
    for word in ["amber", "letterx", "unrelated"] { #expect(!sealed.contains(word)) }
    var again = try sitter.afresh()
    again.submit(Self.phrase)
    #expect(again.sees("Settings") && again.app.context.drawn == nil)
  }

  @Test(arguments: EveryScreen.allCases.filter(\.isAboutSecrets))
  func leavingItsPageForgetsEverySecret(screen: EveryScreen) throws {
    var sitter = try screen.reached()
    for _ in 0..<6 where sitter.app.stack.contains(where: \.isAboutSecrets) {
      if sitter.app.wantsSecret { sitter.tell(.input(.secret(.cancel))) } else { sitter.press(Key(.escape)) }
    }
    #expect(sitter.sees("Settings"))
    #expect(sitter.app.context.drawn == nil && sitter.journal.drawnRecovery == nil)
    #expect(sitter.journal.first == nil && sitter.journal.field.isEmpty)
    #expect(!"\(sitter.app)".contains("letterx") && !"\(sitter.app)".contains("amber"))
  }
}
