import Glibc
import Testing

/// A terminal that a test holds the other end of, and the fixture that runs in it.
final class PseudoTerminal {
  /// What did not come true in time, and what was seen instead.
  struct Timeout: Error, CustomStringConvertible {
    var description: String
  }

  /// The end that keys go into and that frames come out of.
  private var master: Int32
  /// Kept open, so that the modes of the line outlive the program.
  private let line: Int32
  private let reports: NamedPipe
  /// The modes of the line before the program started.
  let found: [UInt8]
  let process: pid_t
  private(set) var status: Int32?
  /// All that was written to the terminal, until it is taken.
  var output: [UInt8] = []
  /// What the fixture reported, until it is taken.
  var report: [String] = []

  /// Starts the fixture, or `/bin/sh -m` with a script in which `$0` is the fixture and `$1` its pipe.
  init(
    _ variables: [String] = ["TERM=xterm-256color", "LANG=C.UTF-8"], columns: UInt16 = 80, rows: UInt16 = 24,
    script: String? = nil
  ) throws {
    var (near, far): (Int32, Int32) = (-1, -1)
    var name = [UInt8](repeating: 0, count: 64)
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let isOpen = name.withUnsafeMutableBytes {
      openpty(&near, &far, $0.baseAddress?.assumingMemoryBound(to: CChar.self), nil, &window)
    }
    try #require(isOpen == 0)
    for end in [near, far] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(near, F_SETFL, O_RDWR | O_NONBLOCK)
    (master, line) = (near, far)
    reports = try NamedPipe()
    found = Self.modes(of: far)
    let fixture = try Program.fixture
    let program =
      if let script {
        Program("/bin/sh", ["-m", "-c", script, fixture, reports.path], variables)
      } else {
        Program(fixture, [reports.path], variables)
      }
    process = try program.start(inTerminal: String(decoding: name.prefix { $0 != 0 }, as: UTF8.self))
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

  func type(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    try wait(for: "room to type") {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(max(0, written))
      return rest.isEmpty
    }
  }

  func type(_ text: String) throws { try type(Array(text.utf8)) }

  func resize(columns: UInt16, rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  func signal(_ number: Int32) { kill(process, number) }

  func hangUp() {
    close(master)
    master = -1
  }

  // MARK: - What a person sees

  /// The modes of the line, as bytes to compare.
  var modes: [UInt8] { Self.modes(of: line) }

  private static func modes(of line: Int32) -> [UInt8] {
    var modes = termios()
    tcgetattr(line, &modes)
    return withUnsafeBytes(of: &modes) { Array($0) }
  }

  /// Whether the program waits and uses no processor.
  var isAsleep: Bool {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).contains(") S ")
  }

  /// Waits until something holds: through 10 seconds of silence or 20,000 pieces of output, no longer.
  func wait(for what: String, until isTrue: () -> Bool) throws {
    var patience = 20_000
    while !isTrue() {
      guard patience > 0 else {
        throw Timeout(
          description: "\(what); reported: \(report.suffix(5)); written: \(Text.visible(output.suffix(200)))")
      }
      patience -= look(milliseconds: 50) ? 1 : 100
    }
  }

  /// Waits for a line of the report, and drops all lines up to it.
  func expect(_ line: String) throws {
    try wait(for: line) { report.contains(line) }
    if let index = report.firstIndex(of: line) { report.removeSubrange(...index) }
  }

  /// Waits until all has come that was written to the terminal so far.
  ///
  /// The test writes a NUL to the same terminal, which comes out after it.
  func settle() throws {
    var mark: UInt8 = 0
    try #require(write(line, &mark, 1) == 1)
    try wait(for: "the mark") { output.last == mark }
    output.removeLast()
  }

  /// Waits for the end and returns how it came: an exit code, or a signal number below zero.
  @discardableResult
  func end() throws -> Int32 {
    try wait(for: "end") { status != nil }
    while look(milliseconds: 0) { continue }
    let end = try #require(status)
    return end & 0x7F == 0 ? (end >> 8) & 0xFF : -(end & 0x7F)
  }

  /// Takes in what has come; false when nothing had come in time.
  private func look(milliseconds: Int32) -> Bool {
    var sources = [pollfd(fd: master, events: Int16(POLLIN), revents: 0), reports.source]
    poll(&sources, 2, milliseconds)
    var bytes = [UInt8](repeating: 0, count: 65536)
    var isNew = false
    if sources[0].revents & Int16(POLLIN) != 0 {
      let count = read(master, &bytes, bytes.count)
      if count > 0 { output += bytes.prefix(count) }
      isNew = count > 0
    }
    let lines = reports.lines()
    report += lines
    var ended: Int32 = 0
    if status == nil, waitpid(process, &ended, WNOHANG) == process {
      status = ended
      isNew = true
    }
    return isNew || !lines.isEmpty
  }
}
