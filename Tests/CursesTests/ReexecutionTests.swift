import Glibc
import Terminal
import TestSupport
import Testing

/// A program that is executed afresh has nothing of the old one but what it handed over, and the reader sees no gap.
extension TerminalTests {
  @Suite struct ReexecutionTests {
    private let reports: NamedPipe
    private let gate: NamedPipe

    init() throws { (reports, gate) = (try NamedPipe(), try NamedPipe()) }

    private func phoenix(
      _ path: String? = nil, gate name: String? = nil, variables: [String] = []
    ) throws -> PseudoTerminal {
      let program = Program(
        try path ?? Program.fixture, [reports.path, "phoenix", name ?? gate.path],
        ["TERM=xterm-256color", "LANG=C.UTF-8"] + variables)
      return try PseudoTerminal(program, reports: reports)
    }

    /// The first line of the report that begins so, without its beginning.
    private func reported(_ beginning: String, by terminal: PseudoTerminal) throws -> String {
      try terminal.wait(for: beginning) { terminal.report.contains { $0.hasPrefix(beginning) } }
      let line = terminal.report.first { $0.hasPrefix(beginning) } ?? ""
      return String(line.dropFirst(beginning.count))
    }

    /// All the memory of a process, stopped for the time of the look.
    private func memory(of process: pid_t, _ terminal: PseudoTerminal) throws -> ProcessMemory {
      kill(process, SIGSTOP)
      try terminal.wait(for: "the stop") { ProcessStatus(of: process)?.state == "T" }
      defer { kill(process, SIGCONT) }
      return try ProcessMemory(of: process)
    }

    private static let word = Array("marked-marked".utf8)

    @Test(.enabled(if: geteuid() == 0)) func noWordIsLeftInMemory() throws {
      let terminal = try phoenix()
      for _ in 0..<100 {
        try terminal.type("n")
        try terminal.expect("frame with words")
        #expect(try memory(of: terminal.process, terminal).addresses(of: Self.word).count > 1_000)
        try terminal.type("l")
        try terminal.expect("frame")
        let memory = try memory(of: terminal.process, terminal)
        #expect(memory.size > 100_000)
        #expect(memory.addresses(of: Self.word) == [])
      }
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
    }

    /// From the call to the fresh program's main, and to its first frame, in nanoseconds.
    @Test func itIsDoneBeforeAnyoneWaits() throws {
      let terminal = try phoenix()
      var figures: [(main: Int, shown: Int)] = []
      for _ in 0..<10 {
        try terminal.expect("frame")
        try terminal.type("l")
        let main = Int(try reported("main ", by: terminal)) ?? .max
        figures.append((main, Int(try reported("shown ", by: terminal)) ?? .max))
      }
      figures.sort { $0.shown < $1.shown }
      #expect(figures[figures.count / 2].shown < 500_000_000)
      if getenv("RIPPLES_FIGURES") != nil { print("executed afresh: \(figures[figures.count / 2])") }
    }

