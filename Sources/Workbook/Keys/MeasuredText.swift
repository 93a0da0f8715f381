/// A text by the columns that it takes in a terminal: a plain count for checking, not for drawing.
struct MeasuredText {
  /// A run without a place to break a line.
  struct Word {
    var text: Substring
    var columns: Int
    /// Whether a space follows, which counts when the next word joins the line.
    var isSpaced = false
  }

  private(set) var words: [Word] = []
  /// All of it on one line.
  private(set) var columns = 0

  init(_ text: String) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var width = 0
    func word(upTo end: String.Index, isSpaced: Bool) -> Word {
      Word(text: text[start..<end], columns: width, isSpaced: isSpaced)
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      let scalarWidth = Self.columns(of: scalar)
      columns += scalarWidth
      let next = scalars.index(after: index)
      if scalar == " " {
        words.append(word(upTo: index, isSpaced: true))
        (start, width) = (next, 0)
      } else {
        width += scalarWidth
        guard scalarWidth == 2 || scalar == "-" || scalar == "/" || scalar == "–" || scalar == "—" else {
          continue
        }
        words.append(word(upTo: next, isSpaced: false))
        (start, width) = (next, 0)
      }
    }
    if start < scalars.endIndex { words.append(word(upTo: scalars.endIndex, isSpaced: false)) }
  }

  /// How many lines it takes when each line holds as many words as fit.
  func lines(of width: Int) -> Int {
    var (lines, used) = (1, 0)
    for word in words {
      if used > 0, used + word.columns > width { (lines, used) = (lines + 1, 0) }
      // A word that is wider than a line goes on in the next.
      let fullLines = max(0, word.columns - 1) / width
      lines += fullLines
      used += word.columns - fullLines * width + (word.isSpaced ? 1 : 0)
    }
    return lines
  }

  /// 0 for a mark on the scalar before, 2 for the wide scripts of East Asia, and 1 otherwise.
  private static func columns(of scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: return 0
      default: return 1
      }
    }
  }
}
