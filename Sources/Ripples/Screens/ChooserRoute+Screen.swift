import Canvas
import Sitting
import Terminal
import Workbook

/// The bank of practices, to choose one to three from.
extension ChooserRoute: Screen {
  func bindings(in context: Context) -> [Binding] {
    let hasFolded = practices(in: context).count < context.book.practices.count
    return [
      Binding([" ", Key(.enter), "x"], "space", "take, or put back", .tick, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "next", .down, footer: .ifRoom),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "the one before", .up),
      Binding([Key(.home), "g"], "g", "first", .top),
      Binding([Key(.end), "G"], "G", "last", .bottom),
    ] + (hasFolded ? [Binding(["a"], "a", "show the others anyway", .another, footer: .always)] : []) + [
      Binding.back("done")
    ] + Binding.everywhere
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let practices = practices(in: context)
    // The bank gets shorter when the parts for oneself are asked for, over the help.
    cursor = max(0, min(cursor, practices.count - 1))
    switch command {
    case .down: cursor = max(0, min(cursor + 1, practices.count - 1))
    case .up: cursor = max(cursor - 1, 0)
    case .top: cursor = 0
    case .bottom: cursor = max(0, practices.count - 1)
    case .another: showsAll = true
    case .tick: if practices.indices.contains(cursor) { toggle(practices[cursor], in: &context) }
    case .back:
      context.sitting.save()
      return .back
    default: break
    }
    return .stay
  }

  func sheet(in context: Context) -> Sheet {
    let columns = context.frame.textWidth
    let chosen = Set(context.sitting.chosenPractices.map(\.id))
    var lines: [StyledLine] = []
    var focused = 0
    var starts: [Int] = []
    let practices = practices(in: context)
    let cursor = max(0, min(cursor, practices.count - 1))
    for (index, practice) in practices.enumerated() {
      let start = lines.count
      starts.append(start)
      let sign = context.signs.choice(chosen.contains(practice.id))
      let style: Style = index == cursor ? .title : .strong
      lines.append(StyledLine("\(sign) \(practice.name)", style))
      lines += StyledLine.wrapped(practice.howTo, columns: columns, indent: Frame.inset, evenly: true)
      lines.append(StyledLine(practice.cadence.words, .quiet, indent: Frame.inset))
      if index == cursor { focused = start }
      lines.append(.blank)
    }
    var sheet = Sheet(
      title: "Choose what to practice", right: "\(chosen.count) of \(Sitting.mostPractices)", lines: lines)
    sheet.focus = focused
    // A page begins with a practice's name, and the one before the focus is still in sight where it can be.
    sheet.scroll = .third(starts: starts)
    return sheet
  }

  /// The offer first, then what is safe when unsure, in the order of the bank.
  private func practices(in context: Context) -> [Practice] {
    let first = offered.compactMap(context.book.practice)
    let others = context.book.practices.filter { practice in !offered.contains(practice.id) }
    let all = first + others
    let safe = all.filter(\.isForOneself)
    guard context.sitting.isSolo else {
      return context.putsOwnPracticesFirst ? safe + all.filter { !$0.isForOneself } : all
    }
    let solo = safe.filter(\.isSupport) + safe.filter { !$0.isSupport }
    return showsAll ? solo + all.filter { !$0.isForOneself } : solo
  }

  private func toggle(_ practice: Practice, in context: inout Context) {
    switch context.sitting.choose(practice) {
    case .done:
      if context.sitting.isForSittingOnly(practice), context.sitting.chosenPractices.contains(practice) {
        context.notice = "It is on your list until you leave: of its chapter nothing is kept."
      }
    case .readOnly: context.sayReadOnly()
    case .tooMany: context.notice = "Three at a time is the most. Put one back first."
    }
  }
}

extension Practice.Cadence {
  fileprivate var words: String {
    switch self {
    case .daily: "day to day"
    case .weekly: "once a week or so"
    case .whenNeeded: "when it is needed"
    }
  }
}
