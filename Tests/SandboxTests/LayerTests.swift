import Glibc
import TestSupport
import Testing

/// Layers are for good and outlive an execution: a program that is executed afresh knows that it has them.
@Suite struct LayerTests {
  /// What a kernel takes on one process.
  private let most = 16

  @Test(.enabled(if: Fixture.hasLandlock, "\(Fixture.noLandlock)"))
  func aHundredExecutionsHoldOneLayer() throws {
    let fixture = try Fixture()
    let came = try fixture.run("may-write:\(fixture.own)", "enter", "again:100", "room")
    #expect(came.count == 101 * 2 + 2)
    #expect(Set(came.filter { $0.hasPrefix("landlock") }).count == 1)
    #expect(came.last == "\(most - 1)")
  }

  @Test(.enabled(if: Fixture.hasLandlock, "\(Fixture.noLandlock)"))
  func theSeventeenthLayerIsRefused() throws {
    let came = try Fixture().run("enter", "narrow", "again:16", "room")
    let layers = came.filter { $0 == "yes" || $0 == "no" }
    #expect(layers == Array(repeating: "yes", count: most - 1) + ["no", "no"])
    #expect(came.last == "0")
  }

  @Test func aFreshProgramKnowsWhatHolds() throws {
    let came = try Fixture().run("inherited", "enter", "inherited", "again:1", "inherited")
    #expect(came[0] == "none")
    #expect(came[2] == came[1])
    #expect(Set(came[3...].filter { $0 != "done" }) == [came[1]])
  }

  @Test func aVariableMakesNobodyBelieveIt() throws {
    let program = Program(
      try Program.built("SandboxFixture"), ["inherited"], ["RIPPLES_SANDBOX=1", "RIPPLES_OPENER=0"])
    #expect(try program.output() == "inherited none\n")
  }

  @Test(.enabled(if: Fixture.hasLandlock, "\(Fixture.noLandlock)"))
  func anUpgradeUnderneathDoesNoHarm() throws {
    let fixture = try Fixture()
    let copy = fixture.other + "/program"
    _ = try Program("/bin/cp", [try Program.built("SandboxFixture"), copy]).output()
    let terminal = try PseudoTerminal(Program(copy, ["enter", "wait", "again:1", "exec:\(copy)"]))
    try terminal.wait(for: "the sandbox") { terminal.hasWritten("enter landlock") }
    _ = try Program("/bin/cp", ["--remove-destination", "/bin/true", copy]).output()
    try terminal.type("\n")
    try terminal.wait(for: "the sandbox again") { terminal.hasWritten("enter landlock") }
    try terminal.type("\n")
    #expect(try terminal.end() == 0)
    #expect(terminal.hasWritten("again:0 done"))
    #expect(terminal.hasWritten("EACCES"))
  }

  @Test(arguments: ["landlock", "all"])
  func anOlderKernelIsNoReasonToFail(lacking: String) throws {
    let came = try Fixture().run("old:\(lacking)", "enter", "call:socket-inet")
    try #require(came.first == "yes", "this system takes no filter: no older kernel was played")
    let isFiltered = lacking == "landlock"
    #expect(came[1] == "landlock 0 privileges true filter \(isFiltered)")
    #expect(came[2] == (isFiltered ? "EPERM" : "yes"))
  }
}
