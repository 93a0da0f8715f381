import Glibc

/// A named pipe that a program reports to, line by line.
public final class NamedPipe {
  public let folder: TemporaryFolder
  private let descriptor: Int32
  private var rest: [UInt8] = []

  public init() throws(Program.Failure) {
    folder = try TemporaryFolder()
    let path = folder.path + "/report"
    mkfifo(path, 0o600)
    // Opened for writing, too, so that it does not end when a program does.
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { throw Program.Failure(code: errno) }
  }

  deinit { close(descriptor) }

  public var path: String { folder.path + "/report" }

  var source: pollfd { pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0) }

  /// The whole lines that have come.
  func lines() -> [String] {
    var bytes = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &bytes, bytes.count)
    if count > 0 { rest += bytes.prefix(count) }
    var lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let unfinished = lines.removeLast()
    rest = Array(unfinished)
    return lines.map { String(decoding: $0, as: UTF8.self) }
  }
}
