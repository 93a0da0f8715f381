/// One way to the data key, as it lies in the tables `slot` and `spare`.
struct Slot: Hashable {
  enum Kind: UInt8, Hashable {
    /// No passphrase was chosen: the key lies here as it is.
    case open = 1
    case passphrase = 2
    case recovery = 3
  }

  /// The version of the format, which the checksum covers as it does not cover `user_version`.
  var version: UInt32
  /// The kind's number; a newer version of the program may know more of them than `Kind` does.
  var kindCode: UInt8
  var vault: RowID
  var body: [UInt8]

  init(kind: Kind, vault: RowID, body: [UInt8]) {
    version = Format.version
    kindCode = kind.rawValue
    self.vault = vault
    self.body = body
  }

  /// Reads a slot, or answers nil when its checksum fails.
  ///
  /// Of a slot of a newer version no more than the version is read.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > Format.checksumSize else { return nil }
    let content = Array(bytes.dropLast(Format.checksumSize))
    guard Sodium.hash(content).elementsEqual(bytes.suffix(Format.checksumSize)) else { return nil }
    var reader = ByteReader(content)
    guard let version = reader.integer(UInt32.self) else { return nil }
    self.version = version
    guard version == Format.version || version == Version1.number else {
      (kindCode, vault, body) = (0, .zero, [])
      return
    }
    guard let kindCode = reader.integer(UInt8.self),
      let vault = reader.take(RowID.byteCount).flatMap(RowID.init)
    else { return nil }
    self.kindCode = kindCode
    self.vault = vault
    body = Array(reader.takeRest())
  }

  /// The slot with its checksum, as both tables hold it.
  var bytes: [UInt8] {
    let bytes = header + body
    return bytes + Sodium.hash(bytes)
  }

  /// What stands before the body, and what a wrapped key is bound to.
  var header: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: version)
    bytes.append(kindCode)
    return bytes + vault.bytes
  }

  /// A slot in which the key lies as it is.
  static func open(_ key: SecretKey, vault: RowID) -> Slot {
    Slot(
      kind: .open, vault: vault,
      body: key.read { Array(UnsafeBufferPointer(start: $0, count: Format.keySize)) })
  }

  var kind: Kind? { Kind(rawValue: kindCode) }
}
