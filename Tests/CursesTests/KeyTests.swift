import Glibc
import Terminal
import TestSupport
import Testing

/// What is typed arrives, all of it and as it was meant.
extension TerminalTests {
  @Suite struct KeyTests {
    @Test(arguments: ["c", "z", "\\", "s", "q", "v", "d", "o", "w", "u", "r"] as [Character])
    func everyControlKeyIsAKey(letter: Character) throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      let ascii = try #require(letter.asciiValue)
      try terminal.type([ascii & 0x1F])
      try terminal.expect("\(InputEvent.key(.control(letter)))")
    }

    @Test func anEscapeAloneIsDecidedBySilence() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      try terminal.type("\u{1B}")
      try terminal.expect("\(InputEvent.key(Key(.escape)))")
      try terminal.type("a")
      try terminal.expect("\(InputEvent.key("a"))")
    }

    @Test func aLongPasteIsOneEvent() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      let text = String(repeating: "Grüße — “ja”. ", count: 10_000)
      try terminal.type("\u{1B}[200~\(text)\u{1B}[201~")
      try terminal.expect("\(InputEvent.paste(text))")
    }

    @Test func manyKeysAtOnceAreAllThere() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      try terminal.type(String(repeating: "x", count: 5000))
      try terminal.wait(for: "5000 keys") {
        terminal.report.count { $0 == "\(InputEvent.key("x"))" } == 5000
      }
    }

    @Test func focusIsTold() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      try terminal.type("\u{1B}[O\u{1B}[I")
      try terminal.expect("\(InputEvent.focus(false))")
      try terminal.expect("\(InputEvent.focus(true))")
    }

    @Test func aDeadlineThatHasPassedEndsTheWait() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("open unicode")
      try terminal.type("\u{10}")
      try terminal.expect("past []")
    }

    @Test func whatIsTypedBeforeTheEndIsReadBeforeIt() throws {
      let terminal = try PseudoTerminal()
      try terminal.expect("frame 80x24 page 0")
      terminal.signal(SIGSTOP)
      try terminal.type("x")
      terminal.signal(SIGTERM)
      terminal.signal(SIGCONT)
      try terminal.expect("\(InputEvent.key("x"))")
      try terminal.expect("\(InputEvent.terminate)")
    }
  }
}
