import Canvas
import Journal
import Terminal
import Time
import Workbook

/// The practices of a day, like a note on the fridge: one key to tick, nothing owed.
struct PracticesScreen: Screen {
  private(set) var day: Day
  private var cursor = 0

  /// How far back a day can be filled in.
  private static let daysBack = 14

  init(day: Day) { self.day = day }

  func bindings(in app: App) -> [Binding] {
    let chosen = app.chosenPractices
    var bindings: [Binding] = []
    if !chosen.isEmpty {
      bindings += [
        Binding([" ", "x"], "space", "tick", .tick, footer: .always),
        Binding([Key(.down), "j", Key(.tab)], "down", "next", .down),
        Binding([Key(.up), "k", Key(.tab, .shift)], "up", "the one before", .up),
      ]
    }
    bindings += chosen.indices.compactMap { index in
      Signs.key(ofChoice: index).map {
        Binding([Key(.character($0))], String($0), "tick " + chosen[index].name, .choose(index))
      }
    }
    return bindings + [
      Binding([Key(.enter)], "enter", "your line", .line, footer: .always),
      Binding(["b", Key(.left)], "b", "a day back", .earlierDay, footer: .ifRoom),
      Binding(["f", Key(.right)], "f", "a day on", .laterDay),
      Binding(["c"], "c", "choose others", .choosePractices, footer: .always),
      Binding.back(),
    ] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let chosen = app.chosenPractices
    cursor = min(cursor, max(0, chosen.count - 1))
    switch command {
    case .down: cursor = min(cursor + 1, max(0, chosen.count - 1))
    case .up: cursor = max(cursor - 1, 0)
    case .tick: if chosen.indices.contains(cursor) { app.toggle(chosen[cursor].id, on: day) }
    case .choose(let index):
      cursor = index
      app.toggle(chosen[index].id, on: day)
    case .earlierDay: day = max(day - 1, app.today - Self.daysBack)
    case .laterDay: day = min(day + 1, app.today)
    case .line: return app.openLine(on: day)
    case .choosePractices: return .open(PracticeChooser(offer: nil))
    case .back:
      app.save()
      return .back
    default: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle("Practices", right: day.longWords, frame: frame)
    var lines: [StyledLine] = []
    var focused = 0
    let chosen = app.chosenPractices
    let cursor = min(cursor, max(0, chosen.count - 1))
    for (index, practice) in chosen.enumerated() {
      if index == cursor { focused = lines.count }
      lines += self.lines(of: practice, hasFocus: index == cursor, app) + [.blank]
    }
    if chosen.isEmpty {
      lines +=
        StyledLine.wrapped(
          "None chosen yet. Press c to look through them: one to three at a time is plenty.",
          columns: frame.textWidth) + [.blank]
    }
    lines += lineOfTheDay(in: app, columns: frame.textWidth)
    lines += [.blank, StyledLine("A day with none of these is a day too.", .quiet)]
    let first = max(0, min(focused, lines.count - frame.bodyHeight))
    canvas.drawBody(lines, from: first, frame: frame)
    let at = Point(column: frame.focusLeft, row: frame.bodyTop + focused - first)
    if !chosen.isEmpty { canvas.put(">", at: at, style: .title) }
    canvas.cursor = at
  }

  private func lines(of practice: Practice, hasFocus: Bool, _ app: App) -> [StyledLine] {
    let isDone = app.summary.tick(practice.id, on: day)?.value.isDone == true
    let columns = app.frame.textWidth - 4
    var lines = [StyledLine("\(app.signs.tick(isDone)) \(practice.name)", hasFocus ? .title : .strong)]
    lines += StyledLine.wrapped(practice.howTo, columns: columns + 4, indent: Frame.inset, evenly: true)
    let month = app.monthWords(of: practice.id, seenFrom: day)
    if !month.isEmpty {
      lines += StyledLine.wrapped(month, columns: columns + 4, style: .quiet, indent: Frame.inset)
    }
    return lines
  }

  private func lineOfTheDay(in app: App, columns: Int) -> [StyledLine] {
    let title = day == app.today ? "Your line for today:" : "Your line for that day:"
    let text = app.lineText(on: day)
    return [StyledLine(title, .quiet)]
      + (text.isEmpty
        ? [StyledLine("Enter writes one.", .quiet)] : StyledLine.wrapped(text, columns: columns))
  }
}
