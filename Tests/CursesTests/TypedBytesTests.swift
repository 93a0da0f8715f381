import Glibc
import Terminal
import TestSupport
import Testing

/// What was typed and is used up is in no memory of the program any more.
extension TerminalTests {
  @Suite struct TypedBytesTests {
    /// A word that stands in the memory of the program and nowhere else: a look that misses it sees nothing.
    private static let canary = "clownfish-in-plain-sight"

    /// Stops the program and looks at all that it could have written down.
    private func memory(of terminal: PseudoTerminal) throws -> ProcessMemory {
      terminal.signal(SIGSTOP)
      try terminal.wait(for: "the stop") { ProcessStatus(of: terminal.process)?.state == "T" }
      let memory = try ProcessMemory(of: terminal.process)
      #expect(!memory.addresses(of: Array(Self.canary.utf8)).isEmpty, "\(memory.size) bytes were looked at")
      return memory
    }

    private func fixture(_ name: String) throws -> PseudoTerminal {
      let reports = try NamedPipe()
      let program = Program(
        try Program.fixture, [reports.path, name],
        ["TERM=xterm-256color", "LANG=C.UTF-8", "CANARY=" + Self.canary])
      let terminal = try PseudoTerminal(program, reports: reports)
      try terminal.expect("open")
      return terminal
    }

    @Test func keysLeaveNothingBehind() throws {
      let terminal = try fixture("drop")
      let words = Array("lanternfish-pufferfish-cuttlefish-anglerfish-sailfish".utf8)
      try terminal.type(words)
      try terminal.expect("dropped \(words.count)")
      let memory = try memory(of: terminal)
      // The memory allocator writes over the first bytes of what it gets back, so that no part is taken for the whole.
      for start in stride(from: 0, to: words.count - 10, by: 6) {
        let part = Array(words[start..<start + 10])
        #expect(memory.addresses(of: part) == [], "\(String(decoding: part, as: UTF8.self))")
      }
    }

    /// A text is made of what was pasted, and lives as long as it is used. The bytes that it was made of are no longer
    /// needed, and are told from it by what is no UTF-8: the text has U+FFFD there.
    @Test(arguments: [1, 100, 20_000])
    func pastedBytesLeaveNothingBehind(times: Int) throws {
      let terminal = try fixture("drop")
      let words = Array("lantern".utf8) + [0xFF] + Array("fish ".utf8)
      let paste = Array(repeating: words, count: times).flatMap(\.self)
      try terminal.type(Array("\u{1B}[200~".utf8) + paste + Array("\u{1B}[201~".utf8))
      try terminal.expect("dropped 1")
      #expect(try memory(of: terminal).addresses(of: words) == [])
    }

    private static let secret = Array("lanternfish-pufferfish-cuttlefish-anglerfish-sailfish".utf8)

    /// What of the secret stands in memory, in parts of a few bytes.
    private func parts(in memory: ProcessMemory) -> [[off_t]] {
      stride(from: 0, to: Self.secret.count - 8, by: 4).map { start in
        memory.addresses(of: Array(Self.secret[start..<start + 8]))
      }
    }

    /// Typed and pasted at once, key by key, or as reports of keys: it stands in the field's own memory, and when that
    /// is wiped, nowhere.
    @Test(arguments: ["at once", "key by key", "pasted", "reported"])
    func aSecretIsInItsFieldAlone(way: String) throws {
      let terminal = try fixture("secret")
      let count = Self.secret.count
      switch way {
      case "key by key": for byte in Self.secret { try terminal.type([byte]) }
      case "pasted": try terminal.type(Array("\u{1B}[200~".utf8) + Self.secret + Array("\u{1B}[201~".utf8))
      case "reported": for byte in Self.secret { try terminal.type("\u{1B}[\(byte)u") }
      default: try terminal.type(Self.secret)
      }
      try terminal.expect("\(InputEvent.secret(.count(count)))")
      for found in parts(in: try memory(of: terminal)) { #expect(found.count == 1) }
      terminal.signal(SIGCONT)
      try terminal.type("\u{15}")
      try terminal.expect("\(InputEvent.secret(.count(0)))")
      for found in parts(in: try memory(of: terminal)) { #expect(found == []) }
    }

    @Test func whatIsTypedBehindASecretInTheSameReadIsKeys() throws {
      let terminal = try fixture("secret")
      terminal.signal(SIGSTOP)
      try terminal.wait(for: "the stop") { ProcessStatus(of: terminal.process)?.state == "T" }
      try terminal.type("word\rx")
      terminal.signal(SIGCONT)
      try terminal.expect("\(InputEvent.secret(.count(4)))")
      try terminal.expect("\(InputEvent.secret(.submit))")
      try terminal.expect("\(InputEvent.key("x"))")
    }

    @Test func whatWasReadIsInLockedMemoryThatNoDumpAndNoChildHas() throws {
      let terminal = try fixture("secret")
      try terminal.type("word")
      try terminal.expect("\(InputEvent.secret(.count(4)))")
      let map = try Program("cat", ["/proc/\(terminal.process)/smaps"]).output()
      let flags = map.split(separator: "\n").filter { $0.hasPrefix("VmFlags:") }.map {
        $0.split(separator: " ")
      }
      // Locked, not dumped, wiped on a fork.
      #expect(flags.contains { Set(["lo", "dd", "wf"]).isSubset(of: $0.map(String.init)) })
    }
  }
}
