/// A way from one place in the text to another.
enum Motion: Hashable, Sendable {
  case left, right
  case wordLeft, wordRight
  /// A number of screen lines, at least 1.
  case up(Int), down(Int)
  /// Of the screen line.
  case lineStart, lineEnd
  case textStart, textEnd
}

extension WrappedText {
  /// Where a motion takes a caret.
  ///
  /// The edge of a paragraph is a stop: no word crosses it.
  func caret(after motion: Motion, from caret: Caret) -> Caret {
    let position = caret.position
    let paragraph = paragraphs[position.paragraph]
    return switch motion {
    case .left where position.offset == .start, .wordLeft where position.offset == .start:
      Caret(at: endOfParagraph(before: position))
    case .right where position.offset == paragraph.end, .wordRight where position.offset == paragraph.end:
      Caret(at: startOfParagraph(after: position))
    case .left: Caret(at: position, paragraph.text.boundary(before: position.offset))
    case .right: Caret(at: position, paragraph.text.boundary(after: position.offset))
    case .wordLeft: Caret(at: position, paragraph.wordStart(before: position.offset))
    case .wordRight: Caret(at: position, paragraph.wordEnd(after: position.offset))
    case .up(let lines): self.caret(-lines, below: caret)
    case .down(let lines): self.caret(lines, below: caret)
    case .lineStart: Caret(at: range(of: line(of: caret)).lowerBound)
    case .lineEnd: self.caret(atEndOf: line(of: caret))
    case .textStart: Caret(at: .start)
    case .textEnd: Caret(at: end)
    }
  }

  /// The caret some lines below its own, near its preferred column; from the outermost line the end of the text.
  private func caret(_ distance: Int, below caret: Caret) -> Caret {
    let preferredColumn = caret.preferredColumn ?? column(of: caret)
    let line = line(of: caret)
    let target = self.line(distance, below: line)
    var moved =
      target != line
      ? self.caret(in: target, nearest: preferredColumn) : Caret(at: distance < 0 ? .start : end)
    moved.preferredColumn = preferredColumn
    return moved
  }

  private func endOfParagraph(before position: TextPosition) -> TextPosition {
    guard position.paragraph > 0 else { return .start }
    let number = position.paragraph - 1
    return TextPosition(paragraph: number, offset: paragraphs[number].end)
  }

  private func startOfParagraph(after position: TextPosition) -> TextPosition {
    guard position.paragraph + 1 < paragraphs.count else { return end }
    return TextPosition(paragraph: position.paragraph + 1, offset: .start)
  }
}

extension Caret {
  /// A caret in the paragraph of another position.
  fileprivate init(at position: TextPosition, _ offset: TextOffset) {
    self.init(at: TextPosition(paragraph: position.paragraph, offset: offset))
  }
}
