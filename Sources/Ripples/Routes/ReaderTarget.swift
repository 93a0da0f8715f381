import Workbook

/// Something in a chapter that can have the focus and be opened.
enum ReaderTarget: Hashable, Sendable, Codable {
  case exercise(Exercise.ID)
  /// The line *More, if you want it*, by the block that it stands before.
  case more(block: Int)
  /// A part that is done with the partner, folded away.
  case withPartner(block: Int)
  case offer(block: Int)
  /// An earlier answer that is shown again.
  case recall(Exercise.ID, block: Int)
  case source(Source.ID, block: Int)
  case chapter(Chapter.ID, block: Int)

  /// Whether it is a line that something is folded to.
  var isFold: Bool {
    switch self {
    case .more, .withPartner: true
    case .exercise, .offer, .recall, .source, .chapter: false
    }
  }

  /// Whether a turned page gives it the focus by itself: what is there to be done, not what is there to be looked up.
  var takesFocus: Bool {
    switch self {
    case .exercise, .more, .withPartner, .offer, .recall: true
    case .source, .chapter: false
    }
  }
}
