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
