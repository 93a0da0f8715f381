import Canvas
import Testing
import Text

@testable import Curses

@Suite struct RowTests {
  private func row(_ text: String) -> Canvas {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    canvas.put(text, at: Point(column: 0, row: 0))
    return canvas
  }

  private func change(_ old: String, _ new: String) -> ClosedRange<Int>? {
    row(new).changes(since: row(old)).first?.columns
  }

  private func shift(_ old: String, _ new: String, from column: Int) -> Int? {
    RowShift(from: column, old: row(old)[row: 0], new: row(new)[row: 0])?.distance
  }

  @Test func aRowThatIsTheSameHasNoChange() {
    #expect(change("the same", "the same") == nil)
  }

  @Test func aChangeReachesFromTheFirstDifferenceToTheLast() {
    #expect(change("a no", "a yes") == 2...4)
    #expect(change("one two", "ono twa") == 2...6)
  }

  @Test func aChangeTakesWideGlyphsWhole() {
    #expect(change("a東b", "a京b") == 1...2)
    #expect(change("a東b", "axyb") == 1...2)
    #expect(change("axyb", "a東b") == 1...2)
  }

  @Test func typingInALineIsAShiftToTheRight() {
    #expect(shift("a line", "a xline", from: 2) == 1)
    #expect(shift("a line", "a 東line", from: 2) == 2)
  }

  @Test func otherChangesAreNoShift() {
    #expect(shift("a line", "a xyz", from: 2) == nil)
    #expect(shift("a xline", "a line", from: 2) == nil)
    #expect(shift("twelve signs", "twelve xsign", from: 7) == nil)
  }
}
