import Glibc

/// A terminal written by others, which says what a person would see.
public final class Tmux {
  private let folder: TemporaryFolder

  /// Starts a shell's command in a server of its own.
  public init(_ command: String, columns: Int = 80, rows: Int = 24) throws {
    folder = try TemporaryFolder()
    try call(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
  }

  deinit { _ = try? call(["kill-server"]) }

  public static var isThere: Bool { (try? Program("tmux", ["-V"]).output()) != nil }

  @discardableResult
  public func call(_ arguments: [String]) throws -> String {
    let words = ["-u", "-S", folder.path + "/socket", "-f", "/dev/null"] + arguments
    // An account without a login has a shell that runs nothing.
    let variables = [
      "LANG=C.UTF-8", "TERM=xterm-256color", "TMUX_TMPDIR=" + folder.path, "SHELL=/bin/sh",
    ]
    return try Program("tmux", words, variables).output()
  }

  /// Presses keys by the names that tmux has for them: `Enter`, `C-c`, `Escape`.
  public func press(_ keys: String...) throws { try call(["send-keys"] + keys) }

  public func press(_ key: String, times: Int) throws { try call(["send-keys", "-N", "\(times)", key]) }

  /// Types text as it stands.
  public func type(_ text: String) throws { try call(["send-keys", "-l", "--", text]) }

  public func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen's rows, without the blanks at their ends.
  public func rows() throws -> [String] { try rows(["capture-pane", "-p"]) }

  /// All that the terminal still holds: the lines that scrolled out of it, and the screen.
  public func history() throws -> [String] { try rows(["capture-pane", "-p", "-S", "-"]) }

  private func rows(_ capture: [String]) throws -> [String] {
    try call(capture).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { row in String(row.prefix(row.count - row.reversed().prefix { $0 == " " }.count)) }
  }

  /// Waits until the screen shows a text that stands on one row.
  public func expect(_ text: String) throws {
    try wait(for: "'\(text)'") { rows in rows.contains { $0.contains(text) } }
  }

  /// Waits until something holds of the screen's rows.
  public func wait(for what: String, until isTrue: ([String]) -> Bool) throws {
    let patience = Patience()
    var seen = try rows()
    while !isTrue(seen) {
      try patience.check(what, seen: seen.joined(separator: "\n"))
      seen = try rows()
    }
  }
}
