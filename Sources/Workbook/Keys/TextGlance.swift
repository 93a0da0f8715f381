/// What one quick pass over the bytes of a text tells; a closer look is needed only where it leaves a doubt.
struct TextGlance {
  /// UTF-8 code units, which are never fewer than the columns that a terminal shows.
  private(set) var length = 0
  /// The code units of the longest run in which a line may have no place to end.
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
        index += 1
        guard bytes.startsRun(at: index) else { continue }
        longestRun = max(longestRun, index - 1 - runStart)
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

extension UnsafeBufferPointer<UInt8> {
  /// Whether a line may end before these code units, where a space stands before them: certain for a word, an opening
  /// quotation mark and a dash, and denied where only a closer look can tell.
  fileprivate func startsRun(at index: Int) -> Bool {
    guard index < count else { return true }
    switch self[index] {
    // Another space, and the closing punctuation of `BreakClass`.
    case UInt8(ascii: " "), UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "%"):
      return false
    case 0x21..<0x7F, 0xC3...0xCB: return true
    // U+2013, U+2014, U+2018 and U+201C.
    case 0xE2:
      return index + 2 < count && self[index + 1] == 0x80
        && [0x93, 0x94, 0x98, 0x9C].contains(self[index + 2])
    default: return false
    }
  }
}
