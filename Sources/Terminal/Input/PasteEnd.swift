/// Looks for the mark that ends a bracketed paste, a byte at a time.
struct PasteEnd: Sendable {
  enum Step {
    /// The byte may be part of the mark.
    case held
    /// It was the last of the mark.
    case ended
    /// So many bytes from the start of `mark` were no mark but text, and so is the byte, if it is not held in turn.
    case text(held: Int, isHeld: Bool)
  }

  static let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// How many bytes of the mark have come.
  private var matched = 0

  mutating func take(_ byte: UInt8) -> Step {
    if byte == Self.mark[matched] {
      matched += 1
      guard matched == Self.mark.count else { return .held }
      matched = 0
      return .ended
    }
    // Only the first byte of the mark can begin another one.
    let isHeld = byte == Self.mark[0]
    let held = matched
    matched = isHeld ? 1 : 0
    return .text(held: held, isHeld: isHeld)
  }
}
