/// What the vault should hold, in one small sealed value.
struct Manifest: Hashable {
  /// One more with each save.
  var counter: UInt64 = 0
  /// All rows, erased ones among them.
  var rows: UInt64 = 0
  var erased: UInt64 = 0
  /// The sum of the rows' terms modulo 2^256, little-endian.
  private(set) var sum = [UInt8](repeating: 0, count: Format.checksumSize)

  init() {}

  /// Reads what `bytes` wrote, or answers nil.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let counter = reader.integer(UInt64.self), let rows = reader.integer(UInt64.self),
      let erased = reader.integer(UInt64.self), let sum = reader.take(Format.checksumSize), reader.isAtEnd,
      counter <= Format.highestRevision, erased <= rows
    else { return nil }
    (self.counter, self.rows, self.erased, self.sum) = (counter, rows, erased, Array(sum))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for number in [counter, rows, erased] { bytes.append(bigEndian: number) }
    return bytes + sum
  }

  /// What seals the manifest with this counter.
  static func label(counter: UInt64) -> Seal.Label {
    Seal.Label(kind: .manifest, id: .zero, revision: counter)
  }

  /// What seals the head that belongs to this manifest.
  var headLabel: Seal.Label { Seal.Label(kind: .head, id: .zero, revision: counter) }

  mutating func add(_ term: [UInt8]) { Sodium.add(term, to: &sum) }

  mutating func take(_ term: [UInt8]) { Sodium.subtract(term, from: &sum) }
}

extension Store {
  /// The manifest that is on disk now, or nil when it is missing, cannot be read or does not open.
  func manifest() throws(VaultError) -> Manifest? {
    do {
      guard let (counter, sealed) = try state(.manifest),
        let bytes = seal.open(sealed, as: Manifest.label(counter: counter)), let manifest = Manifest(bytes),
        manifest.counter == counter
      else { return nil }
      return manifest
    } catch .damaged {
      return nil
    }
  }
}
