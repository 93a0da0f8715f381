/// Between places in the paragraphs and places in the whole text, as they are stored; each takes a step
/// for every paragraph above.
extension WrappedText {
  /// Where a position lies in `text`.
  func offset(of position: TextPosition) -> TextOffset {
    TextOffset(utf8: paragraphs[..<position.paragraph].reduce(position.offset.utf8) { $0 + $1.end.utf8 + 1 })
  }

  /// The position of an offset in `text`, or the next boundary of a cluster; the end for one beyond it.
  func position(at offset: TextOffset) -> TextPosition {
    var rest = max(0, offset.utf8)
    for (number, paragraph) in paragraphs.enumerated() {
      if rest <= paragraph.end.utf8 {
        return boundary(atOrAfter: TextPosition(paragraph: number, offset: TextOffset(utf8: rest)))
      }
      rest -= paragraph.end.utf8 + 1
    }
    return end
  }
}
