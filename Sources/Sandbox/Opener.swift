import CSandbox
import Glibc

/// A process outside of the sandbox that opens the files which the reader names later, and hands the descriptors in.
///
/// It is started before the sandbox is entered and is this program executed afresh, so that it holds no key, no word
/// and no descriptor of the terminal. It ends with the process that started it, and lives on when that one executes
/// itself: `descriptor` is handed on then. It makes new files and never opens one for writing that is there.
public struct Opener: Sendable {
  /// Why a file was not opened, as a number of `errno`.
  public struct Failure: Error, Hashable {
    public let code: Int32

    public init(code: Int32) { self.code = code }
  }

  /// The argument that the program is started with to be that process.
  private static let argument = "--opener"

  /// What is asked over, open across an execution.
  public let descriptor: Int32

  /// Starts the process; nil when it cannot be started.
  public init?() {
    var sockets: [Int32] = [-1, -1]
    guard ripples_opener_pair(&sockets) == 0 else { return nil }
    let isStarted = Self.start(on: sockets[1])
    close(sockets[1])
    guard isStarted, fcntl(sockets[0], F_SETFD, 0) == 0 else {
      close(sockets[0])
      return nil
    }
    descriptor = sockets[0]
  }

  /// The process that was started before this one was executed afresh; nil when the descriptor does not lead to it.
  public init?(inheriting descriptor: Int32) {
    guard ripples_opener_is_own(descriptor) != 0 else { return nil }
    self.descriptor = descriptor
  }

  /// A new file to write to, for its owner alone (mode 0600), whatever stands at the end of the path: neither a file
  /// that is there is opened, nor what a link leads to. The descriptor is the caller's to close.
  public func create(_ path: String) throws(Failure) -> Int32 { try ask(RIPPLES_CREATE, path) }

  /// A file or a folder to read; no device and no pipe. The descriptor is the caller's to close.
  public func read(_ path: String) throws(Failure) -> Int32 { try ask(RIPPLES_LOOK, path) }

  /// Takes the file away that was made last, if it is still the one at this path.
  public func remove(_ path: String) throws(Failure) { _ = try ask(RIPPLES_REMOVE, path) }

  private func ask(_ request: ripples_request, _ path: String) throws(Failure) -> Int32 {
    let result = ripples_opener_ask(descriptor, request, path)
    guard result >= 0 else { throw Failure(code: -result) }
    return result
  }

  /// Where the program was started to be that process, is it until the end; otherwise comes back at once.
  ///
  /// It is for the first line of a program, once inherited descriptors are closed.
  public static func serveIfAsked(_ arguments: [String]) {
    guard arguments == [argument], ripples_opener_is_asked(STDIN_FILENO) != 0 else { return }
    // It opens any file, but no socket.
    _ = ripples_give_up_privileges()
    _ = ripples_filter_enter(0)
    ripples_opener_serve()
  }

  private static func start(on socket: Int32) -> Bool {
    let words = [strdup(CommandLine.arguments.first ?? "ripples"), strdup(argument)]
    defer { for word in words { free(word) } }
    return ripples_start_once_more(socket, words[0], words[1]) == 0
  }
}
