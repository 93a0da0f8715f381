import Phrase
import Terminal
import Vault

extension Secret: SecretSink {}

extension Secret {
  /// Brings what was typed into the one spelling that the vault's keys are made of: *é* is the same on every keyboard.
  ///
  /// Where that needs more room than there is, it stays as it was typed; typed the other way it would not fit at all.
  func normalize() throws(VaultError) {
    let whole = try Secret()
    var count: Int?
    whole.write { memory in
      count = read { Normalization.decompose($0, into: memory) }
      return count ?? 0
    }
    guard count != nil else { return }
    write { memory in whole.read { memory.update(fromContentsOf: $0) } }
  }
}
