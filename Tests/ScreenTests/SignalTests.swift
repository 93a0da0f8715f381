import Canvas
import Glibc
import Testing

/// All tests that start a program in a terminal of its own, one after the other.
@Suite(.serialized) enum TerminalTests {}

/// However the program ends, the terminal is as it was found.
extension TerminalTests {
  @Suite struct SignalTests {
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP])
    func aSignalThatLeavesTimeToSavePutsTheTerminalBack(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      let found = terminal.modes
      try terminal.expect("frame 80x24 page 0")
      #expect(terminal.modes != found)
      terminal.signal(signal)
      try terminal.expect("\(signal == SIGHUP ? InputEvent.hangUp : .terminate)")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      #expect(terminal.modes == found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test(arguments: [
      SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGXCPU, SIGALRM, SIGUSR1, SIGUSR2,
    ])
    func aSignalThatEndsTheProgramPutsTheTerminalBack(signal: Int32) throws {
      let terminal = try PseudoTerminal()
      let found = terminal.modes
      try terminal.expect("frame 80x24 page 0")
      terminal.signal(signal)
      #expect(try terminal.end() == -signal)
      #expect(terminal.modes == found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test(arguments: ["\u{14}", "\u{0F}"])
    func aTrapAndAStackUsedUpPutTheTerminalBack(key: String) throws {
      let terminal = try PseudoTerminal()
      let found = terminal.modes
      try terminal.expect("frame 80x24 page 0")
      try terminal.type(key)
      #expect(try terminal.end() < 0)
      #expect(terminal.modes == found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }
  }
}
