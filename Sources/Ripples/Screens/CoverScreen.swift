import Canvas

/// What stands over everything while the screen is covered.
struct CoverScreen {
  func draw(on canvas: inout Canvas, in app: App) {
    let lines = [
      "This page is covered. Any key shows it again.",
      "It is not locked: whoever presses a key can read on.",
      "Ctrl-C leaves at once.",
    ]
    let frame = app.frame
    for (row, line) in lines.enumerated() {
      canvas.put(
        line, at: Point(column: frame.textLeft, row: frame.bodyTop + row * 2),
        style: row == 0 ? .text : .quiet)
    }
    canvas.cursor = Point(column: frame.textLeft, row: frame.bodyTop)
  }
}
