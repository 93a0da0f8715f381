import Canvas
import Terminal
import TerminalFixture
import TestSupport
import Testing
import Text

/// What a terminal shows is what is on the canvas.
extension TerminalTests {
  @Suite(.enabled(if: Tmux.isThere)) struct TmuxTests {
    @Test func theScreenShowsTheCanvas() throws {
      let tmux = try Tmux(columns: 80, rows: 24)
      var page = Page(size: Size(columns: 80, rows: 24))
      try tmux.expect(page.canvas.text)
      for _ in 0..<3 {
        try tmux.press("PageDown")
        page.number += 1
        try tmux.expect(page.canvas.text)
      }
      #expect(try tmux.call(["display", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}"]) == "0 1 1\n")
    }

    @Test func typingAndDeletingAnywhereShowsTheLine() throws {
      let tmux = try Tmux(columns: 80, rows: 24)
      var page = Page(size: Size(columns: 80, rows: 24))
      var dice = Dice(seed: 3)
      let keys: [(String, Key)] = [
        ("a", "a"), ("é", "é"), ("東", "東"), ("Left", Key(.left)), ("Right", Key(.right)),
        ("BSpace", Key(.backspace)),
      ]
      for step in 0..<150 {
        let (name, key) = keys[step < 20 ? step % 3 : dice.roll(0...5)]
        let times = name == "Left" ? dice.roll(1...20) : 1
        try tmux.press(name, times: times)
        for _ in 0..<times { page.update(key) }
        try tmux.expect(page.canvas.text)
      }
    }

    @Test func scrollingAndTypingInTurnShowsTheCanvas() throws {
      let tmux = try Tmux(columns: 80, rows: 24)
      var page = Page(size: Size(columns: 80, rows: 24))
      var dice = Dice(seed: 9)
      for _ in 0..<150 {
        let keys: [(String, Key)] = [
          ("Down", Key(.down)), ("Up", Key(.up)), ("x", "x"), ("NPage", Key(.pageDown)), ("Down", Key(.down)),
        ]
        let (name, key) = keys[dice.roll(0...4)]
        let times = dice.roll(1...4)
        try tmux.press(name, times: times)
        for _ in 0..<times { page.update(key) }
        try tmux.expect(page.canvas.text)
      }
    }

    @Test func everySizeOfTheWindowIsFilled() throws {
      let tmux = try Tmux(columns: 80, rows: 24)
      var dice = Dice(seed: 5)
      let edges = [Size(columns: 2, rows: 1), Size(columns: 2, rows: 100), Size(columns: 300, rows: 100)]
      for size in edges + (0..<25).map({ _ in Size(columns: dice.roll(2...300), rows: dice.roll(1...100)) }) {
        try tmux.resize(columns: size.columns, rows: size.rows)
        try tmux.expect(Page(size: size).canvas.text)
      }
    }

    @Test func aCanvasOfAnotherSizeIsCutOrLeavesBlank() throws {
      let tmux = try Tmux(columns: 60, rows: 12)
      try tmux.press("C-l")
      let large = Page(size: Size(columns: 200, rows: 60)).canvas
      try tmux.expect((0..<12).map { visible(large, row: $0, columns: 60) })
      try tmux.press("C-s")
      let small = Page(size: Size(columns: 20, rows: 5)).canvas.text
      try tmux.expect(small + Array(repeating: "", count: 7))
    }

    @Test func theShellsOwnLinesAreThereAgain() throws {
      let tmux = try Tmux(columns: 60, rows: 12)
      try tmux.expect(Page(size: Size(columns: 60, rows: 12)).canvas.text)
      try tmux.press("C-x")
      try tmux.expect(["ended"] + Array(repeating: "", count: 11))
      #expect(try tmux.call(["display", "-p", "#{alternate_on} #{cursor_flag}"]) == "0 1\n")
    }

    /// What a window of that many columns shows of a row.
    private func visible(_ canvas: Canvas, row: Int, columns: Int) -> String {
      let glyphs = canvas[row: row].prefix(columns).filter { $0.width > 0 }.map(canvas.glyph)
      var window = Canvas(size: Size(columns: columns, rows: 1))
      window.put(String(glyphs), at: Point(column: 0, row: 0))
      return window.text[0]
    }
  }
}
