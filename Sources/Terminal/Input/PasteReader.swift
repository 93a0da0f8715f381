/// Gathers the text between the two marks of a bracketed paste.
struct PasteReader: Sendable {
  private var bytes = TransientBytes()
  private var end = PasteEnd()
  private var isAfterReturn = false

  /// The text so far, with U+FFFD for what is not UTF-8.
  var text: String { bytes.text }

  /// Forgets the text and where it stood, and leaves no byte of it in memory.
  mutating func wipe() {
    bytes.wipe()
    end = PasteEnd()
    isAfterReturn = false
  }

  /// Takes one byte, and says whether it was the last of the end mark.
  mutating func take(_ byte: UInt8) -> Bool {
    switch end.take(byte) {
    case .held: return false
    case .ended: return true
    case .text(let held, let isHeld):
      for index in 0..<held { keep(PasteEnd.mark[index]) }
      if !isHeld { keep(byte) }
      return false
    }
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
