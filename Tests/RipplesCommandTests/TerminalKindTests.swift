import Glibc
import TestSupport
import Testing

/// The book shows its pages on every terminal that can show any, and says so in one line where none can.
@Suite struct TerminalKindTests {
  @Test(
    .enabled(if: Tmux.isThere),
    arguments: [
      ["TERM=linux"], ["TERM=vt100"], ["TERM=vt220"], ["TERM=xterm"], ["TERM=screen"],
      ["NO_COLOR=1"], ["LANG=C"], ["LANG=", "LC_ALL=POSIX"],
    ])
  func aPageIsTheSameOnEveryTerminal(variables: [String]) throws {
    let usual = try page(of: Household(), at: "guarding")
    #expect(try page(of: Household(variables), at: "guarding") == usual)
    #expect(usual.contains { $0.contains("page 1 of") })
  }

  @Test(.enabled(if: Tmux.isThere), arguments: [["--plain"], []])
  func plainSignsHaveNoRipples(arguments: [String]) throws {
    let household = try Household(arguments.isEmpty ? ["RIPPLES_PLAIN=1"] : [])
    let rows = try page(of: household, at: "contents", arguments)
    let usual = try page(of: Household(), at: "contents")
    let ripples: Set<Character> = ["·", "○", "◎", "◉"]
    #expect(!rows.contains { !ripples.isDisjoint(with: $0) })
    #expect(usual.contains { !ripples.isDisjoint(with: $0) })
    #expect(rows.count == usual.count)
  }

  @Test(arguments: ["contents", "guarding", "help"])
  func noColorMeansNone(screen: String) throws {
    let household = try Household(["NO_COLOR=1"])
    let terminal = try household.open("--at", screen)
    try terminal.wait(for: "the page") { terminal.hasWritten("Ctrl-C") }
    #expect(!Text.visible(terminal.output).contains(#/\\e\[([34][0-7]|[34]8;[25];[\d;]+)m/#))
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    terminal.expectAsFound()
  }

  /// Without italics, emphasis is bold: underlined, it would look like a link.
  @Test func emphasisIsNeverUnderlined() throws {
    for (name, look) in [
      ("linux", #/\\e\[[\d;]*1m(?:\\15)?If thinking/#), ("xterm-256color", #/\\e\[[\d;]*3mIf thinking/#),
    ] {
      let household = try Household(["TERM=" + name])
      let terminal = try household.open("--at", "guarding")
      try terminal.wait(for: "the page") { terminal.hasWritten("Ctrl-C") }
      let written = Text.visible(terminal.output)
      #expect(written.contains(look), "\(written)")
      #expect(!written.contains(#/\\e\[([\d;]*;)?4m/#))
      try terminal.type("\u{3}")
      #expect(try terminal.end() == 0)
    }
  }

  @Test(arguments: [["TERM=dumb"], ["TERM"], ["TERM="], ["TERM=no-such-terminal"]])
  func aTerminalThatShowsNoPagesIsOneLine(variables: [String]) throws {
    let household = try Household(journal: false, variables)
    let before = household.items()
    let terminal = try household.open()
    #expect(try terminal.end() == EX_UNAVAILABLE)
    #expect(terminal.modes == terminal.found)
    #expect(!terminal.output.contains(0x1B))
    let lines = String(decoding: terminal.output, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("ripples: ") == true)
    #expect(household.items() == before)
  }

  @Test func whereThereIsNoTerminalOneLineSaysSo() throws {
    let household = try Household()
    let before = household.items()
    let outcome = try household.run()
    #expect(outcome.code == EX_USAGE)
    #expect(outcome.output == [])
    #expect(outcome.errorText.hasPrefix("ripples: Its pages need a terminal"))
    #expect(outcome.errorText.filter { $0 == "\n" }.count == 1)
    #expect(household.items() == before)
  }

  /// What a person sees of a screen, without the blanks at the ends of its rows.
  private func page(of household: Household, at screen: String, _ arguments: [String] = []) throws -> [String]
  {
    let window = try household.window(["--at", screen] + arguments)
    try window.see("Ctrl-C")
    var rows = try window.tmux.rows()
    try window.tmux.wait(for: "a page that stays") { seen in
      defer { rows = seen }
      return seen == rows
    }
    try window.tmux.press("C-c")
    try window.see("ended 0")
    return rows
  }
}
