import Glibc
import TestSupport
import Testing

/// A journal that is open in another window can be read in this one.
@Suite(.enabled(if: Tmux.isThere)) struct SecondWindowTests {
  private static let prompt = "hoped-for-change"
  /// The ends of the sentence that says so.
  private static let sentence = ["The journal is open in another program", "open it again."]

  @Test func theSecondWindowReadsAndSaysWhyItDoesNotWrite() throws {
    let household = try Household()
    let first = try household.writing("lanternfish", at: Self.prompt)
    try first.type("\u{1B}[O")
    try Patience().wait(for: "the answer") { try household.answer(to: Self.prompt) == "lanternfish" }

    let second = try household.window("--at", Self.prompt)
    for part in Self.sentence { try second.see(part) }
    try second.see("lanternfish")
    try second.tmux.press("Right")
    try second.miss(Self.sentence[0])
    try second.tmux.type("x")
    for part in Self.sentence { try second.see(part) }
    try second.see("lanternfish")
    try second.tmux.press("BSpace")
    try second.see("lanternfish")

    try first.write("swims")
    try second.tmux.press("C-c")
    try second.see("ended 0")
    try first.type("\u{3}")
    #expect(try first.end() == 0)
    #expect(try household.answers().map(\.answer) == ["lanternfishswims"])
  }

  @Test func theSecondWindowTicksNothing() throws {
    let household = try Household()
    let first = try household.writing("lanternfish", at: Self.prompt)
    let second = try household.window("--at", "contents")
    try second.see("Ctrl-C")
    let before = household.items()
    for key in ["t", "Space", "c", "Space", "Enter", "Escape", "Escape", "Enter", "Space"] {
      try second.tmux.press(key)
    }
    try second.tmux.press("C-c")
    try second.see("ended 0")
    #expect(
      household.items().filter { $0.path != household.journal }
        == before.filter { $0.path != household.journal })
    try first.type("\u{3}")
    #expect(try first.end() == 0)
    #expect(try household.answers().map(\.answer) == ["lanternfish"])
    #expect(try household.run("status").code == 0)
  }

  @Test func theLockGoesWithTheProgramThatHeldIt() throws {
    let household = try Household()
    let first = try household.writing("lantern", at: Self.prompt)
    first.signal(SIGKILL)
    #expect(try first.end() == -SIGKILL)
    let second = try household.writing("fish", at: Self.prompt)
    try second.type("\u{3}")
    #expect(try second.end() == 0)
    #expect(try household.answer(to: Self.prompt) == "fish")
  }
}
