import Glibc

/// A named pipe in a folder of its own, which goes with it.
final class NamedPipe {
  struct Failure: Error {}

  let path: String
  let folder: String
  private let descriptor: Int32
  private var rest: [UInt8] = []

  init() throws {
    var template = Array("/tmp/terminal-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure() }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = folder + "/report"
    mkfifo(path, 0o600)
    // Opened for writing, too, so that it does not end when a program does.
    descriptor = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
    if descriptor < 0 { throw Failure() }
  }

  deinit {
    close(descriptor)
    unlink(path)
    rmdir(folder)
  }

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
