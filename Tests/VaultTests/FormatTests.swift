import CSodium
import TestSupport
import Testing

@testable import Vault

/// Reads a vault with plain SQL and libsodium alone, by the words of `Format`.
struct FormatTests {
  let folder: TemporaryFolder
  let slot: [UInt8]

  init() throws {
    folder = try TemporaryFolder()
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit(
      [.put(Row(1, revision: 6, "a stranger reads this")), .put(Row(2, "two"))], head: .init("head"))
    try vault.commit([.erase(RowID(2))], head: .init("the head"))
    slot = try RawDatabase.bytes("SELECT content FROM slot", on: folder.journal)
  }

  private func subkey(_ number: UInt64) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: 32)
    let context = "Ripples1".utf8.map { CChar($0) }
    crypto_kdf_derive_from_key(&key, 32, number, context, Array(slot[21..<53]))
    return key
  }

  /// Opens the sealed value that a query answers, and takes the padding off.
  private func open(_ sql: String, kind: UInt8, id: [UInt8]) throws -> [UInt8]? {
    let sealed = try RawDatabase.bytes(sql, on: folder.journal)
    var data = Array("ripples vault".utf8) + [0, 0, 0, 2] + slot[5..<21]
    data += [kind] + id
    #expect(data.count == 50)
    var plain = [UInt8](repeating: 0, count: sealed.count - 40)
    let code = crypto_aead_xchacha20poly1305_ietf_decrypt(
      &plain, nil, nil, Array(sealed[24...]), UInt64(sealed.count - 24), data, UInt64(data.count),
      Array(sealed[..<24]), subkey(1))
    guard code == 0 else { return nil }
    let length = plain[..<8].reduce(0) { $0 << 8 | Int($1) }
    #expect(plain.count % 256 == 0 && plain[(8 + length)...].allSatisfy { $0 == 0 })
    return Array(plain[8..<(8 + length)])
  }

  private func term(_ rowid: Int, id: [UInt8]) throws -> [UInt8] {
    let sealed = try RawDatabase.bytes("SELECT sealed FROM record WHERE rowid = \(rowid)", on: folder.journal)
    let message = id + sealed[..<24] + sealed[(sealed.count - 16)...]
    var term = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&term, 32, message, UInt64(message.count), subkey(2), 32)
    return term
  }

  @Test func theHeaderNamesTheApplicationAndTheVersion() throws {
    let bytes = try File.read(folder.journal)
    #expect(Array(bytes[68..<72]) == Array("Rpls".utf8))
    #expect(Array(bytes[60..<64]) == [0, 0, 0, 2])
  }

  @Test func theSlotHoldsVersionKindVaultKeyAndChecksum() throws {
    #expect(slot.count == 85)
    #expect(Array(slot[..<5]) == [0, 0, 0, 2, 1])
    var checksum = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&checksum, 32, slot, 53, nil, 0)
    #expect(Array(slot[53...]) == checksum)
    #expect(try RawDatabase.bytes("SELECT content FROM spare", on: folder.journal) == slot)
  }

  @Test func recordsHeadAndManifestOpenAsTheFormatSays() throws {
    let (one, two, zero) = (RowID(1).bytes, RowID(2).bytes, [UInt8](repeating: 0, count: 16))
    let record = try open("SELECT sealed FROM record WHERE rowid = 1", kind: 1, id: one)
    #expect(record == [0, 0, 0, 0, 0, 0, 0, 6, 0] + Array("a stranger reads this".utf8))
    #expect(
      try open("SELECT sealed FROM record WHERE rowid = 2", kind: 1, id: two) == [0, 0, 0, 0, 0, 0, 0, 2, 1])
    let head = try open("SELECT sealed FROM state WHERE kind = 2", kind: 2, id: zero)
    #expect(head == [0, 0, 0, 0, 0, 0, 0, 2] + Array("the head".utf8))

    let manifest = try #require(
      try open("SELECT sealed FROM state WHERE kind = 3", kind: 3, id: zero))
    #expect(manifest.count == 88)
    #expect(
      manifest[..<24].enumerated().filter { $0.element != 0 }.map { [$0.offset, Int($0.element)] } == [
        [7, 2], [15, 2], [23, 1],
      ])
    var sum = try term(1, id: one)
    sodium_add(&sum, try term(2, id: two), 32)
    #expect(Array(manifest[24..<56]) == sum)
    var digest = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&digest, 32, slot, UInt64(slot.count), nil, 0)
    #expect(Array(manifest[56...]) == digest)
  }

  @Test func nothingOpensAsWhatItIsNot() throws {
    let (one, two) = (RowID(1).bytes, RowID(2).bytes)
    let sql = "SELECT sealed FROM record WHERE rowid = 1"
    #expect(try open(sql, kind: 2, id: one) == nil)
    #expect(try open(sql, kind: 1, id: two) == nil)
  }
}
