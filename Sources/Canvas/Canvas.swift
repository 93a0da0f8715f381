/// One cell of a canvas: a grapheme cluster that a terminal can paint, and its style.
public struct Cell: Hashable, Sendable {
  public var glyph: Character
  public var style: Style
  /// 1 or 2 columns; 0 for the right half of a wide glyph, which holds nothing of its own.
  public var width: UInt8

  public init(glyph: Character, style: Style, width: UInt8 = 1) {
    self.glyph = glyph
    self.style = style
    self.width = width
  }

  public static let blank = Cell(glyph: " ", style: .text)
}

/// A grid of cells that the program draws on, and the one thing that it hands to a terminal.
///
///     var canvas = Canvas(size: Size(columns: 80, rows: 24))
///     canvas.put("Ripples", at: Point(column: 3, row: 1), style: .title)
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Where the hardware cursor rests: on what has the focus.
  public var cursor: Point?
  /// Whether the cursor is a writing cursor, in a place where keys become text.
  public var isWriting = false
  /// `size.rows` times `size.columns` cells, row after row.
  private var cells: [Cell]

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// The cells of one row, from the left; empty outside the canvas.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows, size.columns > 0 else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws `text` on one row, cut off at the right edge, and returns the column after its last cell.
  ///
  /// What a terminal cannot show is drawn as its `Glyph` stand-in, so that columns always add up.
  @discardableResult
  public mutating func put(_ text: some StringProtocol, at point: Point, style: Style = .text) -> Int {
    var column = point.column
    for character in text {
      let glyph = Glyph(character)
      guard glyph.width > 0 else { continue }
      set(glyph, at: Point(column: column, row: point.row), style: style)
      column += glyph.width
    }
    return column
  }

  private mutating func set(_ glyph: Glyph, at point: Point, style: Style) {
    guard point.row >= 0, point.row < size.rows, point.column >= 0,
      point.column + glyph.width <= size.columns
    else { return }
    let index = point.row * size.columns + point.column
    cells[index] = Cell(glyph: glyph.painted, style: style, width: UInt8(glyph.width))
    if glyph.width == 2 { cells[index + 1] = Cell(glyph: " ", style: style, width: 0) }
  }

  /// The rows as text, without the blanks at their ends: what a golden screen compares.
  public var text: [String] {
    (0..<max(0, size.rows)).map { row in
      var line = ""
      for cell in self[row: row] where cell.width > 0 { line.append(cell.glyph) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
