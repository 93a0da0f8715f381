/// Unicode scalars in memory, as UTF-8.
enum UTF8Scalar {
  /// The scalar that begins at an offset, and its bytes; nil, and one byte, where none does.
  static func first(in text: UnsafeBufferPointer<UInt8>, at offset: Int) -> (scalar: UInt32?, size: Int) {
    let lead = text[offset]
    // The smallest scalar of a size: what could be written shorter is not UTF-8.
    let (size, least): (Int, UInt32)
    switch lead {
    case 0x00...0x7F: return (UInt32(lead), 1)
    case 0xC2...0xDF: (size, least) = (2, 0x80)
    case 0xE0...0xEF: (size, least) = (3, 0x800)
    case 0xF0...0xF4: (size, least) = (4, 0x1_0000)
    default: return (nil, 1)
    }
    guard text.count - offset >= size else { return (nil, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(size))
    for index in 1..<size {
      guard text[offset + index] & 0xC0 == 0x80 else { return (nil, 1) }
      scalar = scalar << 6 | UInt32(text[offset + index] & 0x3F)
    }
    guard scalar >= least, scalar <= 0x10_FFFF, !(0xD800...0xDFFF).contains(scalar) else { return (nil, 1) }
    return (scalar, size)
  }

  /// The bytes that a scalar takes.
  static func size(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
  }

  /// Writes a scalar, for which there has to be room.
  static func write(_ scalar: UInt32, into memory: UnsafeMutableBufferPointer<UInt8>, at offset: Int) {
    let size = size(of: scalar)
    guard size > 1 else { return memory[offset] = UInt8(truncatingIfNeeded: scalar) }
    for index in 0..<size {
      let bits = scalar >> UInt32(6 * (size - 1 - index))
      let mark: UInt8 = index > 0 ? 0x80 : size == 2 ? 0xC0 : size == 3 ? 0xE0 : 0xF0
      memory[offset + index] = mark | UInt8(truncatingIfNeeded: index > 0 ? bits & 0x3F : bits)
    }
  }
}
