import Canvas
import Glibc
import Terminal
import TerminalFixture
import TestSupport
import Testing

/// Frames cost little and look right in any number of colors.
extension TerminalTests {
  @Suite struct FrameTests {
    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "xterm"])
    func aKeyInTheMiddleOfALineWritesAtMost40Bytes(name: String) throws {
      let terminal = try PseudoTerminal(["TERM=\(name)", "LANG=C.UTF-8"])
      try terminal.expect("frame 80x24 page 0")
      try terminal.spell("I waited, and then I still said it, but lower than I would have.")
      try terminal.press("\u{1B}[D", times: 40)
      for character in "once " {
        terminal.output = []
        try terminal.spell(String(character))
        #expect(terminal.output.count <= 40, "\(Text.visible(terminal.output))")
      }
      terminal.output = []
      try terminal.press("\u{7F}")
      #expect(terminal.output.count <= 40, "\(Text.visible(terminal.output))")
    }

    @Test func aTurnedPageWritesItsChangedLinesWhole() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.output = []
      try terminal.type("\u{1B}[6~")
      try terminal.expect("frame 80x24 page 1")
      let page = Page(size: Size(columns: 80, rows: 24), number: 1)
      for row in page.canvas.text.dropFirst(2).dropLast() {
        try terminal.wait(for: row) { terminal.hasWritten(row) }
      }
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "linux", "xterm"])
    func aScrolledLineWritesItselfAlone(name: String) throws {
      let terminal = try PseudoTerminal(["TERM=\(name)", "LANG=C.UTF-8"])
      try terminal.expect("frame 80x24 page 0")
      try terminal.settle()
      var page = Page(size: Size(columns: 80, rows: 24))
      for (key, row) in [("\u{1B}[B", 22), ("\u{1B}[B", 22), ("\u{1B}[A", 2)] {
        terminal.output = []
        try terminal.press(key)
        try terminal.settle()
        page.update(Key(row == 2 ? .up : .down))
        #expect(terminal.hasWritten(String(page.canvas.text[row].prefix(30))))
        #expect(terminal.output.count < 200, "\(Text.visible(terminal.output))")
      }
    }

    @Test func aTerminalThatCannotMoveRowsIsWrittenAnew() throws {
      let terminal = try PseudoTerminal(["TERM=vt100", "LANG=C.UTF-8"])
      try terminal.expect("frame 80x24 page 0")
      try terminal.settle()
      terminal.output = []
      try terminal.press("\u{1B}[B")
      try terminal.settle()
      #expect(!Text.visible(terminal.output).contains("e[L"))
      #expect(terminal.output.count > 500)
    }

    @Test func aFrameThatIsTheSameWritesNothing() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      try terminal.settle()
      terminal.output = []
      try terminal.press("\u{1B}[C", times: 3)
      #expect(terminal.output.isEmpty, "\(Text.visible(terminal.output))")
    }

    @Test(arguments: [
      ("xterm-256color", "\u{1B}[38;5;31m", "\u{1B}[38;5;244m"), ("xterm", "\u{1B}[34m", ""),
      ("linux", "\u{1B}[34m", ""),
    ])
    func theInksAreColorsThatTheTerminalHas(name: String, accent: String, quiet: String) throws {
      let terminal = try PseudoTerminal(["TERM=\(name)", "NO_COLOR="])
      try terminal.expect("frame 80x24 page 0")
      try terminal.wait(for: "colors") { terminal.hasWritten(accent) && terminal.hasWritten(quiet) }
      #expect(!terminal.hasWritten("\u{1B}[30m"))
    }

    @Test(arguments: [["TERM=xterm-256color", "NO_COLOR=1"], ["TERM=xterm-mono"]])
    func withoutColorsTheAccentIsBold(variables: [String]) throws {
      let terminal = try PseudoTerminal(variables)
      try terminal.expect("frame 80x24 page 0")
      try terminal.wait(for: "title") { terminal.hasWritten("1mPage 0") }
      #expect(!Text.visible(terminal.output).contains(#/\\e\[([34][0-7]|[34]8;5;\d+)m/#))
    }

    @Test(arguments: ["linux", "xterm-256color", "vt100"])
    func nothingOfThePageIsLeftOnTheScreen(name: String) throws {
      let terminal = try PseudoTerminal(["TERM=\(name)", "LANG=C.UTF-8"])
      try terminal.expect("frame 80x24 page 0")
      terminal.output = []
      try terminal.type("\u{18}")
      #expect(try terminal.end() == 0)
      #expect(terminal.hasWritten("\u{1B}[H\u{1B}[J"))
    }
  }
}
