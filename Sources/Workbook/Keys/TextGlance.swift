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
    var run = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      var width = 1
      switch byte {
      case UInt8(ascii: " "): run = -1
      case UInt8(ascii: "\n"): hasLineBreak = true
      case 0x21..<0x7F: break
      // Latin letters: U+00C0 to U+02FF.
      case 0xC3...0xCB: width = 2
      // Quotes, dashes and the ellipsis: U+2010 to U+2027.
      case 0xE2 where bytes[index + 1] == 0x80 && (0x90...0xA7).contains(bytes[index + 2]): width = 3
      default: mayBeUnfit = true
      }
      index += width
      run += width
      longestRun = max(longestRun, run)
    }
  }
}
