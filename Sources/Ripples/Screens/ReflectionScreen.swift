import Canvas
import Workbook

/// A question, and room to write.
struct ReflectionScreen: Screen {
  let exercise: Exercise

  var isWriting: Bool { true }

  func bindings(in app: App) -> [Binding] {
    [Binding([Key(.escape)], "esc", app.savingWords(of: exercise.id), .back, footer: .last)] + Binding.editing
      + Binding.always
  }

  func editorRows(in app: App) -> Int? { rows(in: app.frame) }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    switch action {
    case .text(let text):
      if app.canWrite { app.editor.insert(text) } else { app.sayReadOnly() }
    case .command(.edit(let command)):
      if app.canWrite || command.isMovement { app.editor.perform(command) } else { app.sayReadOnly() }
    case .command(.pageUp): app.editor.perform(.pageUp(rows: rows(in: app.frame)))
    case .command(.pageDown): app.editor.perform(.pageDown(rows: rows(in: app.frame)))
    case .command(.back):
      app.save()
      app.forgetUnwritten(exercise.id)
      return .back
    case .command: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(app.heading(of: exercise), frame: frame)
    let question = question(in: frame)
    for (row, line) in question.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + row))
    }
    app.editor.draw(
      on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + question.count + 1),
      size: Size(columns: frame.textWidth + 1, rows: rows(below: question, in: frame)))
  }

  /// The rows that the question leaves to write in.
  private func rows(in frame: Frame) -> Int { rows(below: question(in: frame), in: frame) }

  private func rows(below question: ArraySlice<StyledLine>, in frame: Frame) -> Int {
    max(1, frame.bodyHeight - question.count - 1)
  }

  /// The question, cut off where it would leave no room to write.
  private func question(in frame: Frame) -> ArraySlice<StyledLine> {
    let lines =
      StyledLine.wrapped(exercise.ask, columns: frame.textWidth, style: .strong)
      + (exercise.help.map { StyledLine.wrapped($0, columns: frame.textWidth, style: .quiet) } ?? [])
    return lines.prefix(max(1, frame.bodyHeight - 4))
  }
}
