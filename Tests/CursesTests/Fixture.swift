import TestSupport

extension Program {
  /// The fixture, which is built into the folder that the tests run from.
  static var fixture: String {
    get throws(Failure) { try built("TerminalFixture") }
  }
}

extension PseudoTerminal {
  /// Starts the fixture, or `/bin/sh -m` with a script in which `$0` is the fixture and `$1` its pipe.
  convenience init(
    _ variables: [String] = ["TERM=xterm-256color", "LANG=C.UTF-8"], columns: UInt16 = 80, rows: UInt16 = 24,
    script: String? = nil
  ) throws {
    let fixture = try Program.fixture
    let reports = try NamedPipe()
    let program =
      if let script {
        Program("/bin/sh", ["-m", "-c", script, fixture, reports.path], variables)
      } else {
        Program(fixture, [reports.path], variables)
      }
    try self.init(program, columns: columns, rows: rows, reports: reports)
  }

  /// Types keys that are reported one by one, and waits for the frame of each.
  func spell(_ text: String) throws { for character in text { try press(String(character)) } }

  /// Types one key a number of times, and waits for the frame of each.
  func press(_ key: String, times: Int = 1) throws {
    for _ in 0..<times {
      report = []
      try type(key)
      try wait(for: "a frame for \(key)") { report.contains { $0.hasPrefix("frame") } }
      try settle()
    }
  }
}

extension Tmux {
  /// Starts the fixture, whose reports nobody reads.
  convenience init(columns: Int, rows: Int) throws {
    let command = "env LANG=C.UTF-8 \(try Program.fixture) /dev/null; echo ended; cat"
    try self.init(command, columns: columns, rows: rows)
  }

  /// Waits until the screen shows these rows and no others.
  func expect(_ expected: [String]) throws { try wait(for: "\(expected)") { $0 == expected } }
}
