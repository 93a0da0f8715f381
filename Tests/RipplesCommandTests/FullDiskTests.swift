import Glibc
import TestSupport
import Testing

/// A full disk loses nothing: what was written stays on the page until there is room for it.
@Suite(.enabled(if: TemporaryFolder.canMount, "this account may mount no file system"))
struct FullDiskTests {
  private static let prompt = "hoped-for-change"

  /// A household whose disk has no room, with the file that takes it up.
  private func fullHousehold() throws -> Household {
    let household = try Household(kilobytes: 512)
    let file = Glibc.open(household.path("filler"), O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 0x41, count: 4096)
    while write(file, bytes, bytes.count) == bytes.count { continue }
    return household
  }

  @Test(.enabled(if: Tmux.isThere)) func whatIsWrittenIsSavedOnceThereIsRoom() throws {
    let household = try fullHousehold()
    let window = try household.window("--at", Self.prompt)
    try window.see("Ctrl-C")
    try window.tmux.type("lanternfish")
    try window.see("The disk is full")
    try window.see("lanternfish")
    try window.tmux.type("swims")
    try window.see("lanternfishswims")
    try window.see("The disk is full")
    #expect(try household.answers() == [])
    unlink(household.path("filler"))
    try Patience().wait(for: "the answer in the journal") {
      try household.answer(to: Self.prompt) == "lanternfishswims"
    }
    try window.miss("The disk is full")
    try window.tmux.press("C-c")
    try window.see("ended 0")
    #expect(try household.run("status").code == 0)
  }

  @Test(arguments: [(0, 74), (SIGTERM, 74), (SIGHUP, 74)] as [(Int32, Int32)])
  func leavingAFullDiskSaysSoInOneLine(signal: Int32, code: Int32) throws {
    let household = try fullHousehold()
    let before = household.read(household.journal)
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    if signal == 0 { try terminal.type("\u{3}") } else { terminal.signal(signal) }
    #expect(try terminal.end() == code)
    terminal.expectAsFound()
    #expect(terminal.lastLines.count == 1)
    #expect(
      terminal.lastLines.first?.hasPrefix("ripples: The last change is not saved. The disk is full") == true)
    #expect(household.read(household.journal) == before)
    unlink(household.path("filler"))
    #expect(try household.answers() == [])
  }

  @Test func aJournalCannotBeMadeOnAFullDisk() throws {
    let household = try fullHousehold()
    unlink(household.journal)
    let terminal = try household.open()
    try terminal.see("1 of 3")
    try terminal.type("\r")
    try terminal.see("2 of 3")
    try terminal.type("\r")
    try terminal.see("3 of 3")
    try terminal.type("\r")
    try terminal.see("The disk is full")
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    #expect(!household.items().contains { $0.path.hasPrefix(household.journal) })
  }

  @Test func anExportThatDoesNotFitLeavesNoFile() throws {
    let household = try Household(kilobytes: 512)
    let terminal = try household.writing("lanternfish", at: Self.prompt)
    try terminal.type("\u{3}")
    #expect(try terminal.end() == 0)
    let file = Glibc.open(household.path("filler"), O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    let bytes = [UInt8](repeating: 0x41, count: 4096)
    while write(file, bytes, bytes.count) == bytes.count { continue }
    let outcome = try household.run("export", "-o", household.path("taken.txt"))
    #expect(outcome.code == EX_IOERR)
    #expect(access(household.path("taken.txt"), F_OK) != 0)
  }
}
