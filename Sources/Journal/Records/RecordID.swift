import Time

/// The name of one record: 128 random bits.
public struct RecordID: Hashable, Sendable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static func random(using generator: inout some RandomNumberGenerator) -> RecordID {
    RecordID(high: generator.next(), low: generator.next())
  }
}

extension RecordID: Comparable {
  /// The order of the texts, without making them.
  public static func < (one: RecordID, other: RecordID) -> Bool {
    (one.high, one.low) < (other.high, other.low)
  }
}

extension RecordID: StoredAsText {
  /// 32 hexadecimal digits.
  public var description: String { Self.hexadecimal(high) + Self.hexadecimal(low) }

  public init?(_ description: String) {
    // `UInt64` would read a sign too.
    let signs = "+-".utf8
    guard description.utf8.count == 32, !description.utf8.contains(where: signs.contains),
      let high = UInt64(description.prefix(16), radix: 16),
      let low = UInt64(description.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
