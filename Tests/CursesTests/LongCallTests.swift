import Glibc
import Terminal
import TestSupport
import Testing

/// In the middle of a call that reads no keys, Ctrl-C gives the terminal back at once.
extension TerminalTests {
  @Suite struct LongCallTests {
    private let gate: NamedPipe
    private let terminal: PseudoTerminal

    init() throws {
      let reports = try NamedPipe()
      gate = try NamedPipe()
      let program = Program(
        try Program.fixture, [reports.path, "long", gate.path], ["TERM=xterm-256color", "LANG=C.UTF-8"])
      terminal = try PseudoTerminal(program, reports: reports)
      try terminal.expect("frame")
    }

    /// Has the call come to its end.
    private func open() throws {
      let descriptor = Glibc.open(gate.path, O_WRONLY | O_CLOEXEC)
      defer { close(descriptor) }
      #expect(write(descriptor, "x", 1) == 1)
    }

    /// Milliseconds of a clock that no one sets.
    private var now: Double {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
    }

    private func expectFound() {
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test func theTerminalIsBackWhileTheCallGoesOn() throws {
      try terminal.type("l")
      try terminal.expect("long")
      let pressed = now
      try terminal.type("\u{3}")
      try terminal.wait(for: "the shell's screen") {
        terminal.modes == terminal.found && PrivateModes(after: terminal.output) == .found
      }
      let milliseconds = now - pressed
      #expect(milliseconds < 100)
      if getenv("RIPPLES_FIGURES") != nil { print("back after \(milliseconds) ms") }
      #expect(!terminal.report.contains("left"))
      let written = terminal.output
      try open()
      try terminal.expect("whole 1")
      try terminal.expect("interrupted true")
      try terminal.expect("\(InputEvent.key(.control("c")))")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      #expect(terminal.output == written)
      expectFound()
    }

    @Test func aCallThatMayBeAbandonedEndsThereAndThen() throws {
      try terminal.type("a")
      try terminal.expect("long")
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
      expectFound()
    }

    @Test func whatWasTypedBeforeItIsReadBeforeIt() throws {
      try terminal.type("l")
      try terminal.expect("long")
      try terminal.type("xé\u{3}")
      try terminal.wait(for: "the shell's screen") { terminal.modes == terminal.found }
      try open()
      for key: Key in ["x", "é", .control("c")] { try terminal.expect("\(InputEvent.key(key))") }
      #expect(try terminal.end() == 0)
      expectFound()
    }

    /// It was typed when it was still a key: it must not wait for the end of the call.
    @Test func oneThatWasTypedJustBeforeTheCallLeavesToo() throws {
      try terminal.type("p")
      try terminal.expect("paused")
      try terminal.type("x\u{3}")
      try open()
      try terminal.wait(for: "the shell's screen") { terminal.modes == terminal.found }
      try terminal.expect("long")
      #expect(!terminal.report.contains { $0.hasPrefix("whole") })
      try open()
      try terminal.expect("interrupted true")
      try terminal.expect("\(InputEvent.key("x"))")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      expectFound()
    }

    @Test func afterTheCallItIsAKeyAgain() throws {
      try terminal.type("l")
      try terminal.expect("long")
      // The other keys that a line can make signals of stay keys.
      try terminal.type("\u{1C}\u{1A}")
      try open()
      try terminal.expect("interrupted false")
      try terminal.expect("\(InputEvent.key(.control("\\")))")
      try terminal.expect("\(InputEvent.key(.control("z")))")
      try terminal.type("x\u{3}")
      try terminal.expect("\(InputEvent.key("x"))")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      expectFound()
    }

    @Test func aSignalOfAnotherProgramStillAsksToEnd() throws {
      try terminal.type("l")
      try terminal.expect("long")
      terminal.signal(SIGINT)
      try open()
      try terminal.expect("whole 1")
      try terminal.expect("interrupted false")
      try terminal.expect("\(InputEvent.terminate)")
      #expect(try terminal.end() == 0)
    }

    @Test func pressedAgainItSaysNothingNewAndTakesNothingFromTheShell() throws {
      try terminal.type("l")
      try terminal.expect("long")
      try terminal.type("\u{3}")
      try terminal.wait(for: "the shell's screen") { terminal.modes == terminal.found }
      try terminal.type("\u{3}ls\u{3}")
      try open()
      try terminal.expect("interrupted true")
      try terminal.expect("left")
      #expect(!terminal.report.contains { $0 == "\(InputEvent.terminate)" || $0 == "\(InputEvent.key("l"))" })
      #expect(try terminal.end() == 0)
      expectFound()
    }

    @Test func itCostsNextToNothing() throws {
      try terminal.type("m")
      try terminal.wait(for: "the cost") { terminal.report.contains { $0.hasPrefix("cost") } }
      let nanoseconds = terminal.report.compactMap { Int($0.dropFirst(5)) }.last ?? .max
      #expect(nanoseconds < 1_000_000)
      if getenv("RIPPLES_FIGURES") != nil { print("a long call costs \(nanoseconds) ns") }
    }
  }
}
