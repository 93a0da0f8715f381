import Canvas
import Testing
import Text

@testable import Ripples
@testable import Workbook

/// What the checker of a bundle lets pass takes no more room on a window of 60 columns and 20 rows than it was let
/// pass for, and what it objects to would take more.
@Suite struct CheckedTextTests {
  private static let row = Size(columns: 60, rows: 1)
  private static let shapes: [(name: String, shape: TextShape)] = [
    ("title", .title), ("option", .option), ("ask", .ask), ("help", .help), ("howTo", .howTo),
  ]

  /// The columns of one row that a text takes, by the cells that it fills; nil for far too many.
  private func paintedColumns(_ text: String) -> Int? {
    var canvas = Canvas(size: Size(columns: 120, rows: 1))
    canvas.put(text + "|", at: Point(column: 0, row: 0))
    return canvas[row: 0].lastIndex { canvas.glyph(of: $0) == "|" }
  }

  /// The rows of a window that a text takes, each painted to see that it stays in its columns.
  private func paintedRows(_ text: String, columns: Int) -> Int {
    let lines = StyledLine.wrapped(text, columns: columns, evenly: true)
    // A text that is far too long needs no more than its first lines painted.
    for line in lines.prefix(12) {
      var canvas = Canvas(size: Self.row)
      line.draw(on: &canvas, at: Point(column: 0, row: 0))
      let used = canvas[row: 0].lastIndex { canvas.glyph(of: $0) != " " || $0.width != 1 }
      #expect((used ?? 0) < columns, "“\(text)” at \(columns)")
    }
    return lines.count
  }

  /// Holds what is said about a text as one of a shape to what is painted of it.
  private func compare(_ text: String, as name: String, _ shape: TextShape) {
    guard let size = shape.size else { return }
    let objection = shape.objection(to: text, called: "It")
    let fits =
      size.lines == 1
      ? paintedColumns(text) ?? .max <= size.columns : paintedRows(text, columns: size.columns) <= size.lines
    let isCut = text.firstRun(widerThan: TextShape.widestWord) != nil
    #expect((objection == nil) == (fits && !isCut), "\(name): \(objection ?? "passes"): “\(text)”")
  }

  @Test func everyTextOfTheBookTakesTheRoomThatItWasLetPassFor() throws {
    let book = try RealBook.read()
    var count = 0
    func expectToFit(_ text: String?, _ shape: TextShape) {
      guard let text else { return }
      count += 1
      #expect(shape.objection(to: text, called: "It") == nil)
      compare(text, as: "the book", shape)
    }
    for text in [book.title, book.subtitle] + book.chapters.map(\.title) { expectToFit(text, .title) }
    for practice in book.practices {
      expectToFit(practice.name, .title)
      expectToFit(practice.howTo, .howTo)
    }
    for exercise in book.chapters.flatMap(\.exercises) {
      expectToFit(exercise.title, .title)
      expectToFit(exercise.ask, .ask)
      expectToFit(exercise.help, .help)
      for field in exercise.fields {
        expectToFit(field.title, .title)
        expectToFit(field.help, .help)
        guard case .choice(let choice) = field.kind else { continue }
        for option in choice.options { expectToFit(option.text, .option) }
      }
    }
    #expect(count > 300)
  }

  @Test func noLineOfTheBookIsWiderThanItsColumn() throws {
    var count = 0
    for block in try RealBook.read().chapters.flatMap(\.blocks) {
      guard case .paragraph(let prose) = block else { continue }
      count += 1
      for columns in [TextShape.widestWord, 50] {
        let rows = paintedRows(prose.text, columns: columns)
        #expect(rows == Wrapping(columns: columns).lines(of: prose.text).count)
      }
    }
    #expect(count > 100)
  }

  /// Each again and again, alone and in words, from far too little to far too much.
  @Test(arguments: [
    "⭐", "★", "☂", "⚡", "é", "e\u{301}", "a\u{301}\u{302}\u{303}\u{304}\u{305}", "क्षि", "स्त्र्य", "日", "、", "한", "ﾊ",
    "ก็", "نص", "1\u{a0}", "(x)", "x !", "well-", "now—then ", "1-800 ", "…", "/", "Ångström ", "x\u{200c}",
  ])
  func extremesPassOnlyWhereTheyFit(cluster: String) {
    for count in [1, 12, 16, 17, 24, 25, 48, 49, 56, 57, 101, 280] {
      for separator in ["", " "] {
        let text = Array(repeating: cluster, count: count).joined(separator: separator)
        for (name, shape) in Self.shapes { compare(text, as: name, shape) }
      }
    }
  }

  /// Whatever their number: terminals count them differently, or show nothing.
  @Test(arguments: [
    "👨‍👩‍👧", "🇩🇪", "❤️", "👍🏽", "1️⃣", "soft\u{ad}hyphen", "\u{200b}", "\u{feff}", "☰", "㉈", "🪿", "\u{115f}",
  ])
  func whatTerminalsDisagreeAboutDoesNotPass(text: String) {
    for (name, shape) in Self.shapes { #expect(shape.objection(to: text, called: "It") != nil, "\(name)") }
  }
}
