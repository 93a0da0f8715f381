/// A text that is being written: its paragraphs, the caret, the way back, and what of it is in view.
///
///     var editor = Editor(text: answer.text, columns: 66)
///     editor.insert("We ")
///     editor.perform(.deleteWordBackward)
///     editor.keepCaretInView(rows: 12)
///     editor.draw(on: &canvas, at: Point(column: 8, row: 4), size: Size(columns: 66, rows: 12))
public struct Editor: Sendable {
  private(set) var content: WrappedText
  private(set) var caret = Caret(at: .start)
  /// Counts the changes of the text, so that a save knows what it saved.
  public private(set) var revision = 0
  /// The line in the first row of the view, as of the last `keepCaretInView`.
  private(set) var top = ScreenLine.first
  private(set) var history = UndoHistory()

  /// An editor with the caret at the start of a text that is wrapped for a number of columns.
  ///
  /// The caret can stand in the column after the last: leave it one more column on the screen.
  public init(text: String, columns: Int) {
    content = WrappedText(TypedText(text).text, wrapping: Wrapping(columns: columns))
  }

  /// The whole text, its paragraphs joined by line feeds.
  public var text: String { content.text }
  public var isEmpty: Bool { content.isEmpty }
  /// The columns that the text is wrapped to.
  public var columns: Int { content.wrapping.columns }

  /// Where the caret stands in `text`: what brings it back in an editor of the same text.
  public var caretOffset: TextOffset { content.offset(of: caret.position) }

  /// Takes up what was put away of an editor with this text.
  mutating func take(_ caret: Caret, _ top: ScreenLine, _ history: UndoHistory, revision: Int) {
    self.caret = caret
    self.top = top
    self.history = history
    self.revision = revision
  }

  /// Puts the caret at an offset in `text`, or at the next boundary of a grapheme cluster.
  public mutating func moveCaret(to offset: TextOffset) {
    history.breakUndo()
    caret = Caret(at: content.position(at: offset))
  }

  /// Types or pastes a text at the caret; what it cannot hold is left out, as `TypedText` says.
  public mutating func insert(_ text: String) {
    replace(caret.position..<caret.position, with: TypedText(text).text)
  }

  public mutating func perform(_ command: Command) {
    switch command {
    case .left: move(.left)
    case .right: move(.right)
    case .wordLeft: move(.wordLeft)
    case .wordRight: move(.wordRight)
    case .up: move(.up(1))
    case .down: move(.down(1))
    case .lineStart: move(.lineStart)
    case .lineEnd: move(.lineEnd)
    case .textStart: move(.textStart)
    case .textEnd: move(.textEnd)
    case .pageUp(let rows): turnPage(by: -max(1, rows))
    case .pageDown(let rows): turnPage(by: max(1, rows))
    case .deleteBackward: delete(to: .left)
    case .deleteForward: delete(to: .right)
    case .deleteWordBackward: delete(to: .wordLeft)
    case .deleteWordForward: delete(to: .wordRight)
    case .deleteToLineStart: delete(to: content.range(of: content.line(of: caret)).lowerBound, orElse: .left)
    case .deleteToLineEnd: delete(to: content.range(of: content.line(of: caret)).upperBound, orElse: .right)
    case .newline: insert("\n")
    case .undo: undo()
    case .redo: redo()
    }
  }

  /// Parts what is typed next from what was typed before: undo takes back the one without the other.
  public mutating func breakUndo() { history.breakUndo() }

  /// Wraps the text for another number of columns; the caret's line stays in its row of the view.
  ///
  /// With the columns that it has already, nothing changes: the caret keeps its place and its preferred column.
  public mutating func setColumns(_ columns: Int) {
    let wrapping = Wrapping(columns: columns)
    guard wrapping != content.wrapping else { return }
    let row = content.lines(from: content.clamped(top), to: content.line(of: caret))
    content.wrap(wrapping)
    caret.leansBack = false
    top = content.line(-row, below: content.line(of: caret))
  }

  /// Scrolls no further than it takes to have the caret in a view of that many rows.
  public mutating func keepCaretInView(rows: Int) { top = topKeepingCaretInView(rows: rows) }

  private mutating func move(_ motion: Motion) {
    history.breakUndo()
    caret = content.caret(after: motion, from: caret)
  }

  /// Moves caret and view together.
  private mutating func turnPage(by rows: Int) {
    move(rows < 0 ? .up(-rows) : .down(rows))
    top = content.line(rows, below: content.clamped(top))
  }

  private mutating func delete(to motion: Motion) {
    delete(to: content.caret(after: motion, from: caret).position)
  }

  private mutating func delete(to end: TextPosition, orElse motion: Motion? = nil) {
    if end == caret.position, let motion { return delete(to: motion) }
    replace(min(end, caret.position)..<max(end, caret.position), with: "")
  }

  private mutating func replace(_ range: Range<TextPosition>, with new: String) {
    guard !range.isEmpty || !new.isEmpty else { return }
    history.record(
      Edit(start: range.lowerBound, removed: content.text(in: range), inserted: new, caret: caret.position))
    change(range, to: new)
  }

  private mutating func undo() {
    guard let edit = history.undo() else { return }
    change(edit.new, to: edit.removed)
    caret = Caret(at: edit.caret)
  }

  private mutating func redo() {
    guard let edit = history.redo() else { return }
    change(edit.old, to: edit.inserted)
  }

  /// Changes the text and puts the caret behind what is new, or behind the cluster that it became a part of.
  private mutating func change(_ range: Range<TextPosition>, to new: String) {
    let end = content.replace(range, with: new)
    caret = Caret(at: content.boundary(atOrAfter: end))
    revision += 1
  }
}
