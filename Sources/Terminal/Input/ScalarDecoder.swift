/// Puts scalars together from UTF-8, a byte at a time.
///
/// It stops at the first byte that cannot go on, so that what is broken is a maximal subpart, as the Unicode
/// standard (3.9) recommends for replacement, and the byte after it is read afresh.
struct ScalarDecoder: Sendable {
  enum Step {
    case incomplete
    case scalar(Unicode.Scalar)
    /// The byte does not belong to the scalar and was not taken.
    case broken
  }

  private var value: UInt32 = 0
  /// How many bytes are still to come.
  private var missing = 0
  /// What the next byte can be; the second byte is where surrogates and overlong forms are ruled out.
  private var next: ClosedRange<UInt8> = 0x80...0xBF

  /// Starts with the first byte of a scalar outside ASCII; nil where no scalar begins with it.
  init?(first byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
    case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
    default: return nil
    }
    switch byte {
    case 0xE0: next = 0xA0...0xBF
    case 0xED: next = 0x80...0x9F
    case 0xF0: next = 0x90...0xBF
    case 0xF4: next = 0x80...0x8F
    default: break
    }
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard next.contains(byte) else { return .broken }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    next = 0x80...0xBF
    guard missing == 0 else { return .incomplete }
    return Unicode.Scalar(value).map(Step.scalar) ?? .broken
  }
}
