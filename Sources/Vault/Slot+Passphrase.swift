extension Slot {
  /// What a passphrase slot holds beside its header: the cost, the salt, the verifier and the wrapped data key.
  private struct PassphraseBody {
    var passes: UInt32
    var memory: UInt32
    var salt: [UInt8]
    var verifier: [UInt8]
    var wrapped: [UInt8]

    init?(_ bytes: [UInt8]) {
      var reader = ByteReader(bytes)
      guard let passes = reader.integer(UInt32.self), let memory = reader.integer(UInt32.self),
        let salt = reader.take(Format.saltSize), let verifier = reader.take(Format.checksumSize),
        let wrapped = reader.take(Format.nonceSize + Format.keySize + Format.tagSize), reader.isAtEnd
      else { return nil }
      (self.passes, self.memory) = (passes, memory)
      (self.salt, self.verifier, self.wrapped) = (Array(salt), Array(verifier), Array(wrapped))
    }
  }

  /// A slot that a passphrase opens.
  static func passphrase(
    _ secret: Secret, cost: Cost, vault: RowID, dataKey: SecretKey
  ) throws(VaultError) -> Slot {
    let salt = Sodium.random(Format.saltSize)
    let derived = try SecretKey.derive(from: secret, salt: salt, cost: cost)
    var slot = Slot(kind: .passphrase, vault: vault, body: [])
    var body: [UInt8] = []
    body.append(bigEndian: cost.passes)
    body.append(bigEndian: Cost.memory)
    body += salt + derived.verifier
    let wrapped = Sodium.wrap(dataKey, binding: slot.header + body, key: derived.key)
    slot.body = body + wrapped
    return slot
  }

  /// What the slot asks for, or why it is refused.
  func cost() throws(VaultError) -> Cost {
    guard let body = PassphraseBody(body) else { throw .damaged(.keySlot) }
    // The program has never written less than the least, nor another size of memory.
    guard body.passes >= Cost.least.passes, body.memory == Cost.memory else { throw .damaged(.weakSlot) }
    guard body.passes <= Cost.most.passes else { throw .tooCostly(passes: Int(body.passes)) }
    return Cost(passes: body.passes)
  }

  /// The data key, where this is the passphrase.
  func dataKey(for secret: Secret) throws(VaultError) -> SecretKey {
    try dataKey { salt, cost throws(VaultError) in try SecretKey.derive(from: secret, salt: salt, cost: cost)
    }
  }

  /// The data key, where what `derive` makes of salt and cost comes from the passphrase.
  func dataKey(
    _ derive: (_ salt: [UInt8], Cost) throws(VaultError) -> SecretKey.Derived
  ) throws(VaultError) -> SecretKey {
    let cost = try cost()
    guard let parts = PassphraseBody(body) else { throw .damaged(.keySlot) }
    let derived = try derive(parts.salt, cost)
    guard Sodium.isEqual(derived.verifier, parts.verifier) else { throw .wrongPassphrase }
    let bound = header + body.dropLast(parts.wrapped.count)
    guard let key = try Sodium.unwrap(parts.wrapped, binding: bound, key: derived.key) else {
      throw .damaged(.keySlot)
    }
    return key
  }
}
