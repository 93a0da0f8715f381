/// What one quick pass over the bytes of a text tells; a closer look is needed only where it leaves a doubt.
struct TextGlance {
  /// Bytes, which are never fewer than the columns that a terminal shows.
  private(set) var length = 0
  /// The bytes of the longest run between two spaces.
  private(set) var longestRun = 0
  private(set) var hasLineBreak = false
  /// Whether it holds anything but ASCII, Latin letters and the usual quotes and dashes.
  private(set) var mayBeUnfit = false

  init(at text: String) {
    var text = text
    text.withUTF8 { look(at: $0) }
  }

  private mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
    length = bytes.count
    var index = 0
    var runStart = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x21..<0x7F: index += 1
      case UInt8(ascii: " "):
        longestRun = max(longestRun, index - runStart)
        index += 1
        runStart = index
      // Latin letters: U+00C0 to U+02FF.
      case 0xC3...0xCB: index += 2
      // Quotes, dashes and the ellipsis: U+2010 to U+2027.
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): index += 3
      default:
        if bytes[index] == UInt8(ascii: "\n") { hasLineBreak = true }
        mayBeUnfit = true
        index += 1
      }
    }
    longestRun = max(longestRun, index - runStart)
  }
}
