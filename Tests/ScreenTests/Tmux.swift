import Glibc
import Testing

/// A terminal written by others, which says what a person would see.
final class Tmux {
  let pipe: NamedPipe

  /// Starts the fixture in a server of its own.
  init(columns: Int, rows: Int) throws {
    pipe = try NamedPipe()
    let command = "env LANG=C.UTF-8 \(try Program.fixture) \(pipe.path); echo ended; cat"
    _ = try call(["new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", command])
  }

  deinit {
    _ = try? call(["kill-server"])
    unlink(socket)
  }

  static var isThere: Bool { (try? Program("tmux", ["-V"]).output()) != nil }

  private var socket: String { pipe.folder + "/socket" }

  @discardableResult
  func call(_ arguments: [String]) throws -> String {
    let words = ["-u", "-S", socket, "-f", "/dev/null"] + arguments
    return try Program("tmux", words, ["LANG=C.UTF-8", "TERM=xterm-256color"]).output()
  }

  func press(_ key: String, times: Int = 1) throws { try call(["send-keys", "-N", "\(times)", key]) }

  func resize(columns: Int, rows: Int) throws {
    try call(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen's rows, without the blanks at their ends.
  func rows() throws -> [String] {
    try call(["capture-pane", "-p"]).split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { row in String(row.prefix(row.count - row.reversed().prefix { $0 == " " }.count)) }
  }

  /// Waits, for at most a few hundred looks, until the screen shows these rows.
  func expect(_ expected: [String]) throws {
    var seen: [String] = []
    for _ in 0..<300 {
      _ = pipe.lines()
      seen = try rows()
      if seen == expected { return }
    }
    try #require(seen == expected)
  }
}
