import Glibc
import TestSupport

/// A home folder of its own, with all that the program may keep in it, and the program.
final class Household {
  let folder: TemporaryFolder
  /// What the program is told beside its folders; it wins over what every household has.
  private let variables: [String]

  /// - Parameters:
  ///   - journal: whether there is a journal, one without a passphrase.
  ///   - kilobytes: the size of the disk, when the household has one of its own.
  init(journal: Bool = true, _ variables: [String] = [], kilobytes: Int? = nil) throws {
    folder = try TemporaryFolder()
    if let kilobytes { try folder.mount(kilobytes: kilobytes) }
    self.variables = variables
    for name in ["home", "data", "state", "tmp"] { mkdir(path(name), 0o700) }
    if journal { try makeJournal() }
  }

  /// The path of a file in the folder that holds everything.
  func path(_ name: String) -> String { "\(folder.path)/\(name)" }

  /// Everything that a run of the program may leave on the disk is below this.
  var root: String { folder.path }
  var journalFolder: String { path("data/ripples") }
  var journal: String { path("data/ripples/journal.db") }

  func makeJournal() throws {
    let made = try run("init", "--no-passphrase")
    if made.code != 0 { throw Program.Failure(code: made.code) }
  }

  private var environment: [String] {
    let usual = [
      "HOME=" + path("home"), "XDG_DATA_HOME=" + path("data"), "XDG_STATE_HOME=" + path("state"),
      "TMPDIR=" + path("tmp"), "TERM=xterm-256color", "LANG=C.UTF-8", "TZ=UTC", "SWIFT_BACKTRACE=enable=no",
    ]
    let told = variables.map { $0.prefix { $0 != "=" } }
    // An unset variable is told as its name alone.
    return usual.filter { !told.contains($0.prefix { $0 != "=" }) } + variables.filter { $0.contains("=") }
  }

  func program(_ arguments: [String]) throws -> Program {
    Program(try Program.built("ripples"), arguments, environment)
  }

  /// Runs the program to its end, away from any terminal.
  @discardableResult
  func run(_ arguments: String...) throws -> Program.Outcome { try program(arguments).run() }

  /// Opens the book in a terminal.
  func open(_ arguments: String..., columns: UInt16 = 80, rows: UInt16 = 24) throws -> PseudoTerminal {
    try PseudoTerminal(program(arguments), columns: columns, rows: rows)
  }

  /// Opens the book at a prompt's editor, and types a word that no autosave has had time for.
  func writing(_ word: String, at prompt: String) throws -> PseudoTerminal {
    let terminal = try open("--at", prompt)
    try terminal.see("Ctrl-C")
    try terminal.write(word)
    return terminal
  }

  /// Opens the book as a job of a shell, which says `stopped`, waits for a line, and brings it back to the front.
  func job(_ arguments: String...) throws -> PseudoTerminal {
    let script = #""$0" "$@"; echo "stopped $?"; read line; fg >/dev/null; echo "ended $?""#
    return try shell(script, arguments)
  }

  /// Runs a script in which `$0` is the program, in a shell with job control.
  func shell(_ script: String, _ arguments: [String] = []) throws -> PseudoTerminal {
    let words = ["-m", "-c", script, try Program.built("ripples")] + arguments
    return try PseudoTerminal(Program("/bin/sh", words, environment))
  }

  /// Opens the book in a terminal that can be looked at; the shell says with `ended 0` how it ended.
  func window(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws -> Window {
    try window(arguments, columns: columns, rows: rows)
  }

  func window(_ arguments: [String], columns: Int = 80, rows: Int = 24) throws -> Window {
    let words =
      ["env", "-i"] + environment + ["PATH=/usr/bin:/bin", try Program.built("ripples")] + arguments
    return try Window(words, processFile: path("process"), columns: columns, rows: rows)
  }
}
