/// All looks at a computer, one step at a time: each takes a few milliseconds at most, and reads alone.
public struct Looking: Sendable {
  private let machine: Machine
  private var checks: [any Check]
  /// What was found so far, in order.
  public private(set) var findings: [Finding] = []

  public init(at machine: Machine) {
    self.machine = machine
    checks = Self.checks
  }

  private static var checks: [any Check] {
    [
      ModeCheck(), AccountCheck(), SyncCheck(), BackupCheck(), FileSystemCheck(), SwapCheck(),
      HibernationCheck(), ScanCheck.history, ScanCheck.recent, ScanCheck.browsers, NamedFileCheck(),
      RecordingCheck(), ScanCheck.packages, ScanCheck.systemLogs, CrashCheck(), IndexCheck(),
    ]
  }

  /// Whether everything was looked at.
  public var isOver: Bool { checks.isEmpty }

  /// Looks a little further; nothing once it is over.
  public mutating func step() {
    guard !checks.isEmpty, let finding = checks[0].step(on: machine) else { return }
    findings.append(finding)
    checks.removeFirst()
  }

  /// All findings at once, for where nothing waits.
  public static func all(at machine: Machine) -> [Finding] {
    var looking = Looking(at: machine)
    while !looking.isOver { looking.step() }
    return looking.findings
  }
}
