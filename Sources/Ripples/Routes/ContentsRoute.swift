import Workbook

/// The list of the chapters.
struct ContentsRoute: Hashable, Sendable, Codable {
  /// The chapter that has the focus; nil is the first.
  var chapter: Chapter.ID?
}
