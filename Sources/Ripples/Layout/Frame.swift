import Canvas
import Text

/// Where things go on a screen: a title row, a body, and a footer, around one column of text.
///
/// The text column is centered and no wider than the reader's measure, whatever the window is. In a tall window the
/// whole is no taller than a page, and stands where the eye looks for it: with a third of the free rows above, and the
/// footer within sight of the text.
struct Frame: Hashable, Sendable {
  static let defaultMeasure = 66
  static let measures = 48...80

  let size: Size
  /// The column where titles and footers begin.
  let left: Int
  /// Columns of titles and footers.
  let width: Int
  /// What is said between body and footer until the next key.
  let notice: [StyledLine]

  /// - Parameter notice: a sentence or two; nil for nothing to say.
  init(size: Size, measure: Int, notice: String? = nil) {
    self.size = size
    width = max(1, min(size.columns - 4, measure + Self.inset * 2))
    left = max(0, (size.columns - width) / 2)
    let lines = notice.map { [width] in StyledLine.wrapped($0, columns: width, style: .accent) } ?? []
    self.notice = Array(lines.prefix(Self.mostNoticeRows))
  }

  private static let mostNoticeRows = 4

  /// How far the text is set in from the title, on both sides; and from the text, what belongs to a line of it.
  ///
  /// A screen has three left edges: of its title, of its text, and of what is set in. Marks of lists hang left of the
  /// last, as `>` hangs left of the text.
  static let inset = 4

  /// The column where text begins.
  var textLeft: Int { left + Self.inset }
  /// The column left of the text where `>` stands beside what has the focus; and the cursor, which would cover a letter
  /// of the text.
  var focusLeft: Int { textLeft - 2 }
  /// Columns of text.
  var textWidth: Int { max(1, width - Self.inset * 2) }
  var titleRow: Int { top + (isTall ? 1 : 0) }
  var bodyTop: Int { titleRow + 2 }
  /// Rows of the body; at least one, also in a window that has none to spare.
  var bodyHeight: Int { max(1, noticeRow - bodyTop) }
  /// The first row between body and footer: one that stays free, or as many as the notice takes.
  var noticeRow: Int { footerTop - max(1, notice.count) }
  /// The footer has the same height on every screen, so that a page does not change with its keys.
  var footerTop: Int { top + min(size.rows, Self.mostRows) - Footer.mostRows }

  /// Rows from the title to the footer, at most.
  private static let mostRows = 32

  /// The free rows above. They depend on the window alone, so that nothing moves from page to page.
  private var top: Int { max(0, size.rows - Self.mostRows) / 3 }

  private var isTall: Bool { size.rows >= 16 }
}
