import CSodium

/// 32 bytes of key in memory that is locked where the system allows it, kept out of core dumps, between
/// guard pages, and wiped when the last reference is gone.
final class SecretKey {
  private let memory: UnsafeMutableRawPointer

  /// A key that `fill` writes.
  init(fill: (UnsafeMutablePointer<UInt8>) -> Void) throws(VaultError) {
    guard let memory = sodium_malloc(Format.keySize) else { throw .noMemory }
    self.memory = memory
    fill(memory.assumingMemoryBound(to: UInt8.self))
    sodium_mprotect_readonly(memory)
  }

  /// A key of 32 bytes.
  convenience init(_ bytes: some Collection<UInt8>) throws(VaultError) {
    guard bytes.count == Format.keySize else { throw .damaged(.keySlot) }
    try self.init { target in
      for (offset, byte) in bytes.enumerated() { target[offset] = byte }
    }
  }

  /// A new key, from the system's random numbers.
  static func random() throws(VaultError) -> SecretKey {
    try Sodium.start()
    return try SecretKey { randombytes_buf($0, Format.keySize) }
  }

  /// The key for one purpose, made of this one by `crypto_kdf` with the context `Ripples1`.
  func subkey(_ number: UInt64) throws(VaultError) -> SecretKey {
    let context = Array("Ripples1".utf8).map(CChar.init(bitPattern:))
    return try SecretKey { target in
      _ = read { crypto_kdf_derive_from_key(target, Format.keySize, number, context, $0) }
    }
  }

  func read<Result>(_ body: (UnsafePointer<UInt8>) -> Result) -> Result {
    body(UnsafePointer(memory.assumingMemoryBound(to: UInt8.self)))
  }

  deinit { sodium_free(memory) }
}

extension SecretKey {
  /// What a passphrase gives: the key that wraps a data key, and what tells whether it is the right one.
  struct Derived {
    let key: SecretKey
    let verifier: [UInt8]
  }

  /// Argon2id of a passphrase: 64 bytes, of which the first half is the key and a digest of the rest the verifier.
  static func derive(from secret: Secret, salt: [UInt8], cost: Cost) throws(VaultError) -> Derived {
    try Sodium.start()
    guard let output = sodium_malloc(2 * Format.keySize) else { throw .noMemory }
    defer { sodium_free(output) }
    let bytes = output.assumingMemoryBound(to: UInt8.self)
    let code = secret.read { phrase in
      phrase.withMemoryRebound(to: CChar.self) { characters -> Int32 in
        guard let start = characters.baseAddress else { return -1 }
        return crypto_pwhash(
          bytes, UInt64(2 * Format.keySize), start, UInt64(characters.count), salt, UInt64(cost.passes),
          Int(Cost.memory) << 10, crypto_pwhash_ALG_ARGON2ID13)
      }
    }
    guard code == 0 else { throw .noMemory }
    var rest = Array(UnsafeBufferPointer(start: bytes + Format.keySize, count: Format.keySize))
    defer { Sodium.wipe(&rest) }
    let key = try SecretKey { $0.update(from: bytes, count: Format.keySize) }
    return Derived(key: key, verifier: Sodium.hash(rest))
  }
}
