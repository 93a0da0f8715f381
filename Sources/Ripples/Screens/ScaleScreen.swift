import Canvas
import Journal
import Terminal
import Workbook

/// A question that is answered with a whole number from 0 to 10.
struct ScaleScreen: Screen {
  let exercise: Exercise
  let heading: String
  let scale: Scale
  /// A 1 was the last key: a 0 after it makes it 10.
  private var hasTypedOne = false

  init(exercise: Exercise, heading: String, scale: Scale) {
    self.exercise = exercise
    self.heading = heading
    self.scale = scale
  }

  func bindings(in app: App) -> [Binding] {
    [
      Binding([Key(.right), Key(.up), "+"], "left, right", "move the mark", .right, footer: .always),
      Binding([Key(.left), Key(.down), "-"], "left", "one less", .left),
    ]
      + Binding.digits("mark that number; 1 and then 0 is 10") { .mark($0) }
      + [
        Binding(["x", Key(.delete), Key(.backspace)], "x", "blank again", .blank, footer: .always)
      ] + Binding.keeping(exercise.id, in: app) + [
        Binding([Key(.escape), Key(.enter), "q"], "esc", "done", .back, footer: .last)
      ] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let mark = mark(in: app)
    defer { hasTypedOne = command == .mark(1) }
    switch command {
    case .right: set(min((mark ?? -1) + 1, Scale.range.upperBound), in: &app)
    case .left: set(max((mark ?? 1) - 1, Scale.range.lowerBound), in: &app)
    case .mark(0) where hasTypedOne: set(10, in: &app)
    case .mark(let digit): set(digit, in: &app)
    case .blank: set(nil, in: &app)
    case .keep: app.keep(exercise.id)
    case .back: return app.close(exercise)
    default: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(heading, frame: frame)
    var lines = exercise.question(columns: frame.textWidth) + [.blank]
    let marks = lines.count
    lines += app.signs == .plain ? plainMarks : [rowOfMarks(in: app)]
    lines.append(StyledLine(mark(in: app).map { "\($0) of 10" } ?? "blank"))
    lines += keepLines(exercise, in: app)
    for (row, line) in lines.prefix(frame.bodyHeight).enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.textLeft, row: frame.bodyTop + row))
    }
    canvas.cursor = Point(column: frame.focusLeft, row: frame.bodyTop + marks)
  }

  /// `not at all  0 1 2 3 [4] 5 6 7 8 9 10  very`
  private func rowOfMarks(in app: App) -> StyledLine {
    let mark = mark(in: app)
    let numbers = Scale.range.map { number in
      StyledLine.Span(
        text: number == mark ? "[\(number)]" : " \(number) ", style: number == mark ? .title : .text)
    }
    return StyledLine(
      spans: [.init(text: scale.low + " ", style: .quiet)] + numbers
        + [.init(text: " " + scale.high, style: .quiet)])
  }

  private var plainMarks: [StyledLine] {
    [StyledLine("0 is \(scale.low), 10 is \(scale.high).")]
  }

  private func mark(in app: App) -> Int? {
    if case .mark(let mark) = app.sittings[exercise.id]?.value { mark } else { nil }
  }

  private func set(_ mark: Int?, in app: inout App) {
    guard app.canWrite else { return app.sayReadOnly() }
    app.answer(exercise, with: .mark(mark))
  }
}
