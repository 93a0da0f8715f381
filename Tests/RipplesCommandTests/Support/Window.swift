import Glibc
import TestSupport

/// The book in a terminal that says what a person would see.
final class Window {
  let tmux: Tmux
  private let processFile: String

  /// The shell has job control, as the one that a person types into.
  ///
  /// - Parameters:
  ///   - words: a command; no word has an apostrophe.
  ///   - processFile: where the shell writes down which process it becomes.
  init(_ words: [String], processFile: String, columns: Int, rows: Int) throws {
    self.processFile = processFile
    let command = words.map { "'\($0)'" }.joined(separator: " ")
    let script =
      #"set -m; sh -c 'echo $$ >"$0"; exec "$@"' '\#(processFile)' \#(command); echo "ended $?"; cat"#
    tmux = try Tmux(script, columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  func signal(_ number: Int32) throws {
    let line = try Program("/bin/cat", [processFile]).output()
    guard let process = pid_t(line.prefix { $0.isNumber }) else { throw Program.Failure(code: ESRCH) }
    kill(process, number)
  }

  /// Waits until the screen shows each of these texts, which stand on one row each.
  func see(_ texts: String...) throws { for text in texts { try tmux.expect(text) } }

  /// Waits until a row begins with a text, not counting blanks, and returns that row.
  func row(startingWith text: String) throws -> String {
    var found = ""
    try tmux.wait(for: "a row that starts with '\(text)'") { rows in
      found = rows.first { $0.drop { $0 == " " }.hasPrefix(text) } ?? ""
      return !found.isEmpty
    }
    return found
  }

  /// Waits until nothing on the screen has this text.
  func miss(_ text: String) throws {
    try tmux.wait(for: "no '\(text)'") { rows in !rows.contains { $0.contains(text) } }
  }
}
