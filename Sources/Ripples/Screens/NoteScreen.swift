import Canvas
import Journal
import Terminal
import Text
import Time
import Workbook

/// A few words of the reader's own, where nothing is asked at length.
struct NoteScreen: Screen {
  enum Purpose: Hashable, Sendable {
    /// The line for a day, beside its practices.
    case day(Day)
    /// What an exercise offers no option for.
    case own(Exercise.ID)
  }

  let purpose: Purpose

  var isWriting: Bool { true }

  func bindings(in app: App) -> [Binding] {
    [
      Binding(
        [Key(.escape), .control("x")], "esc or Ctrl-X", app.savingWords(of: exercise), .back, footer: .last)
    ] + Binding.editing
      + Binding.always
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
    switch purpose {
    case .day(let day): canvas.drawTitle("A line for the day", right: day.longWords, frame: frame)
    case .own: canvas.drawTitle("In your own words", frame: frame)
    }
    app.editor.draw(
      on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop),
      size: Size(columns: frame.textWidth + 1, rows: frame.bodyHeight))
  }

  private var exercise: Exercise.ID? { if case .own(let id) = purpose { id } else { nil } }
}
