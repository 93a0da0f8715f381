import TestSupport
import Testing

@testable import Canvas

/// Which rows moved together from one frame to the next.
struct RowScrollTests {
  private func canvas(_ rows: [String]) -> Canvas {
    var canvas = Canvas(size: Size(columns: 12, rows: rows.count))
    for (row, text) in rows.enumerated() { canvas.put(text, at: Point(column: 1, row: row)) }
    return canvas
  }

  private func scroll(_ old: [String], _ new: [String]) -> RowScroll? {
    let (old, new) = (canvas(old), canvas(new))
    return new.scroll(since: old, explaining: new.changes(since: old))
  }

  private let lines = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

  /// A title, some lines from a number on, and a footer.
  private func page(from first: Int, last: String? = nil) -> [String] {
    ["title"] + lines[first..<first + 7] + [last ?? "", "footer"]
  }

  @Test(arguments: 1...3)
  func aTextThatMovedUpOrDownIsAScroll(distance: Int) {
    let rows = 1...7
    #expect(scroll(page(from: 0), page(from: distance)) == RowScroll(rows: rows, distance: distance))
    #expect(scroll(page(from: distance), page(from: 0)) == RowScroll(rows: rows, distance: -distance))
  }

  @Test func whatIsFreedAndWhatIsKeptMakeUpTheRows() {
    #expect(RowScroll(rows: 2...9, distance: 2).freed == 8...9)
    #expect(RowScroll(rows: 2...9, distance: 2).kept == 2...7)
    #expect(RowScroll(rows: 2...9, distance: -3).freed == 2...4)
    #expect(RowScroll(rows: 2...9, distance: -3).kept == 5...9)
  }

  @Test func aWordThatMovesToTheFreedRowIsAnEditOfTheRowItWasOn() throws {
    let old = canvas(["a", "b", "c", "d", "e", "so be", "footer"])
    let new = canvas(["b", "c", "d", "e", "so", "bed", "footer"])
    let scroll = try #require(new.scroll(since: old, explaining: new.changes(since: old)))
    #expect(scroll == RowScroll(rows: 0...5, distance: 1))
    #expect(new.edits(before: scroll, since: old) == [RowChange(row: 4, columns: 4...5)])
  }

  @Test func otherChangesAreNoScroll() {
    #expect(scroll(page(from: 0), page(from: 0)) == nil)
    #expect(scroll(page(from: 0), page(from: 0, last: "new")) == nil)
    #expect(scroll(page(from: 0), ["title"] + Array(lines.reversed().prefix(6)) + ["", "footer"]) == nil)
    #expect(scroll(["a", "b", ""], ["b", "c", ""]) == nil)
    #expect(scroll(["a", "b", "c", "d"], ["b", "c", "d", "e"]) == nil, "the last row")
    #expect(scroll([], []) == nil)
  }

  @Test func aScrollAfterItsEditsLeavesTheFreedRowsAlone() {
    var dice = Dice(seed: 11)
    var found = 0
    for _ in 0..<300 {
      let old = (0..<9).map { _ in lines[dice.roll(lines.count)] }
      let distance = [-2, -1, 1, 2][dice.roll(4)]
      var new = (0..<9).map {
        old.indices.contains($0 + distance) ? old[$0 + distance] : lines[dice.roll(10)]
      }
      new[dice.roll(9)] = "edited"
      let (before, after) = (canvas(old + ["footer"]), canvas(new + ["footer"]))
      let changes = after.changes(since: before)
      guard let scroll = after.scroll(since: before, explaining: changes) else { continue }
      found += 1
      // Moved and edited, the old rows are the new ones but for those that were freed.
      var rows = old
      for edit in after.edits(before: scroll, since: before) {
        rows[edit.row + scroll.distance] = new[edit.row]
      }
      for row in scroll.kept { #expect(rows[row + scroll.distance] == new[row]) }
      for change in changes { #expect(scroll.rows.contains(change.row)) }
      #expect(scroll.freed.count + scroll.kept.count == scroll.rows.count)
    }
    #expect(found > 150)
  }
}
