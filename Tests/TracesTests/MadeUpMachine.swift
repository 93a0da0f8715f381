import Glibc
import TestSupport

@testable import Traces

/// A computer that was made up in a folder: robin's, with a journal that robin alone can open.
final class MadeUpMachine {
  let folder: TemporaryFolder
  var environment: [String: String] = [:]
  let home = "/home/robin"
  var journal = "/home/robin/.local/share/ripples/journal.db"

  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in [
      (journal, "sealed"), (home + "/.local/share/ripples/journal.lock", ""),
      (home + "/.local/state/ripples/0a.seen", "7\n"), (home + "/.bash_history", "ls\ncd notes\n"),
      ("/etc/passwd", "root:x:0:0::/root:/bin/bash\nrobin:x:1000:1000::/home/robin:/bin/bash\n"),
      ("/etc/group", "sudo:x:27:robin\n"), ("/proc/swaps", "Filename Type Size Used Priority\n"),
      ("/proc/self/mountinfo", "22 1 8:1 / / rw - ext4 /dev/sda1 rw\n"), ("/proc/cmdline", "quiet\n"),
      ("/var/log/dpkg.log", "2026-10-02 install nano\n"), ("/proc/self/status", "Name:\tripples\nPPid:\t0\n"),
      ("/var/log/auth.log", "cron\n"), ("/sys/power/disk", "[platform] shutdown\n"),
      ("/sys/power/state", "freeze mem disk\n"),
    ] { try write(text, to: path) }
  }

  var machine: Machine {
    Machine(
      root: folder.path, home: home, journal: journal, stateFolder: home + "/.local/state/ripples",
      account: 1000, environment: environment)
  }

  func path(_ path: String) -> String { folder.path + path }

  func makeFolder(_ path: String) {
    var sofar = folder.path
    for part in path.split(separator: "/") {
      sofar += "/" + part
      mkdir(sofar, 0o700)
    }
  }

  func write(_ text: String, to path: String, mode: mode_t = 0o600) throws {
    try write(Array(text.utf8), to: path, mode: mode)
  }

  func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o600) throws {
    makeFolder(path.split(separator: "/").dropLast().joined(separator: "/"))
    let file = open(self.path(path), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw Program.Failure(code: errno) }
    defer { close(file) }
    fchmod(file, mode)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Program.Failure(code: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The findings that have something to tell, as one text with a title first.
  var found: [String] {
    Looking.all(at: machine).filter { !$0.isClear }.map { $0.title + ": " + $0.found.joined(separator: " ") }
  }
}
