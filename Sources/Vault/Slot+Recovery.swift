import CSodium

extension Slot {
  /// Bytes of the random number that recovery words stand for.
  static let recoverySize = 16

  /// A slot that recovery words open: a public key, and the data key sealed to it.
  ///
  /// So a new data key can be wrapped without the words.
  static func recovery(_ words: Secret, vault: RowID, dataKey: SecretKey) throws(VaultError) -> Slot {
    let pair = try KeyPair(of: words, vault: vault)
    return try recovery(to: pair.publicKey, vault: vault, dataKey: dataKey)
  }

  /// The same slot for another data key.
  func rewrapped(for dataKey: SecretKey) throws(VaultError) -> Slot {
    guard let publicKey else { throw .damaged(.keySlot) }
    return try Slot.recovery(to: publicKey, vault: vault, dataKey: dataKey)
  }

  /// The data key, where these are the words.
  func dataKey(forRecovery words: Secret) throws(VaultError) -> SecretKey {
    guard let publicKey else { throw .damaged(.keySlot) }
    let pair = try KeyPair(of: words, vault: vault)
    guard pair.publicKey == publicKey else { throw .wrongRecoveryWords }
    var isOpen = false
    let sealed = Array(body.dropFirst(publicKey.count))
    let key = try SecretKey { target in
      isOpen = pair.secretKey.read { secret in
        crypto_box_seal_open(target, sealed, UInt64(sealed.count), publicKey, secret) == 0
      }
    }
    guard isOpen else { throw .damaged(.keySlot) }
    return key
  }

  private var publicKey: [UInt8]? {
    body.count == Format.keySize + Format.keySize + Int(crypto_box_sealbytes())
      ? Array(body.prefix(Format.keySize)) : nil
  }

  private static func recovery(
    to publicKey: [UInt8], vault: RowID, dataKey: SecretKey
  ) throws(VaultError) -> Slot {
    var sealed = [UInt8](repeating: 0, count: Format.keySize + Int(crypto_box_sealbytes()))
    let code = dataKey.read { crypto_box_seal(&sealed, $0, UInt64(Format.keySize), publicKey) }
    // A public key that is no point of the curve.
    guard code == 0 else { throw .damaged(.keySlot) }
    return Slot(kind: .recovery, vault: vault, body: publicKey + sealed)
  }
}

/// The X25519 keys that recovery words stand for.
private struct KeyPair {
  let publicKey: [UInt8]
  let secretKey: SecretKey

  /// The seed is BLAKE2b-256 of "ripples recovery", the vault's name and the 16 bytes of the words.
  init(of words: Secret, vault: RowID) throws(VaultError) {
    guard words.byteCount == Slot.recoverySize else { throw .wrongRecoveryWords }
    var message = Array("ripples recovery".utf8) + vault.bytes + words.read(Array.init)
    var seed = Sodium.hash(message)
    defer {
      Sodium.wipe(&message)
      Sodium.wipe(&seed)
    }
    var publicKey = [UInt8](repeating: 0, count: Format.keySize)
    secretKey = try SecretKey { target in crypto_box_seed_keypair(&publicKey, target, seed) }
    self.publicKey = publicKey
  }
}
