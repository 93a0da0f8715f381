import Canvas
import Text
import Workbook

/// One line of a laid-out chapter, and what it is a line of.
struct ReaderLine: Hashable, Sendable {
  var content: StyledLine
  /// The index of its block in the chapter.
  var block: Int
  /// Where it begins in the block's text: with the block, what a place is made of.
  var offset: TextOffset
  /// Lines of one group stay on one page where a page can hold them.
  var group: Int
  /// Whether it is a line of something to be done, which is not torn where a page can hold it.
  var staysWhole = false
  /// Whether it is to be read with the next line, so that a page does not end with it where a page can hold both.
  var keepsToNext = false
  /// What can have the focus here.
  var target: ReaderTarget?
}

/// Something in a chapter that can have the focus and be opened.
enum ReaderTarget: Hashable, Sendable {
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
