import Canvas
import Journal
import Terminal
import Workbook

/// A chapter, a page at a time.
struct ReaderScreen: Screen, Hashable {
  /// The first line of the page, as a position in the text.
  var place: Place
  var focus: ReaderTarget?
  /// The folds that the reader opened in this sitting.
  var unfolded: Set<ReaderTarget> = []
  /// Whether that the chapter was begun is noted; not of a page that opened by itself, before a key.
  private(set) var isNoted = true
  /// Whether the page goes on to the last row of the window: the reader moved by lines, or opened a fold on it.
  var goesOn = false

  init(place: Place) { self.place = place }

  init(startOf chapter: Chapter, isNoted: Bool = true) {
    self.isNoted = isNoted
    place = Place(
      chapter: chapter.id, block: 0, offset: 0, fingerprint: chapter.blocks.first?.fingerprint ?? 0)
  }

  /// At an exercise, unfolded where it is folded.
  init(at exercise: Exercise, in chapter: Chapter) {
    self.init(startOf: chapter)
    for run in BlockRun.runs(of: chapter, foldsPartnerParts: false) {
      if case .more(let first, let exercises) = run, exercises.contains(where: { $0.id == exercise.id }) {
        unfolded.insert(.more(block: first))
      }
    }
    if let block = chapter.blocks.firstIndex(of: .exercise(exercise)) {
      unfolded.insert(.withPartner(block: chapter.passage(holding: block)?.partnerFacing.lowerBound ?? block))
      place = Place(
        chapter: chapter.id, block: block, offset: 0, fingerprint: chapter.blocks[block].fingerprint)
      focus = .exercise(exercise.id)
    }
  }

  func bindings(in app: App) -> [Binding] {
    var bindings: [Binding] = []
    if let words = focusWords(in: app) {
      bindings.append(Binding([Key(.enter)], "enter", words, .open, footer: .always))
    }
    if case .exercise(let id) = focus { bindings += Binding.keeping(id, in: app) }
    return bindings + Self.moving + Self.going + Binding.everywhere
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
      Binding(["q", Key(.escape)], "q", "contents", .back, footer: .last),
    ] + Binding.chapters

  mutating func handle(_ action: Action, in app: inout App) -> Navigation {
    guard case .command(let command) = action, let layout = app.chapterLayout else { return .stay }
    isNoted = true
    switch command {
    case .pageDown: return turnPage(in: &app, layout)
    case .pageUp: turnBack(in: app, layout)
    case .down: if !showsEnd(of: layout, app) { scroll(to: top(in: layout, app) + 1, layout, app) }
    case .up: scroll(to: top(in: layout, app) - 1, layout, app)
    case .top: show(line: 0, layout, app)
    case .bottom: show(line: layout.pages.starts.last ?? 0, layout, app)
    case .nextFocus: moveFocus(by: 1, layout, app)
    case .previousFocus: moveFocus(by: -1, layout, app)
    case .nextChapter: return app.goToChapter(after: place.chapter, by: 1)
    case .previousChapter: return app.goToChapter(after: place.chapter, by: -1)
    case .chapter(let number): return app.goToChapter(number: number)
    case .open: return openFocus(in: &app)
    case .keep: return keep(in: &app)
    case .practices: return .open(PracticesScreen(day: app.today))
    case .journal: return app.openJournal()
    case .narrower: app.set(.measure, to: String(max(app.measure - 2, Frame.measures.lowerBound)))
    case .wider: app.set(.measure, to: String(min(app.measure + 2, Frame.measures.upperBound)))
    case .back: return .home([ContentsScreen(chapter: place.chapter)])
    default: break
    }
    return .stay
  }

  func draw(on canvas: inout Canvas, in app: App) {
    guard let layout = app.chapterLayout, let chapter = app.book.chapter(place.chapter) else { return }
    let frame = app.frame
    let shown = shownLines(of: layout, app)
    let page = layout.pages.page(of: shown.startIndex) + 1
    canvas.drawTitle(
      chapter.heading, right: "page \(page) of \(layout.pages.starts.count)", frame: frame)
    var marked = false
    for (row, line) in shown.enumerated() {
      let at = Point(column: frame.textLeft, row: frame.bodyTop + row)
      line.content.draw(on: &canvas, at: at)
      if line.target != nil, line.target == focus, !marked {
        marked = true
        let focus = Point(column: frame.focusLeft, row: at.row)
        canvas.put(">", at: focus, style: .title)
        canvas.cursor = focus
      }
    }
    if canvas.cursor == nil { canvas.cursor = Point(column: frame.focusLeft, row: frame.bodyTop) }
  }
}
