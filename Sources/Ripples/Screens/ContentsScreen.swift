import Canvas
import Journal
import Terminal
import Text
import Workbook

/// The chapters, how far each was read, and the practices of today.
struct ContentsScreen: Screen {
  /// The chapter that has the focus; nil is the first.
  var chapter: Chapter.ID?

  func bindings(in app: App) -> [Binding] {
    [
      Binding([Key(.enter), Key(.right), " "], "enter", "open", .open, footer: .always),
      Binding([Key(.down), "j", Key(.tab)], "down", "next chapter", .down),
      Binding([Key(.up), "k", Key(.tab, .shift)], "up", "chapter before", .up),
      Binding([Key(.home), "g"], "g", "first chapter", .top),
      Binding([Key(.end), "G"], "G", "last chapter", .bottom),
      Binding(["t"], "t", "today’s practices", .practices, footer: .always),
      Binding(["w"], "w", "what you wrote", .journal, footer: .always),
    ] + (hidesOthers(in: app) ? [Binding(["m"], "m", "the other chapters", .another, footer: .always)] : [])
      + [
        Binding(["s"], "s", "settings", .settings, footer: .ifRoom),
        Binding(["a"], "a", "about this book", .credits, footer: .ifRoom),
        Binding(["v"], "v", app.signs == .plain ? "signs" : "plain signs", .plainSigns),
        Binding(["q"], "q", "leave", .leave, footer: .last),
      ]
      + Binding.chapters + Binding.everywhere
  }

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action else { return .stay }
    switch command {
    case .down: move(to: index(in: app) + 1, app)
    case .up: move(to: index(in: app) - 1, app)
    case .top: move(to: 0, app)
    case .bottom: move(to: chapters(in: app).count - 1, app)
    case .open: return app.goToChapter(chapters(in: app)[index(in: app)].id)
    case .chapter(let number): return app.goToChapter(number: number)
    case .practices: return .open(PracticesScreen(day: app.today))
    case .journal: return app.openJournal()
    case .settings: return .open(PageScreen(.settings))
    case .another: app.showsOthers = true
    case .credits: return .open(PageScreen(.credits))
    case .plainSigns: app.togglePlainSigns()
    default: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    canvas.drawTitle(app.book.title, frame: frame)
    canvas.put(
      app.book.subtitle, at: Point(column: frame.left, row: frame.titleRow + 1), style: .quiet)
    let chapters = chapters(in: app)
    let today = othersLines(in: app) + todayLines(in: app, columns: frame.textWidth)
    let top = frame.bodyTop + 1
    let rows = max(1, frame.noticeRow - top - (today.isEmpty ? 0 : today.count + 1))
    let index = index(in: app)
    let first = max(0, min(index - rows / 2, chapters.count - rows))
    for (row, chapter) in chapters.dropFirst(first).prefix(rows).enumerated() {
      draw(chapter, hasFocus: first + row == index, row: top + row, on: &canvas, in: app)
    }
    let shown = min(rows, chapters.count - first)
    if first > 0 { canvas.sayMoreAbove(at: top - 1, frame) }
    if first + shown < chapters.count { canvas.sayMoreBelow(at: top + shown, frame) }
    for (row, line) in today.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.textLeft, row: top + shown + 1 + row))
    }
  }

  private func draw(_ chapter: Chapter, hasFocus: Bool, row: Int, on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    let progress = Progress(app.reached(chapter.id))
    let at = Point(column: frame.focusLeft, row: row)
    let style: Style = hasFocus ? .title : .text
    if hasFocus {
      canvas.put(">", at: at, style: .title)
      canvas.cursor = at
    }
    canvas.put(app.signs.sign(of: progress), at: Point(column: at.column + 2, row: row), style: .accent)
    let number = chapter.number == 0 ? "" : "\(chapter.number)"
    canvas.put(number, at: Point(column: at.column + 7 - number.columns, row: row), style: style)
    let end = canvas.put(chapter.title, at: Point(column: at.column + 9, row: row), style: style)
    let right = frame.left + frame.width
    let minutes = "\(chapter.minutes) min"
    let word = progress.word
    // Beside a long title in a small window, how far it was read is said instead of how long it takes.
    if end < right - 18 || word.isEmpty {
      canvas.put(word, at: Point(column: right - 18, row: row), style: .quiet)
      canvas.put(minutes, at: Point(column: right - minutes.columns, row: row), style: .quiet)
    } else {
      canvas.put(word, at: Point(column: right - word.columns, row: row), style: .quiet)
    }
  }

  /// The chapters that are listed; in the view for oneself those first that are.
  private func chapters(in app: App) -> [Chapter] {
    let first = app.book.chapters.filter(\.isForMyself)
    guard app.isSolo, !first.isEmpty else { return app.book.chapters }
    return hidesOthers(in: app) ? first : first + app.book.chapters.filter { !$0.isForMyself }
  }

  private func hidesOthers(in app: App) -> Bool {
    app.isSolo && !app.showsOthers && app.book.chapters.contains(where: \.isForMyself)
  }

  private func othersLines(in app: App) -> [StyledLine] {
    hidesOthers(in: app)
      ? [StyledLine("The other chapters are there too: m shows them.", .quiet), .blank] : []
  }

  /// The practices that were chosen, and whether each was done today.
  private func todayLines(in app: App, columns: Int) -> [StyledLine] {
    let practices = app.chosenPractices
    guard !practices.isEmpty else { return [] }
    return [StyledLine("Today", .strong)]
      + practices.map { practice in
        let isDone = app.summary.tick(practice.id, on: app.today)?.value.isDone == true
        return StyledLine("\(app.signs.tick(isDone)) \(practice.name)", .text)
      }
  }

  private func index(in app: App) -> Int {
    chapters(in: app).firstIndex { $0.id == chapter } ?? 0
  }

  private mutating func move(to index: Int, _ app: App) {
    let chapters = chapters(in: app)
    chapter = chapters[min(max(0, index), chapters.count - 1)].id
  }
}
