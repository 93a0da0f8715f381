import TestSupport
import Vault

@testable import RipplesCommand

extension Household {
  /// Puts a passphrase before the journal, with the least work that any takes.
  ///
  /// - Parameter before: the one that opens it now; nil where none does.
  func protect(with phrase: String, instead before: String? = nil) throws {
    let found = try Vault.find(at: journal, stateFolder: path("state/ripples"))
    let vault = try before.map { try found.unlock(with: Self.secret($0)) } ?? found.unlock()
    defer { vault.close() }
    try vault.protect(with: Self.secret(phrase), cost: .least)
  }

  private static func secret(_ phrase: String) throws -> Secret {
    let secret = try Secret()
    for byte in phrase.utf8 where !secret.append(byte) { throw Program.Failure(code: 1) }
    try secret.normalize()
    return secret
  }
}
