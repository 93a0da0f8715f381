import Canvas
import Journal
import Terminal
import Text
import Workbook

/// A question that is answered with one option or several.
struct ChoiceScreen: Screen {
  let exercise: Exercise
  let heading: String
  let choice: Choice
  private var cursor = 0

  init(exercise: Exercise, heading: String, choice: Choice) {
    self.exercise = exercise
    self.heading = heading
    self.choice = choice
  }

  func bindings(in app: App) -> [Binding] {
    [
      Binding(
        [" ", Key(.enter)], "space", choice.allowsMany ? "choose, or not" : "choose", .tick, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "next", .down, footer: .ifRoom),
      Binding([Key(.up), Key(.tab, .shift)], "up", "the one before", .up),
      Binding(["x", Key(.delete)], "x", "none of them", .blank, footer: .ifRoom),
    ]
      + choice.options.indices.compactMap { index in
        Signs.key(ofChoice: index).map {
          Binding([Key(.character($0))], String($0), choice.options[index].text, .choose(index))
        }
      } + ownBinding + Binding.keeping(exercise.id, in: app) + [
        Binding([Key(.escape), "q"], "esc", "done", .back, footer: .last)
      ] + Binding.everywhere
  }

  private var ownBinding: [Binding] {
    choice.allowsOwn ? [Binding(["o"], "o", "your own words", .line, footer: .always)] : []
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    switch command {
    case .down: cursor = min(cursor + 1, choice.options.count - 1)
    case .up: cursor = max(cursor - 1, 0)
    case .tick: toggle(cursor, in: &app)
    case .choose(let index):
      cursor = index
      toggle(index, in: &app)
    case .blank: set(.init(own: picks(in: app).own), in: &app)
    case .line: return openOwn(in: &app)
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
    var focused = 0
    let picks = picks(in: app)
    for (index, option) in choice.options.enumerated() {
      if index == cursor { focused = lines.count }
      lines += self.lines(
        of: option, index, isPicked: picks.picked.contains { $0.option == option.id }, app)
    }
    if let own = picks.own {
      lines += [.blank, StyledLine("In your own words:", .quiet)]
      lines += StyledLine.wrapped(own, columns: frame.textWidth, indent: Frame.inset)
    }
    lines += keepLines(exercise, in: app)
    let first = max(0, min(focused - frame.bodyHeight / 2, lines.count - frame.bodyHeight))
    canvas.drawBody(lines, from: first, frame: frame)
    let at = Point(column: frame.focusLeft, row: frame.bodyTop + focused - first)
    canvas.put(">", at: at, style: .title)
    canvas.cursor = at
  }

  private func lines(of option: Choice.Option, _ index: Int, isPicked: Bool, _ app: App) -> [StyledLine] {
    let key = Signs.key(ofChoice: index).map { "\($0)" } ?? " "
    let mark = "\(key) \(app.signs.choice(isPicked)) "
    let columns = app.frame.textWidth - mark.columns
    let style: Style = index == cursor ? .title : .text
    return StyledLine.wrapped(option.text, columns: columns, style: style).enumerated().map { row, line in
      var line = line
      let lead = row == 0 ? mark : String(repeating: " ", count: mark.columns)
      line.spans.insert(.init(text: lead, style: row == 0 && isPicked ? .title : .text), at: 0)
      return line
    }
  }

  private func openOwn(in app: inout App) -> Navigation {
    guard app.canWrite else {
      app.sayReadOnly()
      return .stay
    }
    app.openEditor(picks(in: app).own ?? "")
    return .open(NoteScreen(purpose: .own(exercise.id)))
  }

  private func picks(in app: App) -> Answer.Picks {
    if case .picks(let picks) = app.sittings[exercise.id]?.value { picks } else { .init() }
  }

  private func toggle(_ index: Int, in app: inout App) {
    guard choice.options.indices.contains(index) else { return }
    let option = choice.options[index]
    var picks = picks(in: app)
    if let picked = picks.picked.firstIndex(where: { $0.option == option.id }) {
      picks.picked.remove(at: picked)
    } else {
      if !choice.allowsMany { picks.picked = [] }
      picks.picked.append(.init(option: option.id, text: option.text))
    }
    set(picks, in: &app)
  }

  private func set(_ picks: Answer.Picks, in app: inout App) {
    guard app.canWrite else { return app.sayReadOnly() }
    app.answer(exercise, with: .picks(picks))
    app.holdBack(exercise, choice, picks)
  }
}
