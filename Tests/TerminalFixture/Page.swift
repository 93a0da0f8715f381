import Canvas
import Terminal

/// What the fixture shows: a title, a line to write on, and a page that fills the window to its edges.
public struct Page {
  public var size: Size
  public var number = 0
  /// By how many rows the page is scrolled, apart from the title, the line and the last row.
  public var top = 0
  public var line = ""
  /// Where the next character goes, in characters from the start of the line.
  public var cursor = 0

  public init(size: Size, number: Int = 0) {
    self.size = size
    self.number = number
  }

  /// The same page gives the same canvas, in this process and in a test.
  public var canvas: Canvas {
    var canvas = Canvas(size: size)
    canvas.put("Page \(number)", at: Point(column: 0, row: 0), style: .title)
    canvas.put("“quiet” — \(size.columns) × \(size.rows) ◉", at: Point(column: 10, row: 0), style: .quiet)
    canvas.put(line, at: Point(column: 0, row: 1))
    canvas.cursor = Point(column: min(cursor, size.columns - 1), row: min(1, size.rows - 1))
    for row in 2..<max(2, size.rows) {
      // The last row stays, as a footer does.
      let line = row + 1 < size.rows ? row + top : row
      if line % 6 == 5 { continue }
      canvas.put(words(of: line), at: Point(column: 0, row: row), style: line % 5 == 0 ? .strong : .text)
    }
    // Some terminals lose a combining mark in their very last cell.
    canvas.put(".", at: Point(column: size.columns - 1, row: size.rows - 1))
    return canvas
  }

  /// Words that differ from row to row and from page to page, all the way to the right edge.
  private func words(of row: Int) -> String {
    let words = [
      "listen", "wait", "a no", "it’s", "guarded", "perhaps", "ripples", "home", "–", "kind", "東京",
      "e\u{301}te\u{301}",
      "🌊",
    ]
    var text = ""
    var index = row * 7 + number * 3
    for _ in stride(from: 0, to: size.columns, by: 2) {
      text += words[index % words.count] + " "
      index += 1 + row % 3
    }
    return text
  }

  /// What a key does to the page: characters are written, arrows and page keys move.
  public mutating func update(_ key: Key) {
    switch key.code {
    case .character(let character) where key.modifiers.isEmpty:
      line.insert(character, at: line.index(line.startIndex, offsetBy: cursor))
      cursor += 1
    case .backspace where cursor > 0:
      cursor -= 1
      line.remove(at: line.index(line.startIndex, offsetBy: cursor))
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(line.count, cursor + 1)
    case .pageDown: number += 1
    case .pageUp: number -= 1
    case .down: top += 1
    case .up: top = max(0, top - 1)
    default: break
    }
  }
}
