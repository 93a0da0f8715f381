import Glibc

/// A terminal that a test holds the other end of, and the program that runs in it.
public final class PseudoTerminal {
  /// The end that keys go into and that frames come out of.
  private var master: Int32
  /// Kept open, so that the modes of the line outlive the program.
  private let line: Int32
  private let reports: NamedPipe?
  /// The modes of the line before the program started.
  public let found: [UInt8]
  public let process: pid_t
  private var status: Int32?
  /// Whether what is written to the terminal is read; a stalled line reads nothing.
  public var isReading = true
  /// All that was written to the terminal, until it is taken.
  public var output: [UInt8] = []
  /// What the program reported, until it is taken.
  public var report: [String] = []

  /// - Parameter reports: a pipe that the program knows of, when it has one.
  public init(_ program: Program, columns: UInt16 = 80, rows: UInt16 = 24, reports: NamedPipe? = nil) throws {
    // Closed in other programs from the first moment on, as openpty() cannot: tests start them side by side.
    let near = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, isLocked): (UInt32, Int32) = (0, 0)
    // TIOCSPTLCK and TIOCGPTN, macros that Swift does not see.
    guard ioctl(near, 0x4004_5431, &isLocked) == 0, ioctl(near, 0x8004_5430, &number) == 0 else {
      throw Program.Failure(code: errno)
    }
    let name = "/dev/pts/\(number)"
    let far = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard far >= 0 else { throw Program.Failure(code: errno) }
    _ = fcntl(near, F_SETFL, O_RDWR | O_NONBLOCK)
    (master, line) = (near, far)
    self.reports = reports
    Self.resize(near, columns: columns, rows: rows)
    found = Self.modes(of: far)
    process = try program.start(inTerminal: name)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(line)
    if master >= 0 { close(master) }
  }

  // MARK: - What a person does

  public func type(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try wait(for: "room to type") {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, written))
      return rest.isEmpty
    }
  }

  public func type(_ text: String) throws { try type(Array(text.utf8)) }

  public func resize(columns: UInt16, rows: UInt16) { Self.resize(master, columns: columns, rows: rows) }

  private static func resize(_ master: Int32, columns: UInt16, rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  /// Stops reading, and fills the terminal with what nobody reads, until it takes not one more byte.
  public func stall() {
    isReading = false
    _ = fcntl(line, F_SETFL, O_RDWR | O_NONBLOCK)
    // What was written is moved on behind it, which makes room once more.
    var (byte, room): (UInt8, pollfd) = (0, pollfd(fd: line, events: Int16(POLLOUT), revents: 0))
    repeat {
      while write(line, &byte, 1) > 0 { continue }
    } while poll(&room, 1, 200) > 0
    _ = fcntl(line, F_SETFL, O_RDWR)
  }

  public func signal(_ number: Int32) { kill(process, number) }

  /// Sends a signal to the job that is in front, when the program is a shell.
  public func signalJob(_ number: Int32) { kill(-tcgetpgrp(master), number) }

  public func hangUp() {
    close(master)
    master = -1
  }

  // MARK: - What a person sees

  /// The modes of the line, as bytes to compare.
  public var modes: [UInt8] { Self.modes(of: line) }

  private static func modes(of line: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(line, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  public func hasWritten(_ text: String) -> Bool { output.contains(Array(text.utf8)) }

  /// Whether the program waits and uses no processor.
  public var isAsleep: Bool { ProcessStatus(of: process)?.isAsleep == true }

  /// Whether the program has come to its end.
  public var hasEnded: Bool {
    look(milliseconds: 0)
    return status != nil
  }

  /// Forgets all that was written; false when nothing more comes for a moment.
  @discardableResult
  public func drain() -> Bool {
    output = []
    return look(milliseconds: 20)
  }

  /// Waits, for a time that is long enough on a busy machine, until something holds.
  public func wait(
    for what: String, _ patience: Patience = Patience(), until isTrue: () throws -> Bool
  ) throws {
    while try !isTrue() {
      try patience.check(
        what, seen: "\(report.suffix(5)); written: \(Text.visible(output.suffix(400)))")
      look(milliseconds: 10)
    }
  }

  /// Waits for a line of the report, and drops all lines up to it.
  public func expect(_ line: String) throws {
    try wait(for: line) { report.contains(line) }
    if let index = report.firstIndex(of: line) { report.removeSubrange(...index) }
  }

  /// Waits until all has come that was written to the terminal so far.
  ///
  /// The test writes a NUL to the same terminal, which comes out after it.
  public func settle() throws {
    var mark: UInt8 = 0
    guard write(line, &mark, 1) == 1 else { throw Program.Failure(code: errno) }
    try wait(for: "the mark") { output.last == mark }
    output.removeLast()
  }

  /// Waits for the end and returns how it came: an exit code, or a signal number below zero.
  @discardableResult
  public func end() throws -> Int32 {
    try wait(for: "the end") { status != nil }
    while look(milliseconds: 0) { continue }
    return Program.code(ofStatus: status ?? 0)
  }

  /// Takes in what has come; false when nothing had come in time.
  @discardableResult
  private func look(milliseconds: Int32) -> Bool {
    var sources = [pollfd(fd: isReading ? master : -1, events: Int16(POLLIN), revents: 0)]
    if let reports { sources.append(reports.source) }
    poll(&sources, UInt(sources.count), milliseconds)
    var bytes = [UInt8](repeating: 0, count: 65536)
    var isNew = false
    if sources[0].revents & Int16(POLLIN) != 0 {
      let count = read(master, &bytes, bytes.count)
      if count > 0 { output += bytes.prefix(count) }
      isNew = count > 0
    }
    let lines = reports?.lines() ?? []
    report += lines
    var ended: Int32 = 0
    if status == nil, waitpid(process, &ended, WNOHANG) == process {
      status = ended
      isNew = true
    }
    return isNew || !lines.isEmpty
  }
}