    @Test func theScreenStaysTheProgramsOwn() throws {
      let terminal = try phoenix()
      try terminal.expect("frame")
      let modes = terminal.modes
      for _ in 0..<3 {
        terminal.output = []
        try terminal.type("l")
        try terminal.expect("frame")
        try terminal.settle()
        #expect(terminal.modes == modes)
        // Not left for a moment: nothing of the shell is seen.
        #expect(!terminal.hasWritten("\u{1B}[?1049l"))
        #expect(terminal.hasWritten("no words"))
      }
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test func whatIsTypedMeanwhileIsRead() throws {
      let terminal = try phoenix()
      try terminal.type("w")
      try terminal.expect("\(InputEvent.key("w"))")
      try terminal.type("né")
      try open()
      try terminal.expect("\(InputEvent.key("é"))")
      try terminal.expect("frame with words")
    }

    @Test func aSignalMeanwhileIsTold() throws {
      let terminal = try phoenix()
      try terminal.type("w")
      try terminal.expect("\(InputEvent.key("w"))")
      terminal.signal(SIGTERM)
      try open()
      try terminal.expect("\(InputEvent.terminate)")
      try terminal.expect("left")
      #expect(try terminal.end() == 0)
      #expect(terminal.modes == terminal.found)
    }

    /// Has the program that waits go on.
    private func open() throws {
      let descriptor = Glibc.open(gate.path, O_WRONLY | O_CLOEXEC)
      defer { close(descriptor) }
      #expect(write(descriptor, "x", 1) == 1)
    }

    @Test func nothingStaysOpenButWhatIsHandedOn() throws {
      let terminal = try phoenix()
      var seen: [String] = []
      for key in ["l", "l", "h", "l", "l"] {
        seen.append(try reported("name ", by: terminal))
        #expect(try reported("variable ", by: terminal) == "false, again false")
        try terminal.expect("frame")
        try terminal.type(key)
        try terminal.expect("\(InputEvent.key(Key(.character(Character(key)))))")
      }
      seen.append(try reported("name ", by: terminal))
      #expect(seen.allSatisfy { $0.hasPrefix("TerminalFixture, ") })
      #expect(seen[1] == seen[2] && seen[4] == seen[5] && seen[1] == seen[4])
      #expect(seen[1].hasSuffix("kept []"))
      let kept = try #require(seen[3].split(separator: "[").last.flatMap { Int($0.dropLast()) })
      #expect(kept > 2 && seen[3].contains(", \(kept)"))
    }

    @Test(arguments: ["fail", "trap"])
    func aProgramThatEndsBeforeItOpensTheTerminalPutsItBack(how: String) throws {
      let terminal = try phoenix(gate: how)
      try terminal.expect("frame")
      try terminal.type("l")
      let code = try terminal.end()
      #expect(how == "fail" ? code == 3 : code < 0)
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }

    @Test func anUpgradeUnderneathDoesNoHarm() throws {
      let copy = gate.folder.path + "/copy"
      #expect(try Program("cp", [Program.fixture, copy]).run().code == 0)
      let terminal = try phoenix(copy)
      try terminal.expect("frame")
      #expect(unlink(copy) == 0)
      #expect(try Program("cp", ["/bin/false", copy]).run().code == 0)
      try terminal.type("l")
      try terminal.expect("frame")
      try terminal.type("l")
      try terminal.expect("frame")
    }

    @Test(arguments: ["0", "1", "3", "7", "-1", "", "x", "99999999999999999999"])
    func whatIsNoHandoverIsNotTaken(value: String) throws {
      let terminal = try phoenix(variables: ["RIPPLES_HANDOVER=" + value])
      #expect(try reported("variable ", by: terminal) == "false, again false")
      try terminal.expect("frame")
      try terminal.settle()
      #expect(PrivateModes(after: terminal.output).alternateScreen)
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
      #expect(terminal.modes == terminal.found)
    }

    /// Says when the fixture has stopped, and brings it back when a line is typed.
    private static let shell = """
      "$0" "$1" phoenix none
      echo "stopped $?" >"$1"
      read go
      fg >/dev/null
      echo "ended $?" >"$1"
      """

    @Test(.enabled(if: geteuid() == 0)) func aStoppedProgramHasNoWordInMemory() throws {
      let program = Program(
        "/bin/sh", ["-m", "-c", Self.shell, try Program.fixture, reports.path],
        ["TERM=xterm-256color", "LANG=C.UTF-8"])
      let terminal = try PseudoTerminal(program, reports: reports)
      let process = try #require(pid_t(try reported("process ", by: terminal)))
      try terminal.type("n")
      try terminal.expect("frame with words")
      try terminal.type("\u{1A}")
      try terminal.expect("stopped \(128 + SIGTSTP)")
      // It is stopped, and has shown nothing yet.
      #expect(!terminal.report.contains("frame"))
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
      let memory = try ProcessMemory(of: process)
      #expect(memory.size > 100_000)
      #expect(memory.addresses(of: Self.word) == [])

      terminal.output = []
      try terminal.type("go\n")
      try terminal.expect("frame")
      try terminal.settle()
      #expect(PrivateModes(after: terminal.output).alternateScreen)
      #expect(terminal.modes != terminal.found)
      try terminal.type("\u{3}")
      try terminal.expect("ended 0")
      #expect(terminal.modes == terminal.found)
      #expect(PrivateModes(after: terminal.output) == .found)
    }
  }
}
