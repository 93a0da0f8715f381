/// A place in the text of an editor, on the boundary of a grapheme cluster unless it says otherwise.
struct TextPosition: Hashable, Comparable, Sendable, Codable {
  /// Counted from zero.
  var paragraph: Int
  /// From the start of the paragraph.
  var offset: TextOffset

  static let start = TextPosition(paragraph: 0, offset: .start)

  static func < (one: TextPosition, other: TextPosition) -> Bool {
    (one.paragraph, one.offset) < (other.paragraph, other.offset)
  }

  /// Where a text ends that starts here, with its paragraphs parted by line feeds.
  func advanced(over text: String) -> TextPosition {
    var end = self
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        end.paragraph += 1
        end.offset = .start
      } else {
        end.offset.utf8 += 1
      }
    }
    return end
  }
}
