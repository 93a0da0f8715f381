import Canvas

@testable import Ripples

extension App {
  /// The chapter that shows, where one does.
  var reader: ReaderScreen? { stack.last as? ReaderScreen }
}

extension ReaderScreen {
  func showsEnd(in app: App) -> Bool { app.chapterLayout.map { showsEnd(of: $0, app) } ?? false }

  /// The lines on the page.
  func shown(in app: App) -> ArraySlice<ReaderLine> {
    app.chapterLayout.map { shownLines(of: $0, app) } ?? []
  }
}

extension Sitter {
  /// The lines of the chapter's page that shows.
  var page: [StyledLine] { app.reader.map { $0.shown(in: app).map(\.content) } ?? [] }
}
