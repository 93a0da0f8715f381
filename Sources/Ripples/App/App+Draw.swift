import Canvas
import Text

extension App {
  /// Draws the screen that shows; nothing once the reader has left.
  public func draw(on canvas: inout Canvas) {
    guard !isFinished, let screen = stack.last else { return }
    if isCovered {
      // Not a word, not even that there is something to cover: the screen of keys says what Ctrl-L does.
      canvas.cursor = Point(column: 0, row: 0)
      return
    }
    screen.draw(on: &canvas, in: self)
    let frame = frame
    Footer(bindings, width: frame.width).draw(on: &canvas, frame: frame)
    for (row, line) in frame.notice.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.left, row: frame.noticeRow + row))
    }
  }

  /// The rows and columns of the screen; a save that failed stays in sight until it has succeeded.
  var frame: Frame {
    Frame(size: size, measure: measure, notice: outbox.problem ?? question?.words ?? notice)
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
