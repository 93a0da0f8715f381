/// The name of a row: 128 random bits that say nothing about what the row holds.
public struct RowID: Hashable, Sendable {
  public let high: UInt64
  public let low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A new name, from the system's random numbers.
  public static func random() -> RowID {
    let bytes = Sodium.random(byteCount)
    return RowID(bytes) ?? zero
  }

  static let byteCount = 16
  static let zero = RowID(high: 0, low: 0)

  /// Reads the 16 bytes of a name, or answers nil when there are fewer or more.
  init?(_ bytes: some Sequence<UInt8>) {
    var reader = ByteReader(bytes)
    guard let high = reader.integer(UInt64.self), let low = reader.integer(UInt64.self), reader.isAtEnd else {
      return nil
    }
    self.init(high: high, low: low)
  }

  /// The 16 bytes on disk, which SQLite sorts as `<` does.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: high)
    bytes.append(bigEndian: low)
    return bytes
  }
}

extension RowID: Comparable {
  public static func < (one: RowID, other: RowID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension RowID: CustomStringConvertible {
  /// 32 hexadecimal digits.
  public var description: String { bytes.hexadecimal }
}
