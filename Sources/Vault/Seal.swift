/// Seals and opens the values of one vault.
struct Seal {
  /// What a sealed value is bound to: opened as anything else, it does not open.
  struct Label: Hashable {
    var kind: Format.Kind
    /// Of a record; zero for everything else.
    var id = RowID.zero
  }

  /// The vault's own name, so that no value opens in another vault.
  let vault: RowID
  private let sealing: SecretKey
  private let summing: SecretKey

  /// Derives the keys of `vault` from its data key.
  init(vault: RowID, dataKey: SecretKey) throws(VaultError) {
    self.vault = vault
    sealing = try dataKey.subkey(1)
    summing = try dataKey.subkey(2)
  }

  /// Pads and seals `content`.
  func close(_ content: [UInt8], as label: Label) -> [UInt8] {
    var plain = Padding.pad(content)
    return Sodium.seal(wiping: &plain, binding: additionalData(label), key: sealing)
  }

  /// The content that was sealed under this label, or nil when `sealed` is anything else.
  func open(_ sealed: [UInt8], as label: Label) -> [UInt8]? {
    guard var plain = Sodium.open(sealed, binding: additionalData(label), key: sealing) else { return nil }
    defer { Sodium.wipe(&plain) }
    return Padding.unpad(plain)
  }

  /// What a row adds to the manifest's sum, or nil when it is too short to be a sealed value.
  func term(of sealed: [UInt8], id: RowID) -> [UInt8]? { message(of: sealed, id: id).map(term) }

  /// The term of a row, made of what `message` answers.
  func term(of message: [UInt8]) -> [UInt8] { Sodium.hash(message, key: summing) }

  /// What the term of a row is made of: id, nonce and tag.
  func message(of sealed: [UInt8], id: RowID) -> [UInt8]? {
    guard sealed.count >= Format.nonceSize + Format.tagSize else { return nil }
    var message = id.bytes
    message += sealed[..<Format.nonceSize]
    message += sealed[(sealed.count - Format.tagSize)...]
    return message
  }

  private func additionalData(_ label: Label) -> [UInt8] {
    var data = Format.domain
    data.append(bigEndian: Format.version)
    data += vault.bytes
    data.append(label.kind.rawValue)
    data += label.id.bytes
    return data
  }
}
