import Canvas
import Terminal
import TestSupport
import Testing

/// A window may take any size at any moment.
extension TerminalTests {
  @Suite struct ResizeTests {
    @Test func aThousandSizesEndInTheRightOne() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      var dice = Dice(seed: 7)
      for step in 0..<1000 {
        let (columns, rows) = (dice.roll(1...300), dice.roll(1...100))
        terminal.resize(columns: UInt16(columns), rows: UInt16(rows))
        try terminal.type(["x", "\u{1B}[6~", "\u{1B}[D", "\u{0C}", "\u{13}"][dice.roll(0...4)])
        if step % 20 == 0 {
          terminal.resize(columns: 77, rows: UInt16(rows))
          try terminal.expect("\(InputEvent.resize(Size(columns: 77, rows: rows)))")
        }
      }
      terminal.resize(columns: 81, rows: 25)
      try terminal.expect("\(InputEvent.resize(Size(columns: 81, rows: 25)))")
      try terminal.wait(for: "rest") { terminal.isAsleep }
      try terminal.type("\u{18}")
      #expect(try terminal.end() == 0)
    }

    @Test func aWindowOfOneCellIsAWindow() throws {
      let terminal = try PseudoTerminal(columns: 1, rows: 1)
      try terminal.expect("frame 1x1 page 0")
      try terminal.type("x\u{1B}[6~\u{18}")
      #expect(try terminal.end() == 0)
    }

    @Test func aWindowBeyondAllMeasureIsCutToSize() throws {
      let terminal = try PseudoTerminal(columns: 65535, rows: 65535)
      try terminal.expect("frame 1000x500 page 0")
      try terminal.type("\u{18}")
      #expect(try terminal.end() == 0)
    }

    @Test func aLineWithoutASizeHasTheOneOfItsDescription() throws {
      let terminal = try PseudoTerminal(columns: 0, rows: 0)
      try terminal.expect("frame 80x24 page 0")
    }
  }
}
