import Glibc

/// A program on a pseudo terminal of its own, 80 columns and 24 rows; it is ended when the value ends.
struct Session: ~Copyable {
  let process: pid_t
  private let name: String
  private let terminal: Int32
  private let started: Instant
  private var isRunning = true

  /// A program has finished what it shows when it has written nothing for this long.
  static let quiet: Duration = .milliseconds(30)
  /// The longest a program is waited for to show something.
  static let patience: Duration = .seconds(10)
  /// What leaves the alternate screen of xterm and of its kin.
  private static let shellScreen = "\u{1B}[?1049l"

  /// Starts the first of `arguments`, found on PATH unless it names a folder, with `environment` and nothing else.
  init(_ arguments: [String], environment: [String]) throws {
    let name = arguments.first ?? ""
    var terminal: Int32 = -1
    var slave: Int32 = -1
    var path = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&terminal, &slave, &path, nil, &size) == 0 else {
      throw Failure("This machine has no pseudo terminal to spare.")
    }
    defer { close(slave) }
    _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)
    _ = fcntl(slave, F_SETFD, FD_CLOEXEC)
    _ = fcntl(terminal, F_SETFL, O_NONBLOCK)

    var files = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    // The first terminal that a session leader opens becomes the one that controls it.
    posix_spawn_file_actions_addopen(&files, 0, path, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var noSignal = sigset_t()
    sigemptyset(&noSignal)
    posix_spawnattr_setsigmask(&attributes, &noSignal)
    let newSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which glibc shows to _GNU_SOURCE only
    posix_spawnattr_setflags(&attributes, newSession | Int16(POSIX_SPAWN_SETSIGMASK))

    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    let started = Instant.now
    guard posix_spawnp(&process, name, &files, &attributes, &argv, &envp) == 0 else {
      close(terminal)
      throw Failure("\(name) is not there to be started.")
    }
    self.process = process
    self.name = name
    self.terminal = terminal
    self.started = started
  }

  deinit {
    defer { close(terminal) }
    if !isRunning { return }
    kill(process, SIGTERM)
    let asked = Instant.now
    while asked.elapsed < .seconds(2), read(for: .milliseconds(100)) ?? [0] != [] {}
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
  }

  /// The first frame, timed from before the program was started.
  func firstFrame(showing marker: String) throws -> Burst {
    try burst(since: started, showing: marker)
  }

  /// Types `bytes` and returns what the program shows for them, timed from before the first byte.
  func type(_ bytes: some Sequence<UInt8>, showing marker: String) throws -> Burst {
    let start = Instant.now
    let shown = try write(bytes)
    return try burst(since: start, showing: marker, after: shown)
  }

  /// Types `bytes`, and waits for none of what the program shows for them but what makes room for more. Returns
  /// what came.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>) throws -> [UInt8] {
    let start = Instant.now
    var shown: [UInt8] = []
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else {
        try checkPatience(since: start, marker: "what was typed")
        guard let bytes = read(for: Self.quiet, orUntilWritable: true) else { continue }
        if bytes.isEmpty { throw Failure("\(name) ended while it was typed into.") }
        shown += bytes
      }
    }
    return shown
  }

  /// Types Ctrl-C, and returns how long it took until the terminal was told to show the screen of the shell again.
  @discardableResult
  func leave() throws -> Duration {
    let start = Instant.now
    var output = Burst(bytes: try write([3]), duration: .zero)
    while !output.shows(Self.shellScreen) {
      try checkPatience(since: start, marker: "the screen of the shell")
      guard let bytes = read(for: Self.quiet) else { continue }
      if bytes.isEmpty { throw Failure("\(name) ended with its screen in sight: \(output.excerpt)") }
      output.bytes += bytes
      output.duration = start.elapsed
    }
    return output.duration
  }

  /// Waits until the program has ended by itself, however long it takes; throws when its status is not 0.
  mutating func finish() throws {
    var output = Burst(bytes: [], duration: .zero)
    while true {
      guard let bytes = read(for: Self.quiet) else {
        try Interruption.check()
        continue
      }
      if bytes.isEmpty { break }
      output.bytes += bytes
    }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    isRunning = false
    if status != 0 { throw Failure("\(name) failed: \(output.excerpt)") }
  }

  /// What the program writes until it has shown `marker` and is quiet; `shown` came before.
  private func burst(since start: Instant, showing marker: String, after shown: [UInt8] = []) throws -> Burst
  {
    var burst = Burst(bytes: shown, duration: start.elapsed)
    while true {
      guard let bytes = read(for: Self.quiet) else {
        if burst.shows(marker) { return burst }
        try checkPatience(since: start, marker: marker)
        continue
      }
      if bytes.isEmpty { throw Failure("\(name) ended before it showed \(marker): \(burst.excerpt)") }
      burst.bytes += bytes
      burst.duration = start.elapsed
    }
  }

  private func checkPatience(since start: Instant, marker: String) throws {
    try Interruption.check()
    if start.elapsed > Self.patience {
      throw Failure("\(name) did not show \(marker) within \(Self.patience).")
    }
  }

  /// What can be read: nil when nothing came in `time`, no bytes when the program has closed its terminal.
  private func read(for time: Duration, orUntilWritable: Bool = false) -> [UInt8]? {
    let events = Int16(orUntilWritable ? POLLIN | POLLOUT : POLLIN)
    var waiting = pollfd(fd: terminal, events: events, revents: 0)
    guard poll(&waiting, 1, Int32(time.milliseconds)) > 0 else { return nil }
    guard waiting.revents & Int16(POLLIN | POLLHUP) != 0 else { return nil }
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(terminal, buffer.baseAddress, buffer.count))
    }
    return bytes
  }
}
