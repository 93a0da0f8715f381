import Canvas
import Sitting
import Terminal
import Text
import Workbook

/// The chapters, how far each was read, and the practices of today.
extension ContentsRoute: Screen {
  func bindings(in context: Context) -> [Binding] {
    [
      Binding([Key(.enter), Key(.right), " "], "enter", "open", .open, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "next chapter", .down),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "chapter before", .up),
      Binding([Key(.home), "g"], "g", "first chapter", .top),
      Binding([Key(.end), "G"], "G", "last chapter", .bottom),
      Binding(["t"], "t", "today’s practices", .practices, footer: .always),
      Binding(["w"], "w", "what you wrote", .journal, footer: .always),
    ]
      + (hidesOthers(in: context)
        ? [Binding(["m"], "m", "the other chapters", .another, footer: .always)] : [])
      + [
        Binding(["s"], "s", "settings", .settings, footer: .ifRoom),
        Binding(["a"], "a", "about this book", .credits, footer: .ifRoom),
        Binding(["v"], "v", context.signs == .plain ? "signs" : "plain signs", .plainSigns),
        Binding(["q"], "q", "leave", .leave, footer: .last),
      ]
      + Binding.chapters + Binding.everywhere
  }

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    switch command {
    case .down: move(to: index(in: context) + 1, context)
    case .up: move(to: index(in: context) - 1, context)
    case .top: move(to: 0, context)
    case .bottom: move(to: chapters(in: context).count - 1, context)
    case .open: return context.goToChapter(chapters(in: context)[index(in: context)].id)
    case .chapter(let number): return context.goToChapter(number: number)
    case .practices: return .open(.practices(PracticesRoute(day: context.today)))
    case .journal: return context.openJournal()
    case .settings: return context.openSettings()
    case .another: context.showsOthers = true
    case .credits: return .open(.page(PageRoute(.credits)))
    case .plainSigns: context.togglePlainSigns()
    default: break
    }
    return .stay
  }

  func sheet(in context: Context) -> Sheet {
    let focus = index(in: context)
    var sheet = Sheet(
      title: context.book.title,
      lines: chapters(in: context).enumerated().map { line(of: $1, hasFocus: $0 == focus, in: context) })
    sheet.subtitle = context.book.subtitle
    sheet.tail = othersLines(in: context) + todayLines(in: context)
    sheet.focus = focus
    sheet.scroll = .centered
    return sheet
  }

  private func line(of chapter: Chapter, hasFocus: Bool, in context: Context) -> StyledLine {
    let progress = Progress(context.sitting.reached(chapter.id))
    let style: Style = hasFocus ? .title : .text
    let number = chapter.number == 0 ? "" : "\(chapter.number)"
    var line = StyledLine.blank
    line.put(context.signs.sign(of: progress), at: 0, .accent)
    line.put(number, at: 5 - number.columns, style)
    line.put(chapter.title, at: 7, style)
    let right = context.frame.width - Frame.inset
    let minutes = "\(chapter.minutes) min"
    let word = progress.word
    // Beside a long title in a small window, how far it was read is said instead of how long it takes.
    if line.columns < right - 18 || word.isEmpty {
      line.put(word, at: right - 18, .quiet)
      line.put(minutes, at: right - minutes.columns, .quiet)
    } else {
      line.put(word, at: right - word.columns, .quiet)
    }
    return line
  }

  /// The chapters that are listed; in the view for oneself those first that are.
  private func chapters(in context: Context) -> [Chapter] {
    let first = context.book.chapters.filter(\.isForMyself)
    guard context.sitting.isSolo, !first.isEmpty else { return context.book.chapters }
    return hidesOthers(in: context) ? first : first + context.book.chapters.filter { !$0.isForMyself }
  }

  private func hidesOthers(in context: Context) -> Bool {
    context.sitting.isSolo && !context.showsOthers && context.book.chapters.contains(where: \.isForMyself)
  }

  private func othersLines(in context: Context) -> [StyledLine] {
    hidesOthers(in: context)
      ? [StyledLine("The other chapters are there too: m shows them.", .quiet), .blank] : []
  }

  /// The practices that were chosen, and whether each was done today.
  private func todayLines(in context: Context) -> [StyledLine] {
    let practices = context.sitting.chosenPractices
    guard !practices.isEmpty else { return [] }
    return [StyledLine("Today", .strong)]
      + practices.map { practice in
        let isDone = context.sitting.isDone(practice.id, on: context.today)
        return StyledLine("\(context.signs.tick(isDone)) \(practice.name)", .text)
      }
  }

  private func index(in context: Context) -> Int {
    chapters(in: context).firstIndex { $0.id == chapter } ?? 0
  }

  private mutating func move(to index: Int, _ context: Context) {
    let chapters = chapters(in: context)
    chapter = chapters[min(max(0, index), chapters.count - 1)].id
  }
}
