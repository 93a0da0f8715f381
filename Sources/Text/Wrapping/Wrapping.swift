/// Cuts a text into lines that fit a number of columns.
///
/// A line ends after spaces, which hang and take no room, after a hyphen or a dash inside of a word,
/// and beside wide characters where punctuation allows it; never inside of a grapheme cluster. A word
/// that is longer than a line is cut between clusters. Line feeds have no meaning here: a text is one
/// paragraph.
///
///     Wrapping(columns: 20).lines(of: "You might feel relief: at last, someone fair.").count  // 3
///
/// Where a line ends depends on the text from its start on and on nothing before it.
public struct Wrapping: Hashable, Sendable {
  /// The room of a line, at least 1; only a single cluster that is wider can stand out of it.
  public let columns: Int

  public init(columns: Int) { self.columns = max(1, columns) }

  /// All lines of a text; one empty line when there is no text.
  public func lines(of text: String) -> [TextLine] {
    var lines = [line(of: text, from: .start)]
    while let last = lines.last, last.end.utf8 < text.utf8.count {
      lines.append(line(of: text, from: last.end))
    }
    return lines
  }

  /// The line that starts at an offset; an empty one at the end of the text and beyond.
  public func line(of text: String, from start: TextOffset) -> TextLine {
    let bytes = text.utf8.span
    var offset = min(max(0, start.utf8), bytes.count)
    var line = LineBuilder(startingAt: offset, room: columns)
    while offset < bytes.count {
      // A printable ASCII byte before another ASCII byte is a cluster: nothing that joins it can follow.
      let isPrintable = 0x20 <= bytes[offset] && bytes[offset] < 0x7f
      if isPrintable, offset + 1 == bytes.count || bytes[offset + 1] < 0x80 {
        guard line.take(BreakClass(ascii: bytes[offset]), width: 1, isWide: false, at: offset) else {
          return line.line(endingAt: offset, isTextEnd: false)
        }
        offset += 1
        continue
      }
      for character in text[text.index(at: TextOffset(utf8: offset))...] {
        let glyph = Glyph(character)
        let isTaken = line.take(
          BreakClass(of: character), width: glyph.width, isWide: character.isWide(as: glyph), at: offset)
        guard isTaken else { return line.line(endingAt: offset, isTextEnd: false) }
        let length = character.utf8.count
        offset += length
        // One byte is ASCII again: back to where it is quick.
        if length == 1 { break }
      }
    }
    return line.line(endingAt: offset, isTextEnd: true)
  }
}

extension Character {
  /// Whether it is of East Asian width: a long syllable of another script takes two columns too, but no
  /// line ends beside it.
  func isWide(as glyph: Glyph) -> Bool {
    guard glyph.width > 1, let base = unicodeScalars.first else { return false }
    return Glyph(Character(base)).width > 1
  }
}
