import Canvas
import Journal
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
    case .bottom: move(to: app.book.chapters.count - 1, app)
    case .open: return app.goToChapter(app.book.chapters[index(in: app)].id)
    case .chapter(let number): return app.goToChapter(number: number)
    case .practices: return .open(PracticesScreen(day: app.today))
    case .journal: return app.openJournal()
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
    let today = todayLines(in: app, columns: frame.width)
    let top = frame.bodyTop + 1
    let rows = max(1, frame.noticeRow - top - (today.isEmpty ? 0 : today.count + 1))
    let index = index(in: app)
    let first = max(0, min(index - rows / 2, app.book.chapters.count - rows))
    for (row, chapter) in app.book.chapters.dropFirst(first).prefix(rows).enumerated() {
      draw(chapter, hasFocus: first + row == index, row: top + row, on: &canvas, in: app)
    }
    let shown = min(rows, app.book.chapters.count - first)
    for (row, line) in today.enumerated() {
      line.draw(on: &canvas, at: Point(column: frame.left, row: top + shown + 1 + row))
    }
  }

  private func draw(_ chapter: Chapter, hasFocus: Bool, row: Int, on canvas: inout Canvas, in app: App) {
    let frame = app.frame
    let progress = Progress(app.summary.reached(chapter.id))
    let at = Point(column: frame.left, row: row)
    let style: Style = hasFocus ? .title : .text
    if hasFocus {
      canvas.put(">", at: at, style: .title)
      canvas.cursor = at
    }
    canvas.put(app.signs.sign(of: progress), at: Point(column: at.column + 2, row: row), style: .accent)
    let number = chapter.number == 0 ? "" : "\(chapter.number)"
    canvas.put(number, at: Point(column: at.column + 7 - number.columns, row: row), style: style)
    let end = canvas.put(chapter.title, at: Point(column: at.column + 9, row: row), style: style)
    let right = at.column + frame.width
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

  /// The practices that were chosen, and whether each was done today.
  private func todayLines(in app: App, columns: Int) -> [StyledLine] {
    let practices = app.chosenPractices
    guard !practices.isEmpty else { return [] }
    return [StyledLine("Today", .strong)]
      + practices.map { practice in
        let isDone = app.summary.tick(practice.id, on: app.today)?.value.isDone == true
        return StyledLine("\(app.signs.tick(isDone)) \(practice.name)", .text, indent: 2)
      }
  }

  private func index(in app: App) -> Int {
    app.book.chapters.firstIndex { $0.id == chapter } ?? 0
  }

  private mutating func move(to index: Int, _ app: App) {
    let last = app.book.chapters.count - 1
    chapter = app.book.chapters[min(max(0, index), last)].id
  }
}
