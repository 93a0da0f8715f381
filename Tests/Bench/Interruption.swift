import Glibc

/// The wish to stop, by Ctrl-C or `kill`: thrown, so that every child is ended and the folder removed on the way out.
struct Interruption: Error {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// Keeps the signals waiting from now on, until `check()` sees them.
  static func block() {
    var mask = sigset_t()
    sigemptyset(&mask)
    for signal in signals { sigaddset(&mask, signal) }
    sigprocmask(SIG_BLOCK, &mask, nil)
  }

  /// Throws when one of the signals is waiting.
  static func check() throws {
    var pending = sigset_t()
    sigpending(&pending)
    if signals.contains(where: { sigismember(&pending, $0) == 1 }) { throw Interruption() }
  }
}
