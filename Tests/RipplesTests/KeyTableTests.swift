import Journal
import Terminal
import Testing

@testable import Ripples

/// The rows of the key table, screen by screen.
@Suite struct KeyTableTests {
  /// Keys that two rows of one screen share on purpose, the earlier before the later: on a page, Enter opens what has
  /// the focus instead of turning the page.
  private static let shadowed: Set<[String]> = [["enter", "space"]]

  @Test(arguments: EveryScreen.allCases)
  func noTwoRowsShareAKeyUnlessTheyAreMeantTo(screen: EveryScreen) throws {
    let bindings = try bindings(of: screen)
    for (index, binding) in bindings.enumerated() {
      for later in bindings[(index + 1)...] where !Set(binding.keys).isDisjoint(with: later.keys) {
        #expect(Self.shadowed.contains([binding.name, later.name]), "\(binding.name) and \(later.name)")
      }
    }
  }

  @Test(arguments: EveryScreen.allCases)
  func everyRowHasKeysANameAndWords(screen: EveryScreen) throws {
    var spokenFor = ""
    for binding in try bindings(of: screen) {
      #expect(!binding.keys.isEmpty)
      #expect(!binding.label.isEmpty)
      // A row without a name is one that the row before speaks for.
      #expect(!binding.name.isEmpty || binding.label == spokenFor && binding.footer == .none)
      spokenFor = binding.label
      #expect(binding.label.first?.isUppercase == false || binding.label.count > 2)
    }
  }

  @Test(arguments: EveryScreen.allCases)
  func leavingCoveringAndSettingAsideHoldEverywhere(screen: EveryScreen) throws {
    let bindings = try bindings(of: screen)
    #expect(bindings.command(for: .control("c")) == .leave)
    #expect(bindings.command(for: .control("l")) == .cover)
    #expect(bindings.command(for: .control("z")) == .suspend)
  }

  /// Where keys become text, no printable key has a binding: it could not be typed.
  @Test(arguments: [EveryScreen.reflection, .ownWords, .line, .finding])
  func everyLetterCanBeTyped(screen: EveryScreen) throws {
    for binding in try bindings(of: screen) {
      for key in binding.keys {
        if case .character = key.code { #expect(!key.modifiers.isSubset(of: .shift)) }
      }
    }
  }

  @Test func theNextKeyOfAListOfChoicesIsNoneThatTheScreenNeeds() {
    let taken: Set<Character> = ["j", "k", "o", "q", "x", " ", "!", "?"]
    let keys = (0..<60).compactMap { Signs.key(ofChoice: $0) }
    #expect(keys.count == 30)
    #expect(Set(keys).count == keys.count)
    #expect(Set(keys).isDisjoint(with: taken))
  }

  private func bindings(of screen: EveryScreen) throws -> [Binding] {
    let app = try screen.reached().app
    return app.bindings
  }
}
