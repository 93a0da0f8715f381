import Journal
import Workbook

/// A place in a chapter; a place in a bundle's file has no part here.
typealias Place = Journal.Place

/// A chapter that is read.
struct ReadingRoute: Hashable, Sendable, Codable {
  /// The first line of the page, as a position in the text.
  var place: Place
  var focus: ReaderTarget?
  /// The folds that the reader opened in this sitting.
  var unfolded: Set<ReaderTarget> = []
  /// Whether that the chapter was begun is noted; not of a page that opened by itself, before a key.
  var isNoted = true
  /// Whether the page goes on to the last row of the window: the reader moved by lines, or opened a fold on it.
  var goesOn = false

  /// Whether a link led here: the way back is to the line that it stands on.
  var isVisit = false

  init(place: Place) { self.place = place }

  init(startOf chapter: Chapter, isNoted: Bool = true) {
    self.isNoted = isNoted
    place = Place(
      chapter: chapter.id, block: 0, offset: 0, fingerprint: chapter.blocks.first?.fingerprint ?? 0)
  }
}
