import Glibc
import Sandbox
import TestSupport
import Testing

@testable import RipplesCommand

/// The program gives up what it never uses, and nothing that it does use is missing: every verb and every screen is
/// tried inside.
@Suite struct ConfinementTests {
  /// What `status` says of this machine.
  private static let isWhole = (try? Household().run("status").text.contains("Sandbox:   on: ")) == true
  private static let book =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Content"
  private static let lacks = "this kernel lacks a layer: only what it has was tried"

  /// Whether a process can gain no right and has a filter.
  private func isConfined(_ process: pid_t) throws -> Bool {
    let status = try Program("/bin/cat", ["/proc/\(process)/status"]).output()
    return status.contains("NoNewPrivs:\t1\n") && status.contains("Seccomp:\t2\n")
  }

  @Test func statusSaysInOneLineWhatHolds() throws {
    let lines = try Household().run("status").text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("Sandbox:   ") } == 1)
    if Self.isWhole {
      #expect(lines.contains("Sandbox:   on: no network, no other programs, no files but its own"))
    }
  }

  @Test func everyVerbDoesItsWorkInside() throws {
    let household = try Household(journal: false)
    #expect(try household.run("init", "--no-passphrase").code == 0)
    for verb in [
      ["status"], ["check"], ["export"], ["export", "--all", "-o", household.path("new")],
      ["backup", household.path("copy.db")], ["verify"], ["verify", household.path("copy.db")], ["traces"],
      ["--help"],
    ] {
      let outcome = try household.program(verb).run()
      #expect(outcome.code == 0, "\(verb): \(outcome.errorText)")
    }
  }

  @Test(.enabled(if: isWhole, "\(lacks)")) func aBookIsReadInItsFolderAndNowhereElse() throws {
    let household = try Household()
    let (book, chapter) = (household.path("book"), "chapters/09-going-alone.md")
    _ = try Program("/bin/cp", ["-R", Self.book, book]).output()
    #expect(try household.run("check", book).code == 0)
    rename("\(book)/\(chapter)", household.path("elsewhere.md"))
    symlink(household.path("elsewhere.md"), "\(book)/\(chapter)")
    let outcome = try household.run("check", book)
    #expect(outcome.code == 1)
    #expect(outcome.text.contains(chapter))
  }

  @Test(.enabled(if: isWhole, "\(lacks)")) func aBookInstalledAsLinksIsRead() throws {
    let household = try Household()
    let (book, kept) = (household.path("book"), household.path("kept"))
    _ = try Program("/bin/cp", ["-R", Self.book, kept]).output()
    _ = try Program("/bin/cp", ["-Rs", kept, book]).output()
    #expect(try household.run("check", book).code == 0)
  }

  @Test(.enabled(if: Tmux.isThere)) func everyScreenIsReachedInside() throws {
    let household = try Household()
    let window = try household.window("--at", "contents")
    try window.see("a about this book")
    let walk = [
      ("w", "What you wrote"), ("t", "None chosen yet"), ("!", "People to call"), ("?", "Keys of the screen"),
      ("s", "For myself first"), ("a", "About this book"), ("7", "Before this chapter"),
    ]
    for (key, text) in walk {
      try window.tmux.type(key)
      try window.see(text)
      try window.tmux.press("Escape")
      try window.see("a about this book")
    }
    for chapter in [0, 1, 2, 3, 4, 5, 6, 9] {
      try window.tmux.type("\(chapter)")
      try window.see("page 1 of")
      try window.tmux.type("q")
      try window.see("a about this book")
    }
    let process = try Program("/bin/cat", [household.path("process")]).output()
    #expect(try isConfined(pid_t(process.prefix { $0.isNumber }) ?? 0) || !Self.isWhole)
    try window.tmux.press("C-c")
    try window.see("ended 0")
  }

  @Test(.enabled(if: Tmux.isThere)) func tracesOutsideOfItsFoldersAreSeenInside() throws {
    let household = try Household()
    try household.write(Array("ls\nripples --at help\n".utf8), to: household.path("home/.bash_history"))
    let window = try household.window("--at", "help")
    try window.see("People to call")
    try window.tmux.type("x")
    try window.see("Looking leaves a trace")
    try window.tmux.wait(for: "the line of the list") { rows in
      if rows.contains(where: { $0.contains("~/.bash_history names it in line 2") }) { return true }
      try? window.tmux.press("Down")
      return false
    }
  }

  @Test func theFirstRunMakesItsFoldersInsideAndSavesThere() throws {
    let household = try Household(journal: false, ["XDG_DATA_HOME", "XDG_STATE_HOME"])
    let terminal = try household.open()
    for screen in ["1 of 3", "2 of 3", "3 of 3"] {
      try terminal.see(screen)
      try terminal.type("\r")
    }
    try terminal.see("page 1 of")
    #expect(try isConfined(terminal.process) || !Self.isWhole)
    // The first tab finds the way to the chapter before, the second the first prompt.
    for (keys, text) in [("\t\t", "write"), ("\r", "this sitting only"), ("2", "done")] {
      try terminal.type(keys)
      try terminal.see(text)
    }
    try terminal.write("lanternfish")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    #expect(try household.answer(to: "hoped-for-change") == "lanternfish")
    let folder = household.path("home/.local")
    let paths = household.files.map(\.path)
    #expect(paths.contains(folder + "/share/ripples/journal.db"))
    #expect(paths.contains { $0.hasPrefix(folder + "/state/ripples/") && $0.hasSuffix(".seen") })
  }

  @Test func anExportGoesToAPathThatTheReaderNames() throws {
    let household = try Household()
    let script = #"cd "$1" && "$0" export -o taken </dev/null"#
    let terminal = try household.shell(script, [household.path("tmp")])
    #expect(try terminal.end() == 0)
    #expect(household.items().contains { $0.path == household.path("tmp/taken") && $0.mode & 0o777 == 0o600 })
  }

  @Test func anExportThatCannotBeWrittenWholeIsTakenAway() throws {
    guard TemporaryFolder.canMount else { return }
    let household = try Household(kilobytes: 300)
    let terminal = try household.writing("lanternfish", at: "hoped-for-change")
    try terminal.type(String(repeating: "x", count: 4000))
    try terminal.see("xxxx")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    while (try? household.write(
      [UInt8](repeating: 0, count: 4096), to: household.path("fill\(household.files.count)")))
      != nil
    { continue }
    let outcome = try household.run("export", "-o", household.path("taken"))
    #expect(outcome.code == EX_IOERR || outcome.code == EX_CANTCREAT)
    #expect(!household.files.contains { $0.path == household.path("taken") })
  }

  @Test func theProcessOutsideEndsWithTheProgram() throws {
    let household = try Household()
    let terminal = try household.open("--at", "contents")
    try terminal.see("about this book")
    let children = Program("/bin/cat", ["/proc/\(terminal.process)/task/\(terminal.process)/children"])
    var outside: pid_t?
    try Patience().wait(for: "the process outside") {
      outside = try pid_t(children.output().prefix { $0.isNumber })
      return outside != nil || !Self.isWhole
    }
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    guard let outside else { return }
    try Patience().wait(for: "its end") { [nil, "Z"].contains(ProcessStatus(of: outside)?.state) }
  }

  @Test(arguments: [
    (Report(landlock: 7, hasNoNewPrivileges: true, hasFilter: true), "on: "),
    (Report(hasNoNewPrivileges: true, hasFilter: true), "in part: no network, no other programs; "),
    (Report(landlock: 4, hasNoNewPrivileges: true), "in part: no files but its own, no network; "),
    (Report(landlock: 1, hasNoNewPrivileges: true), "in part: no files but its own; "),
    (Report(), "off: "),
  ])
  func itPromisesNoMoreThanHolds(report: Report, words: String) {
    #expect(report.words.hasPrefix(words))
  }
}
