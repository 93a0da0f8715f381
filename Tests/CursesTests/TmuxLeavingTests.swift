import Glibc
import TestSupport
import Testing

/// In tmux, too, leaving gives the shell its screen, whatever is under way.
extension TerminalTests {
  @Suite(.enabled(if: Tmux.isThere)) struct TmuxLeavingTests {
    private let gate: NamedPipe

    init() throws { gate = try NamedPipe() }

    /// A shell that shows what it was before and how the fixture ended.
    private func tmux(_ name: String) throws -> Tmux {
      let fixture = try Program.fixture
      return try Tmux(
        "trap : INT; echo before; env LANG=C.UTF-8 \(fixture) /dev/null \(name) \(gate.path); echo ended $?; cat",
        columns: 40, rows: 10)
    }

    /// The rows with something on them.
    private func shown(_ rows: [String]) -> [String] { rows.filter { !$0.isEmpty } }

    @Test func inTheMiddleOfALongCallTheShellIsBack() throws {
      let tmux = try tmux("long")
      try tmux.expect("Page 0")
      try tmux.press("l")
      try tmux.wait(for: "the signal") { _ in
        // Until the call has begun, Ctrl-C is a key, which is found as well.
        try? tmux.press("C-c")
        return (try? shown(tmux.rows()) == ["before"]) == true
      }
      let descriptor = open(gate.path, O_WRONLY | O_CLOEXEC)
      defer { close(descriptor) }
      #expect(write(descriptor, "x", 1) == 1)
      try tmux.wait(for: "the end") { shown($0) == ["before", "ended 0"] }
    }

    @Test func aProgramExecutedAfreshLeavesOneScreenBehind() throws {
      let tmux = try tmux("phoenix")
      try tmux.expect("no words")
      for _ in 0..<5 {
        try tmux.press("n")
        try tmux.expect("marked")
        try tmux.press("l")
        try tmux.wait(for: "a fresh screen") { shown($0) == ["no words"] }
      }
      try tmux.press("C-c")
      try tmux.wait(for: "the end") { shown($0) == ["before", "ended 0"] }
      #expect(try shown(tmux.history()) == ["before", "ended 0"])
    }
  }
}
