import CSodium
import Glibc
import TestSupport
import Testing

@testable import Vault

/// Opens vectors as the program does; each key is derived once.
final class VectorReader {
  private let folder: TemporaryFolder
  private var derived: [[UInt8]: SecretKey.Derived] = [:]

  init() throws { folder = try TemporaryFolder() }

  func read(_ vector: Vector) throws -> Vector.Findings {
    let path = folder.path + "/journal.db"
    try File.write(vector.bytes, to: path)
    do {
      let vault = try unlock(Vault.find(at: path, stateFolder: nil), with: vector.secret)
      defer { vault.close() }
      return try findings(in: vault)
    } catch let error as VaultError {
      return Vector.Findings(pieces: "-", sentence: error.message)
    }
  }

  private func unlock(_ found: FoundVault, with secret: String) throws -> Vault {
    let words = secret.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    switch words[0] {
    case "passphrase":
      let phrase = [UInt8](words[1].utf8)
      return try found.unlock { slots throws(VaultError) in
        guard let main = slots.main else { throw .damaged(.keySlot) }
        if let key = try slots.openKey() { return key }
        return try main.dataKey { salt, cost throws(VaultError) in try self.derive(phrase, salt, cost) }
      }
    case "recovery": return try found.unlock(withRecovery: Secret(Vector.hexadecimal(words[1])))
    default: return try found.unlock()
    }
  }

  private func derive(_ phrase: [UInt8], _ salt: [UInt8], _ cost: Cost) throws(VaultError)
    -> SecretKey.Derived
  {
    let name = salt + [UInt8(clamping: cost.passes)] + phrase
    if let known = derived[name] { return known }
    let secret = try Secret()
    for byte in phrase { _ = secret.append(byte) }
    let new = try SecretKey.derive(from: secret, salt: salt, cost: cost)
    derived[name] = new
    return new
  }

  private func findings(in vault: Vault) throws -> Vector.Findings {
    let report = try vault.verify()
    let rows = try vault.everything().rows
    let pieces = rows.map { row in
      let known = Vector.pieces[row.id]
      return "\(known?.number ?? 0)" + (known?.content == row.content ? "" : "!")
    }
    var sentence = report.message
    if case .readOnly(let reason) = vault.access { sentence = reason.message }
    return Vector.Findings(
      pieces: pieces.isEmpty ? "-" : pieces.sorted().joined(separator: " "), sentence: sentence)
  }
}

extension Sodium {
  /// BLAKE2b of 16 bytes, from which the vectors have their ids.
  static func shortHash(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: RowID.byteCount)
    crypto_generichash(&digest, digest.count, message, UInt64(message.count), nil, 0)
    return digest
  }
}
