import CNcurses
import Canvas
import Text

/// Brings what the terminal shows in line with one canvas after another.
struct Painter {
  private let palette: Palette
  private let glyphs: Glyphs
  /// What the terminal shows now.
  private var shown: Canvas

  /// Defines the inks on an open terminal whose screen is blank.
  init(palette: Palette, glyphs: Glyphs, size: Size) {
    self.palette = palette
    self.glyphs = glyphs
    shown = Canvas(size: size)
    for ink in [Style.Ink.quiet, .accent] {
      if let color = palette.color(of: ink) { ripples_define(Int32(ink.rawValue), color) }
    }
  }

  /// Takes note that the screen is blank now.
  mutating func forget() { shown = Canvas(size: shown.size) }

  /// Shows a canvas; of one that is larger than the window, the upper left part.
  mutating func show(_ canvas: Canvas, in window: Size) {
    if canvas.size != shown.size {
      ripples_erase()
      shown = Canvas(size: canvas.size)
    }
    let changes = canvas.changes(since: shown).filter { $0.row < window.rows }
    ripples_begin_frame()
    defer { ripples_end_frame() }
    if canvas.size != window || !scroll(to: canvas, changes) { put(canvas, changes, in: window) }
    shown = canvas
    if let cursor = canvas.cursor, cursor.row >= 0, cursor.column >= 0 {
      ripples_flush(Int32(min(cursor.row, window.rows - 1)), Int32(min(cursor.column, window.columns - 1)))
    } else {
      ripples_flush(-1, 0)
    }
  }

  /// Scrolls what only scrolled, and writes the rest; false where nothing did, or the terminal cannot.
  private func scroll(to canvas: Canvas, _ changes: [RowChange]) -> Bool {
    guard let scroll = canvas.scroll(since: shown, explaining: changes), ripples_can_scroll() != 0 else {
      return false
    }
    // What changed in a row that moves is cheapest written where it is: the cursor is near it.
    for edit in canvas.edits(before: scroll, since: shown) {
      put(canvas, edit, in: canvas.size, movedFrom: edit.row + scroll.distance)
    }
    let fresh = canvas.changes(since: Canvas(size: canvas.size)).filter { scroll.freed.contains($0.row) }
    ripples_scroll(
      Int32(scroll.rows.lowerBound), Int32(scroll.rows.upperBound), Int32(scroll.distance),
      Int32(fresh.first?.columns.lowerBound ?? 0))
    for change in fresh { put(canvas, change, in: canvas.size) }
    return true
  }

  private func put(_ canvas: Canvas, _ changes: [RowChange], in window: Size) {
    if changes.count <= 2, canvas.size == window { shift(changes, canvas) }
    for change in changes { put(canvas, change, in: window) }
    // A turned page is written in whole lines: that is what a screen reader reads out.
    if changes.count > 1, changes.count * 4 > canvas.size.rows {
      for change in changes { ripples_rewrite(Int32(change.row)) }
    }
  }

  /// Whether a change is so long that moving it can be cheaper than writing it.
  private static func mayBeShift(_ change: RowChange) -> Bool { change.columns.count > 8 }

  /// Moves what only moved, so that a key in the middle of a line costs a few bytes and not half the line.
  private func shift(_ changes: [RowChange], _ canvas: Canvas) {
    for change in changes where Self.mayBeShift(change) {
      let (old, new) = (shown[row: change.row], canvas[row: change.row])
      guard let shift = RowShift(from: change.columns.lowerBound, old: old, new: new) else { continue }
      ripples_shift(Int32(change.row), Int32(shift.column), Int32(shift.distance))
    }
  }

  /// Puts the changed cells of a row, in stretches of one style; where the row is yet to move, on the row that it moves
  /// from.
  ///
  /// A stretch ends after each sign that is not ASCII, and the next one names its own column: whatever
  /// curses makes of that sign, nothing after it is moved.
  private func put(_ canvas: Canvas, _ change: RowChange, in window: Size, movedFrom oldRow: Int? = nil) {
    let cells = canvas[row: change.row]
    let row = oldRow ?? change.row
    var stretch: [UInt8] = []
    var start = 0
    var style = Style.text
    for column in change.columns {
      let cell = cells[cells.startIndex + column]
      // A sign that sticks out would be continued on the next row.
      guard cell.width > 0, column + Int(cell.width) <= window.columns else { continue }
      if cell.style != style {
        put(&stretch, row: row, column: start, style: style)
        style = cell.style
      }
      if stretch.isEmpty { start = column }
      if let ascii = cell.ascii {
        stretch.append(ascii)
      } else {
        stretch.append(contentsOf: glyphs.painted(canvas.glyph(of: cell), width: cell.width).utf8)
        put(&stretch, row: row, column: start, style: style)
      }
    }
    put(&stretch, row: row, column: start, style: style)
  }

  /// Puts a stretch of text, if there is any, and empties it.
  private func put(_ text: inout [UInt8], row: Int, column: Int, style: Style) {
    guard !text.isEmpty else { return }
    let slot = palette.color(of: style.ink) == nil ? 0 : Int32(style.ink.rawValue)
    let traits = UInt32(palette.traits(of: style).rawValue)
    text.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      ripples_put(Int32(row), Int32(column), start, Int32(bytes.count), slot, traits)
    }
    text.removeAll(keepingCapacity: true)
  }
}
