/// Hides the length of a plain text in one of few size classes.
enum Padding {
  private static let lengthSize = 8
  private static let step = 256
  private static let lastStep = 4096

  /// The length of `content`, the content, and zeros up to the size class.
  static func pad(_ content: [UInt8]) -> [UInt8] {
    let size = sizeClass(of: lengthSize + content.count)
    var padded: [UInt8] = []
    padded.reserveCapacity(size)
    padded.append(bigEndian: UInt64(content.count))
    padded += content
    padded += repeatElement(0, count: size - padded.count)
    return padded
  }

  /// What `pad` was given, or nil when these bytes are not its result.
  static func unpad(_ padded: [UInt8]) -> [UInt8]? {
    var reader = ByteReader(padded)
    guard let length = reader.integer(UInt64.self), let count = Int(exactly: length),
      let content = reader.take(count)
    else { return nil }
    return Array(content)
  }

  /// The smallest size class, in bytes, that holds `size` bytes.
  ///
  /// Up to 4096 it is the next multiple of 256. Above, Padmé keeps as many leading bits of a size as its
  /// logarithm needs bits, which costs 6% at most.
  static func sizeClass(of size: Int) -> Int {
    let unit: Int
    if size <= lastStep {
      unit = step
    } else {
      let exponent = logarithm(size)
      unit = 1 << (exponent - logarithm(exponent) - 1)
    }
    return (size + unit - 1) / unit * unit
  }

  /// The binary logarithm of a positive number, rounded down.
  private static func logarithm(_ number: Int) -> Int { Int.bitWidth - 1 - number.leadingZeroBitCount }
}
