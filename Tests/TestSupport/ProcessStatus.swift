import Glibc

/// What the system says of a process.
public struct ProcessStatus {
  /// `S` for one that waits, `R` for one that runs, `T` for a stopped one.
  public let state: Character
  /// Seconds of processor time that it has used.
  public let processorTime: Double

  /// - Parameter process: nil comes of one that is not there.
  public init?(of process: pid_t) {
    let file = open("/proc/\(process)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = read(file, &bytes, bytes.count)
    // The name in parentheses may hold anything; the fields are counted from behind it.
    let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let state = fields[0].first, let user = Double(fields[11]),
      let system = Double(fields[12])
    else { return nil }
    self.state = state
    processorTime = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  public var isAsleep: Bool { state == "S" }
}
