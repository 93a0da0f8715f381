import Glibc
import TestSupport
import Testing

@testable import RipplesCommand

/// What the reader erased is in no record and in no file, whichever way they erased it.
@Suite struct ErasingTests {
  private static let prompt = "hoped-for-change"

  /// Each way to erase, from the page of the prompt, on the second evening.
  enum Way: String, CaseIterable {
    case emptiedAndItsVersions, inTheJournal, onAnOpenedPiece

    var keys: [String] {
      switch self {
      // Ctrl-U takes the line, and d its earlier versions.
      case .emptiedAndItsVersions: ["\r", "\u{15}\u{1B}", "d"]
      case .inTheJournal: ["w", "d"]
      case .onAnOpenedPiece: ["w", "\r", "d"]
      }
    }

    /// What the screen says after each of the keys.
    var words: [String] {
      switch self {
      case .emptiedAndItsVersions: ["here is saved", "earlier versions too", "Erased"]
      case .inTheJournal: ["newest first", "Erased"]
      case .onAnOpenedPiece: ["newest first", "lanternfish", "Erased"]
      }
    }
  }

  @Test(arguments: Way.allCases)
  func noWordOfItIsLeft(way: Way) throws {
    let household = try Household()
    for word in ["lanternfish", " lanternfish"] {
      let evening = try household.writing(word, at: Self.prompt)
      try evening.type("\u{3}")
      #expect(try evening.end() == 0)
    }
    #expect(try household.answers("--all").count == 2)

    let evening = try household.open("--at", Self.prompt)
    try evening.see("Ctrl-C")
    try evening.type("\u{1B}")
    try evening.see("next page")
    for (key, word) in zip(way.keys, way.words) {
      evening.output = []
      try evening.type(key)
      try evening.wait(for: word) { evening.hasWritten(word) }
    }
    try evening.type("\u{3}")
    #expect(try evening.end() == 0)

    #expect(try household.answers("--all").isEmpty)
    #expect(household.files(holding: "lanternfish") == [])
    #expect(try household.run("status").code == 0)
    let later = try household.open("--at", "journal")
    try later.see("Nothing is written yet.")
  }

  @Test func whatWasEmptiedIsLeftOutOfAnExportAndMarkedWithAll() throws {
    let household = try Household()
    let first = try household.writing("lanternfish", at: Self.prompt)
    try first.type("\u{3}")
    #expect(try first.end() == 0)
    let second = try household.open("--at", Self.prompt)
    try second.wait(for: "the earlier words") { second.hasWritten("lanternfish") }
    try second.type("\u{15}\u{3}")
    #expect(try second.end() == 0)
    #expect(try household.answers().isEmpty)
    #expect(try household.answers("--all").map(\.answer) == ["lanternfish"])
    #expect(try household.run("export", "--all").text.contains("(an earlier version)"))
    #expect(try household.run("export", "--all", "--format", "json").text.contains("\"earlier\" : true"))
  }

  /// A journal can hold answers from two books, whose exercises may have the same name.
  @Test func theAnswerInAnotherBookStays() throws {
    let household = try Household()
    let other = household.path("book")
    #expect(try Program("/bin/cp", ["-R", ContentLocation.find(option: nil), other]).run().code == 0)
    let head = String(decoding: household.read(other + "/workbook.yaml"), as: UTF8.self)
    try household.write(
      Array(head.replacing("id: ripples\n", with: "id: pond\n").utf8), to: other + "/workbook.yaml")
    let first = try household.open("--workbook", other, "--at", Self.prompt)
    try first.see("Ctrl-C")
    try first.type("frogspawn\u{3}")
    #expect(try first.end() == 0)
    let second = try household.writing("lanternfish", at: Self.prompt)
    try second.type("\u{3}")
    #expect(try second.end() == 0)

    let third = try household.open("--at", Self.prompt)
    try third.wait(for: "the earlier words") { third.hasWritten("lanternfish") }
    for (key, word) in zip(["\u{15}\u{1B}", "d"], ["earlier versions too", "Erased"]) {
      try third.type(key)
      try third.wait(for: word) { third.hasWritten(word) }
    }
    try third.type("\u{3}")
    #expect(try third.end() == 0)
    #expect(try household.answers("--all").map(\.answer) == ["frogspawn"])
  }
}
