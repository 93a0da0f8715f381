import Glibc

/// A program to start, with its arguments and its whole environment.
public struct Program {
  public struct Failure: Error {
    public var code: Int32

    public init(code: Int32) { self.code = code }
  }

  /// What a program that ran to its end left behind.
  public struct Outcome {
    /// The exit code, or a signal number below zero.
    public var code: Int32
    public var output: [UInt8]
    public var errors: [UInt8]

    public var text: String { String(decoding: output, as: UTF8.self) }
    public var errorText: String { String(decoding: errors, as: UTF8.self) }
  }

  public var path: String
  public var arguments: [String]
  public var environment: [String]

  public init(_ path: String, _ arguments: [String], _ environment: [String] = []) {
    self.path = path
    self.arguments = arguments
    // Swift's own backtraces are for developers; here they would only take time.
    self.environment = environment + ["PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no"]
  }

  /// The path of a program that is built into the folder that the tests run from.
  public static func built(_ name: String) throws(Failure) -> String {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count: Int = bytes.withUnsafeMutableBytes {
      guard let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self) else { return 0 }
      return readlink("/proc/self/exe", start, $0.count)
    }
    guard count > 0, let slash = bytes.prefix(count).lastIndex(of: UInt8(ascii: "/")) else {
      throw Failure(code: errno)
    }
    return String(decoding: bytes[...slash], as: UTF8.self) + name
  }

  /// Starts the program as the leader of a session that has this terminal.
  func start(inTerminal terminal: String) throws(Failure) -> pid_t {
    try start { actions in
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    }
  }

  /// Runs the program to its end, with nothing to read.
  public func run() throws(Failure) -> Outcome {
    let pipes = try OutputPipes()
    let process = try start { actions in
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, pipes.output.write, STDOUT_FILENO)
      posix_spawn_file_actions_adddup2(&actions, pipes.errors.write, STDERR_FILENO)
    }
    let (output, errors, status) = pipes.read(from: process)
    return Outcome(code: Self.code(ofStatus: status), output: output, errors: errors)
  }

  /// Runs the program to its end and returns all that it wrote.
  public func output(expecting code: Int32 = 0) throws(Failure) -> String {
    let outcome = try run()
    guard outcome.code == code else { throw Failure(code: outcome.code) }
    return outcome.text + outcome.errorText
  }

  /// The exit code in a status of `waitpid`, or a signal number below zero.
  static func code(ofStatus status: Int32) -> Int32 {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
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
