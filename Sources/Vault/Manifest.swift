/// What the vault should hold, in one small sealed value.
struct Manifest: Hashable {
  /// One more with each save.
  var counter: UInt64 = 0
  /// All rows, erased ones among them.
  var rows: UInt64 = 0
  var erased: UInt64 = 0
  /// The sum of the rows' terms modulo 2^256, little-endian.
  private(set) var sum = [UInt8](repeating: 0, count: Format.checksumSize)
  /// The digest of the key slots, so that none can be exchanged, taken out or put back.
  var slots: [UInt8]

  init(slots: [UInt8]) { self.slots = slots }

  /// Reads what `bytes` wrote, or answers nil.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let counter = reader.integer(UInt64.self), let rows = reader.integer(UInt64.self),
      let erased = reader.integer(UInt64.self), let sum = reader.take(Format.checksumSize),
      let slots = reader.take(Format.checksumSize), reader.isAtEnd, counter <= Format.highestRevision,
      erased <= rows
    else { return nil }
    (self.counter, self.rows, self.erased) = (counter, rows, erased)
    (self.sum, self.slots) = (Array(sum), Array(slots))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for number in [counter, rows, erased] { bytes.append(bigEndian: number) }
    return bytes + sum + slots
  }

  /// Counts one more save; the highest counter is followed by itself, so that none is written that is not read.
  mutating func countSave() { counter = min(counter, Format.highestRevision - 1) + 1 }

  mutating func add(_ term: [UInt8]) { Sodium.add(term, to: &sum) }

  mutating func take(_ term: [UInt8]) { Sodium.subtract(term, from: &sum) }
}

extension Store {
  /// The manifest that is on disk now, or nil when it is missing, cannot be read or does not open.
  func manifest() throws(VaultError) -> Manifest? {
    do {
      return try state(.manifest).flatMap { seal.open($0, as: Seal.Label(kind: .manifest)) }.flatMap(
        Manifest.init)
    } catch .damaged {
      return nil
    }
  }

  /// The head that belongs to a manifest, or nil when it is missing, does not open or is of another save.
  func head(of manifest: Manifest) throws(VaultError) -> [UInt8]? {
    guard let bytes = try state(.head).flatMap({ seal.open($0, as: Seal.Label(kind: .head)) }) else {
      return nil
    }
    var reader = ByteReader(bytes)
    guard reader.integer(UInt64.self) == manifest.counter else { return nil }
    return Array(reader.takeRest())
  }

  /// Seals a manifest, and the head that belongs to it where there is one, in place of those before.
  func write(_ manifest: Manifest, head: [UInt8]?) throws(VaultError) {
    if let head {
      var content: [UInt8] = []
      content.append(bigEndian: manifest.counter)
      try write(content + head, as: .head)
    }
    try write(manifest.bytes, as: .manifest)
  }
}
