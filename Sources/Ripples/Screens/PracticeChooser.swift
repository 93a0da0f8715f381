import Canvas
import Terminal
import Workbook

/// The bank of practices, to choose one to three from.
struct PracticeChooser: Screen {
  /// The offer of a chapter, whose practices come first; nil for the whole bank.
  let offer: Offer?
  private var cursor = 0
  /// Practices toward the partner are folded away until asked for, in the view that needs no partner.
  private var showsAll = false

  init(offer: Offer?) { self.offer = offer }

  func bindings(in app: App) -> [Binding] {
    let hasFolded = practices(in: app).count < app.book.practices.count
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

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    let practices = practices(in: app)
    // The bank gets shorter when the parts for oneself are asked for, over the help.
    cursor = max(0, min(cursor, practices.count - 1))
    switch command {
    case .down: cursor = max(0, min(cursor + 1, practices.count - 1))
    case .up: cursor = max(cursor - 1, 0)
    case .top: cursor = 0
    case .bottom: cursor = max(0, practices.count - 1)
    case .another: showsAll = true
    case .tick: if practices.indices.contains(cursor) { toggle(practices[cursor], in: &app) }
    case .back:
      app.save()
      return .back
    default: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    let chosen = Set(app.chosenPractices.map(\.id))
    canvas.drawTitle(
      "Choose what to practice", right: "\(chosen.count) of \(App.mostPractices)", frame: frame)
    var lines: [StyledLine] = []
    var focused = 0..<1
    var starts: [Int] = []
    let practices = practices(in: app)
    let cursor = max(0, min(cursor, practices.count - 1))
    for (index, practice) in practices.enumerated() {
      let start = lines.count
      starts.append(start)
      let sign = app.signs.choice(chosen.contains(practice.id))
      let style: Style = index == cursor ? .title : .strong
      lines.append(StyledLine("\(sign) \(practice.name)", style))
      lines += StyledLine.wrapped(practice.howTo, columns: frame.textWidth, indent: Frame.inset, evenly: true)
      lines.append(StyledLine(practice.cadence.words, .quiet, indent: Frame.inset))
      if index == cursor { focused = start..<lines.count }
      lines.append(.blank)
    }
    // A page begins with a practice's name, and the one before the focus is still in sight where it can be.
    let wished = max(0, min(focused.lowerBound - frame.bodyHeight / 3, lines.count - frame.bodyHeight))
    let first = starts.first { $0 >= wished && $0 <= focused.lowerBound } ?? focused.lowerBound
    canvas.drawBody(lines, from: first, frame: frame)
    let at = Point(column: frame.focusLeft, row: frame.bodyTop + focused.lowerBound - first)
    canvas.put(">", at: at, style: .title)
    canvas.cursor = at
  }

  /// The offer first, then what is safe when unsure, in the order of the bank.
  private func practices(in app: App) -> [Practice] {
    let offered = (offer?.practices ?? []).compactMap(app.book.practice)
    let others = app.book.practices.filter { practice in !offered.contains { $0.id == practice.id } }
    let all = offered + others
    guard app.isSolo else { return all }
    let safe = all.filter(\.isForOneself)
    let solo = safe.filter(\.isSupport) + safe.filter { !$0.isSupport }
    return showsAll ? solo + all.filter { !$0.isForOneself } : solo
  }

  private func toggle(_ practice: Practice, in app: inout App) {
    guard app.canWrite else { return app.sayReadOnly() }
    var chosen = app.chosenPractices
    if let index = chosen.firstIndex(where: { $0.id == practice.id }) {
      chosen.remove(at: index)
    } else if chosen.count < App.mostPractices {
      chosen.append(practice)
    } else {
      app.notice = "Three at a time is the most. Put one back first."
    }
    app.choose(chosen)
  }
}

extension Practice {
  /// Whether it stands in the view for oneself.
  var isForOneself: Bool { isSafeIfUnsure && !isPartnerFacing }
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
