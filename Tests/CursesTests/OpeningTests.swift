import Glibc
import TestSupport
import Testing

/// Where no page can be shown, one line says what to do.
extension TerminalTests {
  @Suite struct OpeningTests {
    @Test(arguments: [
      (
        ["LANG=C.UTF-8"], "TERM does not say which terminal this is: set TERM=xterm-256color."
      ),
      (["TERM="], "TERM does not say which terminal this is: set TERM=xterm-256color."),
      (["TERM=dumb"], "TERM=dumb cannot show pages: use another terminal."),
      (
        ["TERM=unknown"], "TERM=unknown is not known on this system: set TERM=xterm-256color."
      ),
      (
        ["TERM=no\u{1B}[2J such"],
        "TERM=no?[2J?such is not known on this system: set TERM=xterm-256color."
      ),
    ])
    func aTerminalThatCannotShowPagesIsToldInOneLine(variables: [String], line: String) throws {
      let terminal = try PseudoTerminal(variables)
      #expect(try terminal.end() == 69)
      #expect(Text.visible(terminal.output) == line + "\\13\\10")
      #expect(terminal.modes == terminal.found)
    }

    @Test func aPipeIsNoTerminal() throws {
      let pipe = try NamedPipe()
      let program = try Program(Program.fixture, [pipe.path], ["TERM=xterm"])
      #expect(
        try program.output(expecting: 64)
          == "Its pages need a terminal: start it without a pipe or a redirection.\n")
    }

    @Test func nothingIsInheritedAndNothingIsLeftBehind() throws {
      let terminal = try PseudoTerminal(script: #"exec 5</dev/null 9>&1; "$0" "$1""#)
      try terminal.expect("inherited [] core 0 mask 63 dumpable 0")
    }

    @Test(arguments: ["C", "POSIX", "C.UTF-8", "nowhere.UTF-8", ""])
    func anUnsetOrUnknownLocaleStillHasUnicode(locale: String) throws {
      let terminal = try PseudoTerminal(["TERM=xterm-256color", "LC_ALL=\(locale)"])
      try terminal.expect("open unicode")
      try terminal.wait(for: "quotes") { terminal.hasWritten("“quiet”") }
    }

    @Test(.enabled(if: access("/usr/share/i18n/charmaps/ISO-8859-1.gz", R_OK) == 0))
    func aLocaleThatIsNotUTF8GetsASCIILikenesses() throws {
      let pipe = try NamedPipe()
      let folder = pipe.folder.path + "/old"
      _ = try Program("localedef", ["-i", "en_US", "-f", "ISO-8859-1", folder]).output()
      let terminal = try PseudoTerminal(["TERM=xterm-256color", "LOCPATH=\(pipe.folder.path)", "LC_ALL=old"])
      try terminal.expect("open ascii")
      try terminal.wait(for: "plain quotes") { terminal.hasWritten("\"quiet\" - 80 x 24 @") }
      #expect(!terminal.output.contains { $0 > 0x7F })
    }
  }
}
