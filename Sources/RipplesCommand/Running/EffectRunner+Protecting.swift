import Curses
import Phrase
import Ripples
import Sitting
import Terminal
import Vault

/// A passphrase that is set, changed or taken away, and recovery words: what was typed or drawn goes from locked memory
/// to the vault, and the application hears how it ended.
extension EffectRunner {
  func perform(_ step: SecretStep) -> [AppEvent] {
    guard let field else { return [] }
    defer { field.clear() }
    switch step {
    case .holdFirst:
      let isCommon = field.read(CommonPassword.contains)
      first = try? field.normalizedCopy()
      return first == nil ? [.notProtected(VaultError.noMemory.message)] : [.secretHeld(isCommon: isCommon)]
    case .confirm:
      try? field.normalize()
      return [.secretConfirmed(first?.isEqual(to: field) == true)]
    case .check: return [check(field)]
    case .clear: return []
    case .discard:
      first = nil
      return []
    }
  }

  private func check(_ field: Secret) -> AppEvent {
    guard let vault else { return .notProtected("There is no journal to ask.") }
    do {
      try field.normalize()
      return .secretChecked(try terminal.whileLong { () throws(VaultError) in try vault.isRight(field) })
    } catch {
      return .notProtected(error.message)
    }
  }

  func protect() -> AppEvent {
    guard let vault, let first else { return .notProtected("There is no journal to seal.") }
    do {
      // The save that was typed before is on disk; the sealing goes on to its end, whoever leaves meanwhile.
      try terminal.whileLong { () throws(VaultError) in
        try vault.protect(with: first, cost: .calibrated())
      }
      return .protected(true)
    } catch {
      return .notProtected(error.message)
    }
  }

  func unprotect() -> AppEvent {
    guard let vault else { return .notProtected("There is no journal to open.") }
    do {
      try terminal.whileLong { () throws(VaultError) in try vault.unprotect() }
      return .protected(false)
    } catch {
      return .notProtected(error.message)
    }
  }

  // MARK: Words that chance chooses

  /// Six words, which become the first of two.
  func drawPassphrase() -> AppEvent {
    do {
      let drawn = try Secret()
      drawn.write { Passphrase.draw(words: 6, into: $0) ?? 0 }
      first = drawn
      let text = drawn.read { String(decoding: $0, as: UTF8.self) }
      return .drewPassphrase(text.split(separator: " ").map(String.init))
    } catch {
      return .notProtected(error.message)
    }
  }

  func drawRecovery() -> AppEvent {
    do {
      let drawn = try Secret()
      var words = RecoveryWords.draw()
      defer { words.wipe() }
      drawn.write { words.writeEntropy(into: $0) ?? 0 }
      recovery = drawn
      return .drewRecovery(Array(words))
    } catch {
      return .recoveryNotKept(error.message)
    }
  }

  func keepRecovery() -> AppEvent {
    guard let vault, let recovery else { return .recoveryNotKept("There are no words to keep.") }
    do {
      try terminal.whileLong { () throws(VaultError) in try vault.addRecovery(recovery) }
      self.recovery = nil
      return .recoveryKept
    } catch {
      return .recoveryNotKept(error.message)
    }
  }
}

extension Secret {
  /// The same, in the spelling that keys are made of.
  fileprivate func normalizedCopy() throws(VaultError) -> Secret {
    let copy = try Secret()
    copy.write { memory in read { memory.update(fromContentsOf: $0) } }
    try copy.normalize()
    return copy
  }
}
