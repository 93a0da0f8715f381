import Testing
import Time

@testable import Journal

/// Which of the records about one thing holds now.
struct SummaryTests {
  private let day = Day(number: 20_739)

  private func summary(of records: Record...) -> Summary { records.reduce(into: Summary()) { $0.fold($1) } }

  @Test func theNewestAnswerIsTheOneOfTheLatestClockWhateverTheWallTimeSays() throws {
    let later = Record.made(.text("later"), id: 1, clock: 9, on: day - 4_000)
    let earlier = Record.made(.text("earlier"), id: 2, clock: 8, on: day)
    for summary in [summary(of: later, earlier), summary(of: earlier, later)] {
      let mark = try #require(summary.answer(to: "sound-of-ending", of: "ripples"))
      #expect(mark.stamp == Summary.Stamp(later))
      #expect(mark.day == day - 4_000)
      #expect(summary.clock == 9)
    }
  }

  @Test func ofOneClockTheHigherNameHolds() {
    let low = Record.made(.setting(.measure, "60"), id: 1, clock: 5)
    let high = Record.made(.setting(.measure, "70"), id: 2, clock: 5)
    #expect(summary(of: low, high)[.measure] == "70")
    #expect(summary(of: high, low)[.measure] == "70")
  }

  @Test func ofOneRecordTheHighestRevisionHolds() throws {
    let first = Record.made(.setting(.measure, "60"), id: 1, revision: 1, clock: 3)
    let second = Record.made(.setting(.measure, "70"), id: 1, revision: 2, clock: 4)
    #expect(summary(of: first, second)[.measure] == "70")
    #expect(summary(of: second, first)[.measure] == "70")
    #expect(summary(of: second, first).settings["measure"]?.stamp == Summary.Stamp(second))
  }

  @Test func anAnswerThatWasEmptiedNoLongerCounts() {
    let words = Record.made(.text("words"), id: 1, clock: 1)
    let emptied = Record.made(.text(" \n"), id: 1, revision: 2, clock: 2)
    let again = Record.made(.text("again"), id: 1, revision: 3, clock: 3)
    #expect(summary(of: words).answer(to: "sound-of-ending", of: "ripples") != nil)
    #expect(summary(of: words, emptied).answer(to: "sound-of-ending", of: "ripples") == nil)
    #expect(
      summary(of: words, emptied, again).answer(to: "sound-of-ending", of: "ripples")?.stamp.revision == 3)
  }

  @Test func anAnswerHangsOnItsWorkbookAndItsExercise() {
    let summary = summary(of: .made(.text("words", to: "fears")))
    #expect(summary.answer(to: "fears", of: "ripples") != nil)
    #expect(summary.answer(to: "fears", of: "another") == nil)
    #expect(summary.answer(to: "hopes", of: "ripples") == nil)
  }

  @Test func theWordsOfAnAnswerAreNotInTheSummary() {
    let summary = summary(
      of: .made(.text("a secret")), .made(.unknown(kind: "pause", .string("a secret")), id: 2))
    let text = String(decoding: summary.encoded(), as: UTF8.self)
    #expect(text.contains("sound-of-ending"))
    #expect(!text.contains("secret"))
    #expect(!text.contains("given it that sound"))
  }

  @Test func settingsAreFoundByNameAndTheNewestHolds() {
    let place = Place(chapter: "guarding", block: 7, offset: 120, fingerprint: 0x9F3A)
    let summary = summary(
      of: .made(.setting(.place, place.description), id: 1, clock: 1),
      .made(.setting(.chapter("guarding"), "begun"), id: 2, clock: 2),
      .made(.setting(.chapter("stance"), "read"), id: 3, clock: 3),
      .made(.setting(.chapter("guarding"), "read"), id: 2, revision: 2, clock: 4),
      .made(.setting(.chapter("later"), "dreamt of"), id: 5, clock: 5))
    #expect(summary.place == place)
    #expect(summary.reached("guarding") == .read)
    #expect(summary.reached("stance") == .read)
    #expect(summary.reached("later") == nil)
    #expect(summary.reached("never") == nil)
    #expect(summary[.country] == nil)
  }

  @Test func aPlaceThatCannotBeReadIsNoPlace() {
    #expect(summary(of: .made(.setting(.place, "guarding/7"))).place == nil)
    #expect(Summary().place == nil)
  }

  @Test func everyKindMovesTheClock() {
    for (index, body) in Record.Body.samples.enumerated() {
      let clock = UInt64(1_000 + index)
      #expect(summary(of: .made(body, clock: clock)).clock == clock)
    }
  }
}
