import Glibc

/// Two pipes that a program writes its output and its errors to.
struct OutputPipes {
  typealias Ends = (read: Int32, write: Int32)

  let output: Ends
  let errors: Ends

  init() throws(Program.Failure) {
    output = try Self.pipe()
    errors = try Self.pipe()
  }

  private static func pipe() throws(Program.Failure) -> Ends {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw Program.Failure(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Reads until the process has ended, reaps it, and closes all ends.
  ///
  /// The ends alone do not tell: a program that another test started just now may hold them open.
  func read(from process: pid_t) -> (output: [UInt8], errors: [UInt8], status: Int32) {
    close(output.write)
    close(errors.write)
    var taken: [[UInt8]] = [[], []]
    var sources = [output.read, errors.read].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var status: Int32 = 0
    var hasEnded = false
    while !hasEnded {
      poll(&sources, 2, 5)
      hasEnded = waitpid(process, &status, WNOHANG) == process
      for index in sources.indices { taken[index] += Self.drain(sources[index].fd) }
    }
    for source in sources { close(source.fd) }
    return (taken[0], taken[1], status)
  }

  private static func drain(_ descriptor: Int32) -> [UInt8] {
    var taken: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return taken }
      taken += bytes.prefix(count)
    }
  }
}
