import Glibc
import Terminal
import TestSupport
import Testing

/// However the program ends, the terminal is as it was found.
extension TerminalTests {
  @Suite struct SignalTests {
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func aSignalThatLeavesTimeToSavePutsTheTerminalBack(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      #expect(terminal.modes != terminal.found)
      terminal.signal(signal)
      try terminal.expect("\(signal == SIGHUP ? InputEvent.hangUp : .terminate)")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test(arguments: [
      SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2,
      SIGPOLL, SIGPROF, SIGPWR, SIGSTKFLT, SIGVTALRM,
    ])
    func aSignalThatEndsTheProgramPutsTheTerminalBack(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.signal(signal)
      #expect(try terminal.end() == -signal)
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test func thereIsSomethingToPutBack() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      #expect(terminal.modes != terminal.found)
      let modes = PrivateModes(after: terminal.output)
      #expect(modes.alternateScreen && modes.bracketedPaste && modes.focusReports)
    }

    @Test func aTerminalThatIsGoneEndsTheProgram() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.hangUp()
      try terminal.expect("\(InputEvent.hangUp)")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
    }

    @Test func noSignalThatLeavesTimeToSaveEndsTheProgramTwice() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      for signal in [SIGTERM, SIGTERM, SIGINT, SIGHUP, SIGPIPE] { terminal.signal(signal) }
      #expect(try terminal.end() == 0)
    }

    @Test(arguments: ["\u{14}", "\u{0F}"])
    func aTrapAndAStackUsedUpPutTheTerminalBack(key: String) throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      try terminal.type(key)
      #expect(try terminal.end() < 0)
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }
  }
}
