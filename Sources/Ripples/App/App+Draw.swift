import Canvas

extension App {
  /// Draws the screen that shows; nothing once the reader has left.
  public func draw(on canvas: inout Canvas) {
    guard !isFinished, let screen = stack.last else { return }
    if isCovered {
      CoverScreen().draw(on: &canvas, in: self)
      return
    }
    screen.draw(on: &canvas, in: self)
    let frame = frame
    Footer(screen.bindings(in: self), width: frame.width).draw(on: &canvas, frame: frame)
    draw(noticeLines, on: &canvas)
  }

  /// Over the last lines of the body, when one row is not enough: a sentence is shown whole.
  private func draw(_ notice: [StyledLine], on canvas: inout Canvas) {
    let frame = frame
    for (index, line) in notice.enumerated() {
      let row = frame.noticeRow - notice.count + 1 + index
      canvas.put(String(repeating: " ", count: canvas.size.columns), at: Point(column: 0, row: row))
      line.draw(on: &canvas, at: Point(column: frame.left, row: row))
    }
  }

  /// The one calm sentence above the footer; a save that failed stays in sight until one has succeeded.
  private var noticeLines: [StyledLine] {
    guard let notice = outbox.problem ?? notice else { return [] }
    let frame = Frame(size: size, measure: measure)
    return StyledLine.wrapped(notice, columns: frame.width, style: .accent).suffix(frame.bodyHeight)
  }

  /// Where text is written, its last line is not hidden by a sentence; a page that is read stays as it is.
  var frame: Frame {
    let hidden = stack.last?.isWriting == true ? max(0, noticeLines.count - 1) : 0
    return Frame(size: size, measure: measure, hiddenRows: hidden)
  }
}

extension Canvas {
  /// The first row of a screen: what it is, and on the right where in it.
  mutating func drawTitle(_ title: String, right: String = "", frame: Frame) {
    put(title, at: Point(column: frame.left, row: frame.titleRow), style: .title)
    let column = frame.left + frame.width - right.columns
    if column > frame.left + title.columns {
      put(right, at: Point(column: column, row: frame.titleRow), style: .quiet)
    }
  }
}
