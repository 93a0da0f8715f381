/// A line while it is being filled, one grapheme cluster after the other.
struct LineBuilder {
  private let start: Int
  private let room: Int
  /// The columns so far, those of hanging spaces included.
  private var column = 0
  /// The columns so far, up to the last cluster that is not a space.
  private var inked = 0
  /// The last place where the line may end, in UTF-8 code units; `start` while there is none.
  private var breakOffset: Int
  private var breakColumns = 0
  private var previous: BreakClass = .glue
  private var previousIsWide = false
  /// Whether the hyphens before the next cluster, if there are any, follow a letter or a digit.
  private var isInWord = false

  /// An empty line that starts at a UTF-8 offset and has room for some columns.
  @inline(__always)
  init(startingAt start: Int, room: Int) {
    self.start = start
    self.room = room
    breakOffset = start
  }

  /// Adds the cluster that starts at a UTF-8 offset, or returns false: the line ends before it.
  @inline(__always)
  mutating func take(_ next: BreakClass, width: Int, isWide: Bool, at offset: Int) -> Bool {
    if next == .space {
      column += width
      previous = .space
      return true
    }
    if allowsBreak(before: next, isWide: isWide) {
      breakOffset = offset
      breakColumns = inked
    }
    guard column + width <= room || offset == start else { return false }
    column += width
    inked = column
    if next != .hyphen || previous != .hyphen {
      isInWord = next == .hyphen ? previous == .letter || previous == .digit : false
    }
    previous = next
    previousIsWide = isWide
    return true
  }

  /// Whether the line may end at a place that was passed already.
  var hasBreak: Bool { breakOffset > start }

  @inline(__always)
  private func allowsBreak(before next: BreakClass, isWide: Bool) -> Bool {
    switch (previous, next) {
    // Not before a mark that closes: “press !” would lose the one sign that matters at the edge.
    case (.space, .closer): false
    case (.space, _): true
    // Not before a digit: a telephone number stays whole.
    case (.hyphen, .letter), (.hyphen, .opener): isInWord || isWide
    case (.opener, _), (.glue, _), (_, .closer), (_, .glue), (_, .hyphen): false
    default: isWide || previousIsWide
    }
  }

  /// The line, when the cluster at a UTF-8 offset, or the end of the text, comes after all that was taken.
  func line(endingAt offset: Int, isTextEnd: Bool) -> TextLine {
    let isWhole = isTextEnd || breakOffset == start
    return TextLine(
      start: TextOffset(utf8: start),
      end: TextOffset(utf8: isWhole ? offset : breakOffset),
      columns: isWhole ? inked : breakColumns)
  }
}
