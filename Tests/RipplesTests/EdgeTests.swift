import Canvas
import Testing

@testable import Ripples

/// The columns that lines begin in: those of the title, of the text, and of what is set in.
@Suite struct EdgeTests {

  @Test(arguments: EveryScreen.allCases, RealBook.sizes)
  func everyLineBeginsAtOneOfThreeEdges(screen: EveryScreen, size: Size) throws {
    let sitter = try screen.reached(size: size)
    let frame = sitter.app.frame
    let edges = [frame.left, frame.textLeft, frame.textLeft + Frame.inset]
    for row in sitter.canvas.text {
      guard let first = row.first(where: { $0 != " " }) else { continue }
      var words = row[...]
      if first == ">", let mark = row.firstIndex(of: ">") {
        #expect(row.distance(from: row.startIndex, to: mark) == frame.focusLeft)
        words = row[row.index(after: mark)...]
      }
      let column = words.firstIndex { $0 != " " }.map { row.distance(from: row.startIndex, to: $0) } ?? 0
      #expect(edges.contains(column), "\(row)")
    }
  }

  @Test(arguments: RealBook.sizes)
  func soDoTheLinesOfTheBook(size: Size) throws {
    for chapter in try RealBook.read().chapters {
      let layout = try RealBook.layout(of: chapter, size, unfolded: true)
      for line in layout.lines where !line.content.isBlank {
        // A mark hangs: what it marks begins at the edge.
        let mark =
          line.content.spans.count > 1 && line.content.spans[0].style == .quiet
          ? line.content.spans[0].text : ""
        let column = line.content.indent + (line.content.indent == 0 ? 0 : mark.columns)
        #expect([0, Frame.inset].contains(column), "\(chapter.id): \(line.content.text)")
      }
    }
  }
}
