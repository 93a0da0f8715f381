import Canvas
import Journal
import Terminal
import Time
import Workbook

/// The practices of a day, like a note on the fridge: one key to tick, nothing owed.
extension PracticesRoute: Screen {
  /// How far back a day can be filled in.
  private static let daysBack = 14

  func bindings(in context: Context) -> [Binding] {
    let chosen = context.sitting.chosenPractices
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

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let chosen = context.sitting.chosenPractices
    cursor = min(cursor, max(0, chosen.count - 1))
    switch command {
    case .down: cursor = min(cursor + 1, max(0, chosen.count - 1))
    case .up: cursor = max(cursor - 1, 0)
    case .tick: if chosen.indices.contains(cursor) { toggle(chosen[cursor].id, in: &context) }
    case .choose(let index):
      cursor = index
      toggle(chosen[index].id, in: &context)
    case .earlierDay: day = max(day - 1, context.today - Self.daysBack)
    case .laterDay: day = min(day + 1, context.today)
    case .line: return context.open(.day(day))
    case .choosePractices: return .open(.chooser(ChooserRoute()))
    case .back:
      context.sitting.save()
      return .back
    default: break
    }
    return .stay
  }

  private func toggle(_ practice: Practice.ID, in context: inout Context) {
    if context.sitting.canWrite { context.sitting.toggle(practice, on: day) } else { context.sayReadOnly() }
  }

  func sheet(in context: Context) -> Sheet {
    var lines: [StyledLine] = []
    var focused = 0
    let chosen = context.sitting.chosenPractices
    let cursor = min(cursor, max(0, chosen.count - 1))
    for (index, practice) in chosen.enumerated() {
      if index == cursor { focused = lines.count }
      lines += self.lines(of: practice, hasFocus: index == cursor, context) + [.blank]
    }
    if chosen.isEmpty {
      lines +=
        StyledLine.wrapped(
          "None chosen yet. Press c to look through them: one to three at a time is plenty.",
          columns: context.frame.textWidth) + [.blank]
    }
    lines += lineOfTheDay(in: context, columns: context.frame.textWidth)
    lines += [.blank, StyledLine("A day with none of these is a day too.", .quiet)]
    var sheet = Sheet(title: "Practices", right: day.longWords, lines: lines)
    sheet.focus = focused
    sheet.marksFocus = !chosen.isEmpty
    sheet.scroll = .focusFirst
    return sheet
  }

  private func lines(of practice: Practice, hasFocus: Bool, _ context: Context) -> [StyledLine] {
    let isDone = context.sitting.isDone(practice.id, on: day)
    let columns = context.frame.textWidth - 4
    var lines = [StyledLine("\(context.signs.tick(isDone)) \(practice.name)", hasFocus ? .title : .strong)]
    lines += StyledLine.wrapped(practice.howTo, columns: columns + 4, indent: Frame.inset, evenly: true)
    let month = monthWords(of: practice.id, in: context)
    if !month.isEmpty {
      lines += StyledLine.wrapped(month, columns: columns + 4, style: .quiet, indent: Frame.inset)
    }
    return lines
  }

  private func lineOfTheDay(in context: Context, columns: Int) -> [StyledLine] {
    let title = day == context.today ? "Your line for today:" : "Your line for that day:"
    let text = context.sitting.line(on: day)
    return [StyledLine(title, .quiet)]
      + (text.isEmpty
        ? [StyledLine("Enter writes one.", .quiet)] : StyledLine.wrapped(text, columns: columns))
  }

  /// `4 days this month: 2, 5, 9 and 13`: said in words, because a grid would show holes.
  private func monthWords(of practice: Practice.ID, in context: Context) -> String {
    let days = context.sitting.summary.days(of: practice, inMonthOf: day)
    if days.isEmpty { return "" }
    let isThisMonth = day.month == context.today.month && day.year == context.today.year
    let month = isThisMonth ? "this month" : "in \(day.monthName)"
    return "\(days.count.of("day")) \(month): " + days.map(String.init).inWords
  }
}
