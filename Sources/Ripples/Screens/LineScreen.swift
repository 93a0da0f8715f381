import Canvas
import Journal

/// The reader's own line for a day.
struct LineScreen: Screen {
  let day: Day

  var isWriting: Bool { true }

  func bindings(in app: App) -> [Binding] {
    let words =
      app.keepsWords ? "done, what is here is saved; then ! help" : "done, kept until you leave; then ! help"
    return [Binding([Key(.escape)], "esc", words, .back, footer: .last)] + Binding.editing + Binding.always
  }

  func editorRows(in app: App) -> Int? { app.frame.bodyHeight }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    switch action {
    case .text(let text): app.editor.insert(text)
    case .command(.edit(let command)): app.editor.perform(command)
    case .command(.pageUp): app.editor.perform(.pageUp(rows: app.frame.bodyHeight))
    case .command(.pageDown): app.editor.perform(.pageDown(rows: app.frame.bodyHeight))
    case .command(.back):
      app.save()
      return .back
    case .command: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle("A line for the day", right: day.longWords, frame: frame)
    app.editor.draw(
      on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop),
      size: Size(columns: frame.textWidth + 1, rows: frame.bodyHeight))
  }
}
