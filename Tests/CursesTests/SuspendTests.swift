import Canvas
import Glibc
import Terminal
import TerminalFixture
import TestSupport
import Testing

/// A stopped program leaves the shell its terminal, and comes back to it.
extension TerminalTests {
  @Suite struct SuspendTests {
    /// Says when the fixture has stopped, and brings it back when a line is typed.
    private static let shell = """
      "$0" "$1"
      echo "stopped $?" >"$1"
      read go
      fg >/dev/null
      echo "ended $?" >"$1"
      """

    /// What stands far down on the page.
    private static var lastRows: String { Page(size: Size(columns: 80, rows: 24)).canvas.text[22] }

    @Test func aStoppedProgramLeavesTheShellItsTerminal() throws {
      let terminal = try PseudoTerminal(script: Self.shell)
      try terminal.expect("frame 80x24 page 0")
      try terminal.type("\u{1A}")
      try terminal.expect("stopped \(128 + SIGTSTP)")
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)

      terminal.output = []
      try terminal.type("go\n")
      try terminal.expect("\(InputEvent.resume)")
      try terminal.expect("frame 80x24 page 0")
      #expect(terminal.modes != terminal.found)
      try terminal.wait(for: "the whole page again") {
        PrivateModes(after: terminal.output).alternateScreen && terminal.hasWritten("Page 0")
          && terminal.hasWritten(Self.lastRows)
      }
      try terminal.type("\u{18}")
      try terminal.expect("ended 0")
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test func aWindowThatChangedDuringAStopIsMeasuredAgain() throws {
      let terminal = try PseudoTerminal(script: Self.shell)
      try terminal.expect("frame 80x24 page 0")
      try terminal.type("\u{1A}")
      try terminal.expect("stopped \(128 + SIGTSTP)")
      terminal.resize(columns: 50, rows: 10)
      try terminal.type("go\n")
      try terminal.expect("\(InputEvent.resume)")
      try terminal.expect("frame 50x10 page 0")
    }

    @Test func aStoppedProgramThatIsToldToEndWritesNothingMore() throws {
      let terminal = try PseudoTerminal(
        script: """
          "$0" "$1" &
          program=$!
          fg >/dev/null
          echo "stopped $?" >"$1"
          read go
          kill -TERM $program
          kill -CONT $program
          while grep -qv ') Z ' /proc/$program/stat 2>/dev/null; do :; done
          echo ended >"$1"
          """)
      try terminal.expect("frame 80x24 page 0")
      try terminal.type("\u{1A}")
      try terminal.expect("stopped \(128 + SIGTSTP)")
      try terminal.settle()
      terminal.output = []
      try terminal.type("go\n")
      try terminal.expect("\(InputEvent.terminate)")
      try terminal.expect("left")
      try terminal.expect("ended")
      try terminal.settle()
      #expect(Text.visible(terminal.output) == "go\\13\\10")
      #expect(terminal.modes == terminal.found)
    }

    @Test func withoutAShellAStopIsOverAtOnce() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.signal(SIGTSTP)
      try terminal.expect("\(InputEvent.suspend)")
      try terminal.expect("\(InputEvent.resume)")
      try terminal.expect("frame 80x24 page 0")
      try terminal.type("\u{18}")
      #expect(try terminal.end() == 0)
    }

    @Test func aStopWithoutWarningIsRepaintedWhole() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.signal(SIGSTOP)
      terminal.output = []
      terminal.signal(SIGCONT)
      try terminal.expect("\(InputEvent.resume)")
      try terminal.expect("frame 80x24 page 0")
      try terminal.wait(for: "the page") { terminal.hasWritten(Self.lastRows) }
    }

    /// The modes that it finds are those of its turn, not those of the shell's in between.
    @Test func aProgramInTheBackgroundWaitsForItsTurn() throws {
      let terminal = try PseudoTerminal(
        script: """
          stty -echo
          "$0" "$1" &
          until grep -q ') T ' /proc/$!/stat; do :; done
          echo waiting >"$1"
          read go
          stty echo
          fg >/dev/null
          echo "ended $?" >"$1"
          """)
      try terminal.wait(for: "waiting") { terminal.report.contains("waiting") }
      #expect(!terminal.report.contains { $0.hasPrefix("open") })
      try terminal.type("go\n")
      try terminal.expect("frame 80x24 page 0")
      try terminal.type("\u{18}")
      try terminal.expect("ended 0")
      #expect(terminal.modes == terminal.found)
    }
  }
}
