import Glibc
import TestSupport
import Testing

/// The process outside of the sandbox opens what the reader names, and nothing else.
@Suite struct OpenerTests {
  /// Steps in the sandbox, with the process outside.
  private func asked(_ fixture: Fixture, _ steps: String...) throws -> [String] {
    Array(try fixture.run(["opener", "enter"] + steps).dropFirst(2))
  }

  @Test func aNewFileIsMadeForItsOwnerAlone() throws {
    let fixture = try Fixture()
    let path = fixture.other + "/new"
    umask(0)
    defer { umask(0o022) }
    #expect(try asked(fixture, "ask-create:" + path, "ask-read:" + path) == ["written", "has 'words'"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func noFileIsOpenedForWritingThatIsThere() throws {
    let fixture = try Fixture()
    symlink("nowhere", fixture.other + "/link")
    let came = try asked(
      fixture, "ask-create:\(fixture.other)/file", "ask-create:\(fixture.other)/link",
      "ask-create:\(fixture.other)/none/new")
    #expect(came == ["EEXIST", "EEXIST", "ENOENT"])
    #expect(TemporaryFolder.names(in: fixture.other) == ["file", "link"])
  }

  @Test func aFileElsewhereIsReadAndADeviceIsNot() throws {
    let fixture = try Fixture()
    mkfifo(fixture.other + "/pipe", 0o600)
    let came = try asked(
      fixture, "ask-read:\(fixture.other)/file", "ask-read:\(fixture.other)/pipe", "ask-read:/dev/zero",
      "ask-read:\(fixture.other)/none")
    #expect(came == ["has 'words of other'", "EINVAL", "EINVAL", "ENOENT"])
  }

  @Test func onlyWhatItMadeIsTakenAway() throws {
    let fixture = try Fixture()
    let (file, new) = (fixture.other + "/file", fixture.other + "/new")
    let came = try asked(
      fixture, "ask-remove:" + file, "ask-create:" + new, "ask-remove:" + file, "ask-remove:" + new,
      "ask-remove:" + new)
    #expect(came == ["EPERM", "written", "EPERM", "yes", "ENOENT"])
    #expect(TemporaryFolder.names(in: fixture.other) == ["file"])
  }

  @Test func itOutlivesAnExecution() throws {
    let fixture = try Fixture()
    let came = try asked(fixture, "ask-read:\(fixture.other)/file", "again:3")
    #expect(came.count { $0 == "has 'words of other'" } == 4)
  }

  @Test func anotherDescriptorIsNotTakenForIt() throws {
    #expect(try Fixture().run("opener-at:0", "opener-is", "opener-at:99", "opener-is")[1] == "-1")
  }

  @Test func itEndsWithTheOneThatAsks() throws {
    let fixture = try Fixture()
    for signal in [0, SIGKILL] {
      let terminal = try PseudoTerminal(
        Program(try Program.built("SandboxFixture"), ["opener", "enter", "wait"]))
      try terminal.wait(for: "the sandbox") { terminal.hasWritten("enter landlock") }
      let helper = try #require(Self.children(of: terminal.process).first)
      if signal == 0 { try terminal.type("\n") } else { terminal.signal(signal) }
      try terminal.end()
      try Patience().wait(for: "its end") { ["Z", nil].contains(ProcessStatus(of: helper)?.state) }
    }
    _ = fixture
  }

  @Test func noKeyAndNoSignalOfTheTerminalMeansIt() throws {
    let fixture = try Fixture()
    let program = Program(
      try Program.built("SandboxFixture"),
      ["opener", "enter", "wait", "ask-read:\(fixture.other)/file"])
    let terminal = try PseudoTerminal(program)
    try terminal.wait(for: "the sandbox") { terminal.hasWritten("enter landlock") }
    let helper = try #require(Self.children(of: terminal.process).first)
    try Patience().wait(for: "its waiting") {
      ProcessStatus(of: helper)?.isAsleep == true && getsid(helper) == helper
    }
    for signal in [SIGINT, SIGHUP, SIGTERM] { kill(helper, signal) }
    #expect(!Self.files(of: helper).contains { $0.hasPrefix("/dev/pts") || $0.hasPrefix("/dev/tty") })
    try terminal.type("\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.hasWritten("has 'words of other'"))
  }

  @Test func nobodyIsItByAnArgumentAlone() throws {
    #expect(try Fixture().run("--opener") == ["what?"])
  }

  private static func children(of process: pid_t) -> [pid_t] {
    let words = (try? Program("/bin/cat", ["/proc/\(process)/task/\(process)/children"]).output()) ?? ""
    return words.split(separator: " ").compactMap { pid_t($0) }
  }

  /// What its open descriptors lead to.
  private static func files(of process: pid_t) -> [String] {
    let folder = "/proc/\(process)/fd"
    return TemporaryFolder.names(in: folder).map { name in
      var bytes = [CChar](repeating: 0, count: 4096)
      let count = readlink("\(folder)/\(name)", &bytes, bytes.count)
      return String(decoding: bytes.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
