import Canvas
import Journal
import Terminal
import Workbook

/// A chapter, a page at a time.
extension ReadingRoute: Screen {
  func bindings(in context: Context) -> [Binding] {
    var bindings: [Binding] = []
    if let words = focusWords(in: context) {
      bindings.append(Binding([Key(.enter)], "enter", words, .open, footer: .always))
    }
    if case .exercise(let id) = focus { bindings += context.keepingBindings(of: .exercise(id)) }
    let back = Binding(["q", Key(.escape)], "q", isVisit ? "back" : "contents", .back, footer: .last)
    return bindings + Self.moving + Self.going + [back] + Binding.chapters + Binding.everywhere
  }

  private static let moving: [Binding] = [
    Binding(
      [" ", Key(.pageDown), Key(.right), Key(.enter)], "space", "next page", .pageDown, footer: .always),
    Binding([Key(.tab)], "tab", "next part", .nextFocus, footer: .ifRoom),
    Binding([Key(.tab, .shift)], "shift-tab", "part before", .previousFocus),
    Binding([Key(.pageUp), Key(.left), Key(.backspace)], "PgUp", "page before", .pageUp),
    Binding([Key(.down), "j"], "down", "a line on", .down),
    Binding([Key(.up), "k"], "up", "a line back", .up),
    Binding(["g", Key(.home)], "g", "start of the chapter", .top),
    Binding(["G", Key(.end)], "G", "end of the chapter", .bottom),
    Binding(["n"], "n", "next chapter", .nextChapter),
    Binding(["p"], "p", "chapter before", .previousChapter),
  ]

  private static let going: [Binding] =
    [
      Binding(["t"], "t", "today’s practices", .practices),
      Binding(["w"], "w", "what you wrote", .journal),
      Binding(["-"], "-", "a narrower column", .narrower),
      Binding(["+", "="], "+", "a wider column", .wider),
    ]

  mutating func handle(_ action: Action, in context: inout Context) -> Navigation {
    guard case .command(let command) = action, let layout = context.chapterLayout else { return .stay }
    isNoted = true
    switch command {
    case .pageDown: return turnPage(in: context, layout)
    case .pageUp: turnBack(in: context, layout)
    case .down:
      if !showsEnd(of: layout, context) { scroll(to: top(in: layout, context) + 1, layout, context) }
    case .up: scroll(to: top(in: layout, context) - 1, layout, context)
    case .top: show(line: 0, layout, context)
    case .bottom: show(line: layout.pages.starts.last ?? 0, layout, context)
    case .nextFocus: moveFocus(by: 1, layout, context)
    case .previousFocus: moveFocus(by: -1, layout, context)
    case .nextChapter: return context.goToChapter(after: place.chapter, by: 1)
    case .previousChapter: return context.goToChapter(after: place.chapter, by: -1)
    case .chapter(let number): return context.goToChapter(number: number)
    case .open: return openFocus(in: &context)
    case .keep: if case .exercise(let id) = focus { context.keep(.exercise(id)) }
    case .practices: return .open(.practices(PracticesRoute(day: context.today)))
    case .journal: return context.openJournal()
    case .narrower: context.sitting.remember(measure: max(context.measure - 2, Frame.measures.lowerBound))
    case .wider: context.sitting.remember(measure: min(context.measure + 2, Frame.measures.upperBound))
    case .back where isVisit: return .back
    case .back: return .home([.contents(ContentsRoute(chapter: place.chapter))])
    default: break
    }
    return .stay
  }

  func sheet(in context: Context) -> Sheet {
    guard let layout = context.chapterLayout, let chapter = context.book.chapter(place.chapter) else {
      return Sheet(title: "", lines: [])
    }
    let shown = shownLines(of: layout, context)
    let page = layout.pages.page(of: shown.startIndex) + 1
    var sheet = Sheet(
      title: chapter.heading, right: "page \(page) of \(layout.pages.starts.count)",
      lines: shown.map(\.content))
    sheet.focus = focus.flatMap { focus in shown.firstIndex { $0.target == focus } }.map {
      $0 - shown.startIndex
    }
    sheet.saysMore = false
    return sheet
  }
}
