import CNcurses

/// Why the program cannot show its pages here, and what to do about it.
public enum TerminalError: Error, Hashable, Sendable {
  /// Standard input or output is a pipe, a file or nothing.
  case notATerminal
  /// The process runs in the background and no shell can bring it to the front.
  case notInFront
  /// TERM is unset or empty.
  case unnamed
  /// TERM names a terminal that this system has no description of.
  case unknown(String)
  /// TERM names a terminal that cannot place its cursor or clear its screen.
  case tooPlain(String)
  /// The system has no descriptor left for a pipe and a timer.
  case noDescriptors

  init?(_ opening: ripples_opening, terminal name: String) {
    switch opening {
    case .RIPPLES_OPENED: return nil
    case .RIPPLES_NOT_A_TERMINAL: self = .notATerminal
    case .RIPPLES_NOT_IN_FRONT: self = .notInFront
    case .RIPPLES_UNNAMED: self = .unnamed
    case .RIPPLES_UNKNOWN: self = .unknown(name)
    case .RIPPLES_TOO_PLAIN: self = .tooPlain(name)
    case .RIPPLES_NO_DESCRIPTORS: self = .noDescriptors
    }
  }

  /// A code of sysexits.h.
  public var exitCode: Int32 {
    switch self {
    case .notATerminal: 64
    case .notInFront, .unnamed, .unknown, .tooPlain: 69
    case .noDescriptors: 71
    }
  }
}

extension TerminalError: CustomStringConvertible {
  /// One line that says what to do, without a line end.
  public var description: String {
    switch self {
    case .notATerminal:
      "Its pages need a terminal: start it without a pipe or a redirection."
    case .notInFront:
      "It runs in the background and cannot read keys there: start it again in the foreground."
    case .unnamed:
      "TERM does not say which terminal this is: set TERM=xterm-256color."
    case .unknown(let name):
      "TERM=\(Self.printable(name)) is not known on this system: set TERM=xterm-256color."
    case .tooPlain(let name):
      "TERM=\(Self.printable(name)) cannot show pages: use another terminal."
    case .noDescriptors:
      "Too many files are open: close some programs, then start again."
    }
  }

  /// A name from the environment, fit to be written to any terminal.
  private static func printable(_ name: String) -> String {
    String(name.unicodeScalars.prefix(40).map { ("!"..."~").contains($0) ? Character($0) : "?" })
  }
}
