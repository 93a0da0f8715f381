import TestSupport
import Vault

@testable import RipplesCommand

extension Household {
  /// Puts a passphrase before the journal, with the least work that any takes.
  func protect(with phrase: String) throws {
    let vault = try Vault.open(at: journal, stateFolder: path("state/ripples"))
    defer { vault.close() }
    let secret = try Secret()
    for byte in phrase.utf8 where !secret.append(byte) { throw Program.Failure(code: 1) }
    try secret.normalize()
    try vault.protect(with: secret, cost: .least)
  }
}
