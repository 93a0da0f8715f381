import Canvas

@testable import Ripples

extension App {
  /// The chapter that shows, where one does.
  var reader: ReadingRoute? { if case .reading(let reading)? = stack.last { reading } else { nil } }

  /// Whether a page of words shows.
  var showsPage: Bool { if case .page? = stack.last { true } else { false } }
}

extension ReadingRoute {
  func showsEnd(in app: App) -> Bool {
    app.context.chapterLayout.map { showsEnd(of: $0, app.context) } ?? false
  }

  /// The lines on the page.
  func shown(in app: App) -> ArraySlice<ReaderLine> {
    app.context.chapterLayout.map { shownLines(of: $0, app.context) } ?? []
  }
}

extension Sitter {
  /// The lines of the chapter's page that shows.
  var page: [StyledLine] { app.reader.map { $0.shown(in: app).map(\.content) } ?? [] }
}
