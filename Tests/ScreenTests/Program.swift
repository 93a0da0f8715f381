import Glibc

/// A program to start, with its arguments and its whole environment.
struct Program {
  struct Failure: Error {
    var code: Int32
  }

  var path: String
  var arguments: [String]
  var environment: [String]

  init(_ path: String, _ arguments: [String], _ environment: [String] = []) {
    self.path = path
    self.arguments = arguments
    // Swift's own backtraces are for developers; here they would only take time.
    self.environment = environment + ["PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]
  }

  /// The fixture, which is built into the folder that the tests run from.
  static var fixture: String {
    get throws(Failure) {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count: Int = bytes.withUnsafeMutableBytes {
        guard let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 }
        return readlink("/proc/self/exe", start, $0.count)
      }
      guard count > 0, let slash = bytes.prefix(count).lastIndex(of: UInt8(ascii: "/")) else {
        throw Failure(code: errno)
      }
      return String(decoding: bytes[...slash], as: UTF8.self) + "TerminalFixture"
    }
  }

  /// Starts the program as the leader of a session that has this terminal.
  func start(inTerminal terminal: String) throws(Failure) -> pid_t {
    try start { actions in
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    }
  }

  /// Runs the program to its end and returns what it wrote to its output.
  func output(expecting code: Int32 = 0) throws(Failure) -> String {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    let process: pid_t
    do throws(Failure) {
      process = try start { actions in
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
      }
    } catch {
      close(ends[1])
      throw error
    }
    close(ends[1])
    var written: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(ends[0], &bytes, bytes.count)
      guard count > 0 else { break }
      written += bytes.prefix(count)
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    guard status == code << 8 else { throw Failure(code: status) }
    return String(decoding: written, as: UTF8.self)
  }

  private func start(_ prepare: (inout posix_spawn_file_actions_t) -> Void) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    // A thread of the tests blocks most signals, and a program would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which Glibc does not export to Swift
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    prepare(&actions)
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer {
      for text in words + variables { free(text) }
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    var process: pid_t = 0
    let code = posix_spawnp(&process, path, &actions, &attributes, &words, &variables)
    guard code == 0 else { throw Failure(code: code) }
    return process
  }
}
