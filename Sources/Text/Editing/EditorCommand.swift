extension Editor {
  /// What a key can ask of an editor, typing apart.
  ///
  /// A line is always a line on the screen. A paragraph's edge is a stop for words, and a deletion that
  /// has nothing left on its line takes the character beyond.
  public enum Command: Hashable, Sendable {
    case left, right
    case wordLeft, wordRight
    case up, down
    case lineStart, lineEnd
    case textStart, textEnd
    /// The number of rows that a page has.
    case pageUp(rows: Int)
    case pageDown(rows: Int)
    case deleteBackward, deleteForward
    case deleteWordBackward, deleteWordForward
    case deleteToLineStart, deleteToLineEnd
    case newline
    case undo, redo
  }
}

extension Editor.Command {
  /// Whether it leaves the text as it is.
  public var isMovement: Bool {
    switch self {
    case .left, .right, .wordLeft, .wordRight, .up, .down, .lineStart, .lineEnd, .textStart, .textEnd,
      .pageUp,
      .pageDown:
      true
    case .deleteBackward, .deleteForward, .deleteWordBackward, .deleteWordForward, .deleteToLineStart,
      .deleteToLineEnd, .newline, .undo, .redo:
      false
    }
  }
}
