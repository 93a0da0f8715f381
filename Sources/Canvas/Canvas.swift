import Text

/// A grid of cells that the program draws on, and the one thing that it hands to a terminal.
///
///     var canvas = Canvas(size: Size(columns: 80, rows: 24))
///     canvas.put("Ripples", at: Point(column: 3, row: 1), style: .title)
///     canvas.text[1]  // "   Ripples"
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// Where the hardware cursor rests: on what has the focus.
  public var cursor: Point?
  /// Whether the cursor is a writing cursor, in a place where keys become text.
  public var isWriting = false
  /// `size.rows` times `size.columns` cells, row after row.
  private(set) var cells: [Cell]
  /// The glyphs of several scalars, by the code that their cells have.
  private var clusters: [UInt64: Character] = [:]
  /// Whether a wide glyph was ever drawn, so that what is drawn over it must see that no half of one is left.
  private var hasWideGlyphs = false

  public init(size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: max(0, size.columns) * max(0, size.rows))
  }

  /// The cells of one row, from the left; empty outside the canvas.
  public subscript(row row: Int) -> ArraySlice<Cell> {
    guard row >= 0, row < size.rows, size.columns > 0 else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// What is painted in one of this canvas's cells.
  public func glyph(of cell: Cell) -> Character {
    if let cluster = clusters[cell.code] { return cluster }
    return Unicode.Scalar(UInt32(truncatingIfNeeded: cell.code)).map { Character($0) } ?? " "
  }

  /// Draws `text` on one row, cut off at both edges, and returns the column after its last cell.
  ///
  /// What a terminal cannot show is drawn as its `Glyph` stand-in, so that columns always add up. A wide glyph
  /// that an edge cuts is drawn as blanks; one that lies partly under the text turns into blanks.
  @discardableResult
  public mutating func put(_ text: String, at point: Point, style: Style = .text) -> Int {
    let bytes = text.utf8.span
    var column = point.column
    var offset = 0
    while offset < bytes.count, column < size.columns {
      // Nearly all that is drawn is made of these, and they need no table.
      let count = bytes.plainCount(from: offset)
      for byte in offset..<min(offset + count, offset + size.columns - column) {
        draw(Cell(code: UInt64(bytes[byte]), style: style, width: 1), column: column, row: point.row)
        column += 1
      }
      offset += count
      guard offset < bytes.count, column < size.columns else { break }
      let character = text[text.index(at: TextOffset(utf8: offset))]
      let glyph = Glyph(character)
      offset += character.utf8.count
      guard glyph.width > 0 else { continue }
      draw(glyph, at: Point(column: column, row: point.row), style: style)
      column += glyph.width
    }
    return column
  }

  /// The same for a part of a text.
  @discardableResult
  public mutating func put(_ text: Substring, at point: Point, style: Style = .text) -> Int {
    put(String(text), at: point, style: style)
  }

  /// Draws a cell of one column.
  private mutating func draw(_ cell: Cell, column: Int, row: Int) {
    guard row >= 0, row < size.rows, column >= 0 else { return }
    let index = row * size.columns + column
    if hasWideGlyphs {
      blankGlyph(across: index)
      blankGlyph(across: index + 1)
    }
    cells[index] = cell
  }

  private mutating func draw(_ glyph: Glyph, at point: Point, style: Style) {
    let columns = max(point.column, 0)..<max(0, min(point.column + glyph.width, size.columns))
    guard point.row >= 0, point.row < size.rows, !columns.isEmpty else { return }
    let first = point.row * size.columns + columns.lowerBound
    blankGlyph(across: first)
    blankGlyph(across: first + columns.count)
    let isWhole = columns.count == glyph.width
    hasWideGlyphs = hasWideGlyphs || glyph.width > 1
    cells[first] = Cell(
      code: isWhole ? code(of: glyph.painted) : Cell.blank.code, style: style,
      width: isWhole ? UInt8(glyph.width) : 1)
    for index in first + 1..<first + columns.count {
      cells[index] = Cell(code: Cell.blank.code, style: style, width: isWhole ? 0 : 1)
    }
  }

  /// The code of a glyph; that of a cluster is kept with it.
  private mutating func code(of glyph: Character) -> UInt64 {
    let scalars = glyph.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return UInt64(first.value)
    }
    // FNV-1a; 47 bits of it are far more than the clusters of a screen need.
    let hash = glyph.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    let code = hash & (1 << 47 - 1) | 1 << 47
    clusters[code] = glyph
    return code
  }

  /// Blanks the glyph that lies on both sides of the left border of a cell, if there is one.
  private mutating func blankGlyph(across index: Int) {
    guard index < cells.count, cells[index].width == 0 else { return }
    var start = index
    while cells[start].width == 0 { start -= 1 }
    for part in start..<start + Int(cells[start].width) {
      cells[part] = Cell(code: Cell.blank.code, style: cells[part].style, width: 1)
    }
  }

  /// The rows as text, without the blanks at their ends: what a golden screen compares.
  public var text: [String] {
    (0..<max(0, size.rows)).map { row in
      var line = ""
      for cell in self[row: row] where cell.width > 0 { line.append(glyph(of: cell)) }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}

extension Span<UInt8> {
  /// How many bytes from an offset on are clusters of their own: printable ASCII before another ASCII byte, so that
  /// nothing that joins them can follow.
  fileprivate func plainCount(from offset: Int) -> Int {
    var end = offset
    while end < count, 0x20 <= self[end], self[end] < 0x7F { end += 1 }
    return end < count && end > offset && self[end] >= 0x80 ? end - offset - 1 : end - offset
  }
}
