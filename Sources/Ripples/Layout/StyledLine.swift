import Canvas
import Text

/// One line of text on the screen, *not* in a file: stretches of text with their styles.
struct StyledLine: Hashable, Sendable {
  struct Span: Hashable, Sendable {
    var text: String
    var style: Style
  }

  /// Columns between the left edge of the text and the first span.
  var indent = 0
  var spans: [Span]

  init(_ text: String, _ style: Style = .text, indent: Int = 0) {
    spans = text.isEmpty ? [] : [Span(text: text, style: style)]
    self.indent = indent
  }

  init(spans: [Span], indent: Int = 0) {
    self.spans = spans
    self.indent = indent
  }

  static let blank = StyledLine("")

  var isBlank: Bool { spans.allSatisfy { $0.text.allSatisfy { $0 == " " } } }

  /// The columns that it takes, with its indent.
  var columns: Int { spans.reduce(indent) { $0 + $1.text.columns } }

  /// Puts text at a column, with spaces before it; where something stands there already, right behind that.
  mutating func put(_ text: String, at column: Int, _ style: Style) {
    guard !text.isEmpty else { return }
    let gap = column - columns
    if gap > 0 { spans.append(Span(text: String(repeating: " ", count: gap), style: .text)) }
    spans.append(Span(text: text, style: style))
  }

  func draw(on canvas: inout Canvas, at point: Point) {
    var column = point.column + indent
    for span in spans {
      column = canvas.put(span.text, at: Point(column: column, row: point.row), style: span.style)
    }
  }
}
