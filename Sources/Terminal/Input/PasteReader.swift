/// Gathers the text between the two marks of a bracketed paste.
struct PasteReader: Sendable {
  private static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes = TransientBytes()
  /// How many bytes of the end mark have come.
  private var matched = 0
  private var isAfterReturn = false

  /// The text so far, with U+FFFD for what is not UTF-8.
  var text: String { bytes.text }

  /// Forgets the text and where it stood, and leaves no byte of it in memory.
  mutating func wipe() {
    bytes.wipe()
    matched = 0
    isAfterReturn = false
  }

  /// Takes one byte, and says whether it was the last of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    if matched > 0 {
      for held in Self.end[..<matched] { keep(held) }
      matched = 0
      // Only the first byte of the mark can begin another one.
      if byte == Self.end[0] {
        matched = 1
        return false
      }
    }
    keep(byte)
    return false
  }

  /// Line ends become `\n`; of the other control characters only the tab stays.
  private mutating func keep(_ byte: UInt8) {
    defer { isAfterReturn = byte == 0x0D }
    switch byte {
    case 0x0D: bytes.append(0x0A)
    case 0x0A: if !isAfterReturn { bytes.append(byte) }
    case 0x80...0x9F where bytes.last == 0xC2: bytes.removeLast()
    case 0x09, 0x20..<0x7F, 0x80...0xFF: bytes.append(byte)
    default: break
    }
  }
}
