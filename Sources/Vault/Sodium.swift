import CSodium

/// What the vault needs of libsodium, in Swift's terms.
enum Sodium {
  /// Readies the library; calling it again costs nothing.
  static func start() throws(VaultError) {
    guard sodium_init() >= 0 else { throw .io("libsodium could not be readied") }
  }

  static func random(_ count: Int) -> [UInt8] {
    // It seeds the generator; without a source of random numbers the next call ends the process.
    _ = sodium_init()
    var bytes = [UInt8](repeating: 0, count: count)
    randombytes_buf(&bytes, count)
    return bytes
  }

  /// BLAKE2b-256 without a key.
  static func hash(_ message: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Format.checksumSize)
    crypto_generichash(&digest, digest.count, message, UInt64(message.count), nil, 0)
    return digest
  }

  /// BLAKE2b-256 with a key.
  static func hash(_ message: [UInt8], key: SecretKey) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Format.checksumSize)
    _ = key.read {
      crypto_generichash(&digest, digest.count, message, UInt64(message.count), $0, Format.keySize)
    }
    return digest
  }

  /// Nonce, ciphertext and tag of `plain`, which is wiped.
  static func seal(wiping plain: inout [UInt8], binding data: [UInt8], key: SecretKey) -> [UInt8] {
    let nonce = random(Format.nonceSize)
    var sealed = [UInt8](repeating: 0, count: Format.nonceSize + plain.count + Format.tagSize)
    sealed.replaceSubrange(0..<Format.nonceSize, with: nonce)
    sealed.withUnsafeMutableBytes { target in
      guard let start = target.baseAddress else { return }
      _ = key.read {
        crypto_aead_xchacha20poly1305_ietf_encrypt(
          (start + Format.nonceSize).assumingMemoryBound(to: UInt8.self), nil, plain, UInt64(plain.count),
          data, UInt64(data.count), nil, nonce, $0)
      }
    }
    wipe(&plain)
    return sealed
  }

  /// The plain text of `sealed`, or nil when a bit of it, of `data` or of the key is not as it was.
  static func open(_ sealed: [UInt8], binding data: [UInt8], key: SecretKey) -> [UInt8]? {
    let count = sealed.count - Format.nonceSize - Format.tagSize
    guard count >= 0 else { return nil }
    var plain = [UInt8](repeating: 0, count: count)
    let isAuthentic = sealed.withUnsafeBytes { source in
      guard let nonce = source.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
      return key.read {
        crypto_aead_xchacha20poly1305_ietf_decrypt(
          &plain, nil, nil, nonce + Format.nonceSize, UInt64(count + Format.tagSize), data,
          UInt64(data.count),
          nonce, $0) == 0
      }
    }
    return isAuthentic ? plain : nil
  }

  static func wipe(_ bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBytes { if let start = $0.baseAddress { sodium_memzero(start, $0.count) } }
  }

  /// Adds one number of 256 bits, little-endian, to another, modulo 2^256.
  static func add(_ term: [UInt8], to sum: inout [UInt8]) {
    guard term.count == sum.count else { return }
    sodium_add(&sum, term, sum.count)
  }

  /// Takes one number of 256 bits, little-endian, from another, modulo 2^256.
  static func subtract(_ term: [UInt8], from sum: inout [UInt8]) {
    guard term.count == sum.count else { return }
    sodium_sub(&sum, term, sum.count)
  }

  /// Nonce, ciphertext and tag of a key, sealed under another.
  static func wrap(_ wrapped: SecretKey, binding data: [UInt8], key: SecretKey) -> [UInt8] {
    let nonce = random(Format.nonceSize)
    var sealed = [UInt8](repeating: 0, count: Format.keySize + Format.tagSize)
    _ = wrapped.read { plain in
      key.read {
        crypto_aead_xchacha20poly1305_ietf_encrypt(
          &sealed, nil, plain, UInt64(Format.keySize), data, UInt64(data.count), nil, nonce, $0)
      }
    }
    return nonce + sealed
  }

  /// The key that `wrap` sealed, or nil when anything is not as it was.
  static func unwrap(
    _ sealed: [UInt8], binding data: [UInt8], key: SecretKey
  ) throws(VaultError) -> SecretKey? {
    guard sealed.count == Format.nonceSize + Format.keySize + Format.tagSize else { return nil }
    let nonce = Array(sealed.prefix(Format.nonceSize))
    let rest = Array(sealed.dropFirst(Format.nonceSize))
    var isAuthentic = false
    let unwrapped = try SecretKey { target in
      isAuthentic = key.read {
        crypto_aead_xchacha20poly1305_ietf_decrypt(
          target, nil, nil, rest, UInt64(rest.count), data, UInt64(data.count), nonce, $0) == 0
      }
    }
    return isAuthentic ? unwrapped : nil
  }

  /// Whether two digests are the same, in a time that does not tell where they differ.
  static func isEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && sodium_memcmp(one, other, one.count) == 0
  }
}
