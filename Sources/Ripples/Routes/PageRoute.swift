/// A page of words, longer than the window where it must be, with a few things to choose.
struct PageRoute: Hashable, Sendable, Codable {
  let page: Page
  /// The line in the first row.
  var top = 0
  /// Whether the last line was in sight.
  var hasSeenEnd = false

  init(_ page: Page) { self.page = page }
}

extension Route {
  /// Whether it is the page of traces.
  var isOfTraces: Bool { if case .page(let route) = self { route.page == .traces } else { false } }
}
