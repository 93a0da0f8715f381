import Glibc
import TestSupport
import Testing

/// Whatever became of the last sitting, the next one goes on from its page and has its words.
@Suite(.enabled(if: Tmux.isThere)) struct ResumeTests {
  private static let prompt = "hoped-for-change"
  /// How the first row of any page of the first chapter begins.
  private static let heading = "1. "

  @Test func fromTheFirstKeyThroughACrashToTheSamePage() throws {
    let household = try Household(journal: false)
    let first = try household.window()
    try first.see("1 of 3")
    try first.tmux.press("Enter")
    try first.see("2 of 3")
    #expect(household.files.allSatisfy { $0.path == household.path("process") })
    try first.tmux.press("Enter")
    try first.see("3 of 3")
    try first.tmux.press("Enter")
    #expect(try first.row(startingWith: Self.heading).contains("page 1 of"))
    // The first tab finds the way to the chapter before, the second the first prompt.
    try first.tmux.press("Tab")
    try first.see("enter go there")
    try first.tmux.press("Tab")
    try first.see("enter write")
    let page = try first.row(startingWith: Self.heading)
    try first.tmux.press("Enter")
    try first.see("3 this sitting only")
    try first.tmux.press("2")
    try first.see("esc or Ctrl-X done")
    try first.tmux.type("lanternfish")
    try Patience(seconds: 3).wait(for: "the answer in the journal") {
      try household.answer(to: Self.prompt) == "lanternfish"
    }
    try first.signal(SIGKILL)
    try first.see("ended 137")

    let second = try household.window()
    #expect(try second.row(startingWith: Self.heading) == page)
    try second.see("You wrote here on")
    try second.miss("lanternfish")
    try second.tmux.press("Enter")
    try second.see("lanternfish")
  }

  @Test func aTickIsThereAfterACrash() throws {
    let household = try Household()
    let first = try household.window("--at", "practices")
    try first.see("None chosen yet")
    try first.tmux.press("c")
    try first.miss("enter your line")
    try first.tmux.press("Space")
    try first.see("[x]")
    try first.tmux.press("Escape")
    try first.see("enter your line")
    let before = household.read(household.journal)
    try first.tmux.press("Space")
    try first.see("[x]")
    try Patience(seconds: 3).wait(for: "a save") { household.read(household.journal) != before }
    // The choice may have been what was saved: going back saves the tick as well, at once.
    try first.tmux.press("Escape")
    try first.see("enter open")
    try first.tmux.press("t")
    try first.see("space tick")
    try first.signal(SIGKILL)
    try first.see("ended 137")

    let second = try household.window("--at", "practices")
    try second.see("[x]")
  }

  @Test(arguments: [(columns: 80, rows: 24), (columns: 60, rows: 20), (columns: 120, rows: 40)])
  func openingAgainShowsTheSamePage(columns: Int, rows: Int) throws {
    let household = try Household()
    let first = try household.window("--at", "guarding", columns: columns, rows: rows)
    for page in 1...3 {
      #expect(try first.row(startingWith: "2. ").contains("page \(page) of"))
      if page < 3 { try first.tmux.press("Space") }
      try first.see("page \(min(3, page + 1)) of")
    }
    let shown = try first.tmux.rows()
    try first.tmux.press("C-c")
    try first.see("ended 0")

    let second = try household.window(columns: columns, rows: rows)
    try second.see("page 3 of")
    #expect(try second.tmux.rows() == shown)
  }

  @Test func anotherWindowShowsTheSameLine() throws {
    let household = try Household()
    let first = try household.window("--at", "guarding")
    try first.see("page 1 of")
    try first.tmux.press("Space")
    try first.see("page 2 of")
    let line = try first.tmux.rows().dropFirst(2).first { !$0.isEmpty }
    let start = try #require(line).drop { $0 == " " }.prefix(30)
    try first.tmux.press("C-c")
    try first.see("ended 0")

    let narrow = try household.window(columns: 60, rows: 20)
    try narrow.see("2. ", "Ctrl-C")
    try narrow.see(String(start))
    #expect(try narrow.tmux.rows().dropFirst(2).first { !$0.isEmpty }?.contains(start) == true)
  }
}
