import CSodium

/// 32 bytes of key in memory that is locked where the system allows it, kept out of core dumps, between
/// guard pages, and wiped when the last reference is gone.
final class SecretKey {
  private let memory: UnsafeMutableRawPointer

  /// A key that `fill` writes.
  init(fill: (UnsafeMutablePointer<UInt8>) -> Void) throws(VaultError) {
    guard let memory = sodium_malloc(Format.keySize) else { throw .io("no memory for a key") }
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
