import ArgumentParser
import Glibc
import Terminal
import Vault

/// Asks for a secret at the terminal, which shows nothing of it.
///
/// The terminal is put back on every way out: with Enter, Escape and Ctrl-C, and when a signal ends the program.
struct SecretPrompt {
  private let terminal: Int32
  private var before = termios()
  private let signals: sigset_t

  static func ask(_ label: String) throws -> Secret {
    let prompt = try SecretPrompt()
    defer { prompt.close() }
    return try prompt.read(label)
  }

  private init() throws {
    terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0, tcgetattr(terminal, &before) == 0 else {
      throw Failure(
        "There is no terminal to ask at: a script gives the passphrase with --\(SecretSource.optionName) N.",
        EX_UNAVAILABLE)
    }
    // Until the terminal is put back they wait.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&signals, signal) }
    sigprocmask(SIG_BLOCK, &signals, nil)
    self.signals = signals
    var raw = before
    raw.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON)
    // What was typed before it was asked was typed in sight, for something else.
    tcsetattr(terminal, TCSAFLUSH, &raw)
  }

  private func close() {
    var (before, signals) = (before, signals)
    tcsetattr(terminal, TCSAFLUSH, &before)
    Glibc.close(terminal)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(terminal, bytes, bytes.count)
  }

  private func read(_ label: String) throws -> Secret {
    write("\(label.printable()) typing is hidden. ")
    defer { write("\n") }
    let secret = try Secret()
    var decoder = InputDecoder()
    while true {
      for event in try events(of: &decoder, into: secret) {
        switch event {
        case .secret(.submit): return secret
        case .secret(.cancel): throw Failure("Nothing was changed.", EXIT_FAILURE)
        case .secret(.full): throw Failure("A passphrase has at most \(Secret.capacity) bytes.", EX_DATAERR)
        case .key(.control("c")): throw ExitStatus.signal(SIGINT)
        default: break
        }
      }
    }
  }

  /// What the next byte makes, or 25 ms of silence; ends the program as a signal asks for.
  private func events(of decoder: inout InputDecoder, into secret: Secret) throws -> [InputEvent] {
    var waiting = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    let found = poll(&waiting, 1, decoder.isWaiting ? 25 : 100)
    var (signals, now) = (signals, timespec())
    let signal = sigtimedwait(&signals, nil, &now)
    // A job that is stopped here would leave the shell without an echo.
    if signal > 0, signal != SIGTSTP { throw ExitStatus.signal(signal) }
    guard found > 0 else { return decoder.isWaiting ? decoder.flush(into: secret) : [] }
    var byte: [UInt8] = [0]
    defer { byte[0] = 0 }
    // The terminal went away.
    guard Glibc.read(terminal, &byte, 1) == 1 else { throw ExitStatus.signal(SIGHUP) }
    return decoder.decode(byte.span, into: secret).events
  }
}
