import Canvas
import Terminal
import Text
import Workbook

/// A question, and room to write.
struct ReflectionScreen: Screen {
  let exercise: Exercise
  let heading: String
  /// The question in lines, cut off where it would leave no room to write.
  private var question: [StyledLine] = []
  private var questionFrame: Frame?

  init(exercise: Exercise, heading: String) {
    self.exercise = exercise
    self.heading = heading
  }

  var isWriting: Bool { true }

  func bindings(in app: App) -> [Binding] {
    [
      Binding(
        [Key(.escape), .control("x")], "esc or Ctrl-X", app.savingWords(of: exercise.id), .back, footer: .last
      )
    ] + Binding.editing
      + Binding.always
  }

  mutating func layOut(in app: App) {
    let frame = app.frame
    guard frame != questionFrame else { return }
    questionFrame = frame
    let lines = exercise.question(columns: frame.textWidth)
    question = Array(lines.prefix(max(1, frame.bodyHeight - 4)))
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
    case .command(.back): return app.close(exercise)
    case .command: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(heading, frame: frame)
    for (row, line) in question.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + row))
    }
    // For whoever hears it, a word that tells the question from the answer, in the row between them.
    if app.signs == .plain {
      canvas.put(
        "Your words:", at: Point(column: frame.textLeft, row: frame.bodyTop + question.count), style: .quiet)
    }
    app.editor.draw(
      on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + question.count + 1),
      size: Size(columns: frame.textWidth + 1, rows: rows(in: frame)))
  }

  /// The rows that the question leaves to write in.
  private func rows(in frame: Frame) -> Int { max(1, frame.bodyHeight - question.count - 1) }
}
