import Glibc
import TestSupport
import Testing

@testable import Traces

/// Whatever lies where a list of a shell should be, looking ends, and takes nothing for a trace that is none.
@Suite struct HostileFileTests {
  private let made: MadeUpMachine
  private let list = "/home/robin/.bash_history"

  init() throws {
    made = try MadeUpMachine()
    unlink(made.path(list))
  }

  /// The finding about the shell's lists, and how many steps it took.
  private func looked() -> (finding: Finding, steps: Int) {
    var (check, steps) = (ScanCheck.history, 0)
    while true {
      steps += 1
      if let finding = check.step(on: made.machine) { return (finding, steps) }
    }
  }

  @Test func aLineOfFiftyMegabytesIsReadInSmallSteps() throws {
    let size = 50_000_000
    // At each of the first, a name might begin.
    var bytes =
      [UInt8](repeating: UInt8(ascii: "r"), count: size / 10)
      + [UInt8](repeating: UInt8(ascii: "x"), count: size - size / 10)
    bytes.replaceSubrange((size - 8)..., with: Array(" ripples".utf8))
    try made.write(bytes, to: list)
    let (finding, steps) = looked()
    #expect(finding.found == ["~/.bash_history names it in line 1."])
    #expect((size / NameScan.stepSize...size / NameScan.stepSize + 4).contains(steps))
  }

  @Test func whatIsBeyondTheLimitIsSaidToBeUnread() throws {
    let file = open(made.path(list), O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    ftruncate(file, 1 << 40)
    close(file)
    let (finding, steps) = looked()
    #expect(finding.found == [])
    #expect(finding.unread == ["the end of ~/.bash_history"])
    #expect(steps <= NameScan.sizeLimit / NameScan.stepSize + 4)
  }

  @Test func bytesThatAreNoTextAreLookedThrough() throws {
    try made.write([0, 0xFF, 0xC3, 0x0A, 0xED, 0xA0, 0x80] + Array("ripples".utf8) + [0x80, 0], to: list)
    #expect(looked().finding.found == ["~/.bash_history names it in line 2."])
  }

  @Test func aPipeIsNotWaitedFor() {
    mkfifo(made.path(list), 0o600)
    #expect(looked().finding.found == [])
  }

  @Test func linksInACircleEnd() {
    symlink(".bash_history", made.path(list))
    symlink(".zsh_history", made.path("/home/robin/.zhistory"))
    symlink(".zhistory", made.path("/home/robin/.zsh_history"))
    symlink(".", made.path("/home/robin/.config"))
    #expect(looked().finding.found == [])
    #expect(Looking.all(at: made.machine).count == 16)
  }

  @Test func aFolderAndADeviceAreNoLists() {
    made.makeFolder(list)
    symlink("/dev/zero", made.path("/home/robin/.zsh_history"))
    #expect(looked().finding.found == [])
  }

  @Test func whatMayNotBeReadIsNamedAsUnread() throws {
    try made.write("ripples\n", to: list)
    var machine = made.machine
    // As for an account that may not, which the administrator's cannot be.
    machine.open = { $0.hasSuffix(".bash_history") ? -EACCES : Machine.openQuietly($0) }
    var looking = Looking(at: machine)
    while !looking.isOver { looking.step() }
    #expect(looking.findings.flatMap(\.unread) == ["~/.bash_history"])
    #expect(
      looking.sections.contains { $0.hasPrefix("Could not be read from your account\n~/.bash_history.") })
  }

  @Test func aNameAcrossTwoPartsIsSeenOnce() throws {
    for shift in -9...9 {
      var bytes = [UInt8](repeating: 0x0A, count: 2 * NameScan.stepSize)
      let start = NameScan.stepSize + shift
      bytes.replaceSubrange(start..<start + 7, with: Array("ripples".utf8))
      try made.write(bytes, to: list)
      var scan = NameScan(of: list)
      while !scan.isOver { scan.step(on: made.machine) }
      #expect(scan.lines == [start + 1], "\(shift)")
    }
  }

  @Test(arguments: ["tripples", "ripplesque", "rippled", "ripple"])
  func aLongerWordNamesNothingWhereverItStands(word: String) throws {
    for shift in -9...9 {
      var bytes = [UInt8](repeating: 0x20, count: NameScan.stepSize + 40)
      let start = NameScan.stepSize + shift
      bytes.replaceSubrange(start..<start + word.utf8.count, with: Array(word.utf8))
      try made.write(bytes, to: list)
      #expect(looked().finding.found == [], "\(shift)")
    }
  }

  @Test func ofManyLinesTheFirstAreNumbered() throws {
    try made.write(String(repeating: "ripples; ripples\n", count: 25), to: list)
    #expect(looked().finding.found.first?.hasSuffix("18, 19, 20 and 5 more.") == true)
  }

  @Test func noWordOfAListAndNothingThatSteersATerminalIsTold() throws {
    try made.write("ripples secretword\n", to: list)
    try made.write("", to: "/home/robin/Downloads/ripples \u{1B}[2J\u{202E}x\n")
    var looking = Looking(at: made.machine)
    while !looking.isOver { looking.step() }
    let page = looking.sections.joined(separator: "\n")
    #expect(!page.contains("secretword"))
    #expect(page.contains("~/Downloads/ripples ?[2J?x? is here."))
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test func ofAJournalElsewhereThePathIsLookedFor() throws {
    made.journal = "/home/robin/notes/own.db"
    try made.write("sealed", to: made.journal)
    try made.write("ls\nless ~/notes/own.db\ncat own.db\n", to: list)
    #expect(looked().finding.found == ["~/.bash_history names it in line 2."])
  }

  /// Files for reading alone, and none that was changed, made or read at another time than before.
  @Test func lookingChangesNothing() throws {
    try made.write("ls\nripples\n", to: list)
    let paths = ["", ".bash_history", ".local/share/ripples", ".local/share/ripples/journal.db"].map {
      "/home/robin/" + $0
    }
    func states() -> [[Int]] {
      paths.map { path in
        var status = stat()
        fstatat(AT_FDCWD, made.path(path), &status, 0)
        return [
          status.st_atim.tv_sec, status.st_atim.tv_nsec, status.st_mtim.tv_nsec, status.st_ctim.tv_nsec,
          Int(status.st_size), Int(status.st_ino),
        ]
      }
    }
    for path in paths {
      var times = [timespec(tv_sec: 1_000, tv_nsec: 7), timespec(tv_sec: 2_000, tv_nsec: 9)]
      utimensat(AT_FDCWD, made.path(path), &times, 0)
    }
    let before = states()
    _ = Looking.all(at: made.machine)
    #expect(states() == before)
  }
}
