import Canvas
import Testing
import Text

@testable import Ripples

/// The columns that lines begin in: those of the title, of the text, and of what is set in.
@Suite struct EdgeTests {

  @Test(arguments: EveryScreen.allCases, RealBook.sizes)
  func everyLineBeginsAtOneOfThreeEdges(screen: EveryScreen, size: Size) throws {
    let sitter = try screen.reached(size: size)
    let frame = sitter.app.context.frame
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

  @Test func aTallWindowHasAThirdOfItsFreeRowsAboveAndTheFooterWithinSight() {
    for rows in 1...200 {
      let frame = Frame(size: Size(columns: 80, rows: rows), measure: Frame.defaultMeasure)
      let above = frame.titleRow - (rows >= 16 ? 1 : 0)
      let below = rows - frame.footerTop - Footer.mostRows
      #expect(above + below == max(0, rows - 32))
      #expect(above == max(0, rows - 32) / 3)
      #expect(frame.footerTop - frame.titleRow <= 32)
    }
    // Nothing but the window moves it: neither a notice nor a wider column.
    let size = Size(columns: 120, rows: 40)
    let frames = [
      Frame(size: size, measure: 48), Frame(size: size, measure: 80, notice: "It is saved."),
    ]
    #expect(Set(frames.map(\.titleRow)).count == 1 && Set(frames.map(\.footerTop)).count == 1)
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
