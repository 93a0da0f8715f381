import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// The practices of a day, and the bank that they are chosen from.
@Suite struct PracticeTests {
  /// A bank of five, of which two are safe when unsure.
  private func book() throws -> Workbook {
    func practice(_ id: String, safe: Bool, facing: Bool = false) -> String {
      "  - {id: \(id), name: Practice \(id), how_to: How to \(id)., cadence: daily, needs_partner: no, "
        + "safe_if_unsure: \(safe ? "yes" : "no"), chapter: river\(facing ? ", partner_facing: true" : "")}\n"
    }
    let bank =
      practice("sit-still", safe: true) + practice("wave", safe: false, facing: true)
      + practice("walk", safe: true) + practice("hum", safe: false)
      + practice("nod", safe: true, facing: true)
    return try SmallBook.read(replacing: ["practices.yaml": "practices:\n" + bank])
  }

  private func sitter(_ keys: Key..., on day: Day? = nil, summary: Summary = Summary()) throws -> Sitter {
    var sitter = try Sitter(.journal(summary, at: .practices), on: day, book: try book())
    for key in keys { sitter.press(key) }
    return sitter
  }

  @Test func oneToThreeAreChosenAndAFourthIsRefused() throws {
    var sitter = try sitter("c", " ", "j", " ", "j", " ")
    #expect(sitter.sees("3 of 3"))
    sitter.press("j", " ")
    #expect(sitter.sees("Three at a time is the most. Put one back first."))
    #expect(sitter.sees("3 of 3"))
    sitter.press("k")
    #expect(!sitter.sees("Three at a time"))
    sitter.press(" ", "j", " ", Key(.escape))
    #expect(sitter.app.context.sitting.chosenPractices.map(\.id.name) == ["sit-still", "wave", "hum"])
    sitter.press(.control("c"))
    #expect(
      try sitter.later().app.context.sitting.chosenPractices.map(\.id.name) == ["sit-still", "wave", "hum"])
  }

  @Test func aTickIsSetAndTakenBackInOneRecord() throws {
    var sitter = try sitter("c", " ", Key(.escape), " ")
    #expect(sitter.sees("[x] Practice sit-still"))
    sitter.press("1")
    #expect(sitter.sees("[ ] Practice sit-still"))
    sitter.press("x", .control("c"))
    let ticks = sitter.journal.records.values.compactMap {
      if case .tick(let tick) = $0.body { tick } else { nil }
    }
    #expect(ticks.map(\.isDone) == [true])
  }

  @Test func anEarlierDayCanBeFilledInAndNoDayToCome() throws {
    var sitter = try sitter("c", " ", Key(.escape), "f")
    #expect(sitter.sees("Tuesday, October 13"))
    sitter.press("b", " ")
    #expect(sitter.sees("Monday, October 12"))
    #expect(sitter.sees("[x] Practice sit-still"))
    sitter.press("f")
    #expect(sitter.sees("[ ] Practice sit-still"))
    for _ in 0..<40 { sitter.press("b") }
    #expect(sitter.sees("Tuesday, September 29"))
  }

  @Test func theMonthIsSaidInWordsAcrossItsEnd() throws {
    var sitter = try sitter("c", " ", Key(.escape), on: Day(year: 2026, month: 11, day: 2))
    sitter.press(" ", "b", " ", "b")
    #expect(sitter.sees("Saturday, October 31"))
    #expect(!sitter.sees("days this month"))
    sitter.press(" ", "b", " ", "b", "b", " ")
    #expect(sitter.sees("3 days in October: 28, 30 and 31"))
    sitter.press("f", "f", "f", "f")
    #expect(sitter.sees("2 days this month: 1 and 2"))
  }

  @Test func aDayWithNothingSaysNothing() throws {
    let sitter = try sitter("c", " ", Key(.escape))
    #expect(!sitter.sees("0 days"))
    #expect(!sitter.sees("month"))
    #expect(sitter.sees("A day with none of these is a day too."))
  }

  @Test func theContentsShowToday() throws {
    var sitter = try sitter("c", " ", "j", " ", Key(.escape), " ", Key(.escape))
    #expect(sitter.sees("Today"))
    #expect(sitter.sees("[x] Practice sit-still"))
    #expect(sitter.sees("[ ] Practice wave"))
    sitter.press(.control("c"))
    let tomorrow = try sitter.later(at: .contents)
    #expect(tomorrow.sees("[ ] Practice sit-still"))
  }

  @Test func theBankForOneselfLeavesOutWhatIsDoneTowardAPartnerUntilAskedFor() throws {
    var sitter = try sitter("c", summary: .solo)
    #expect(sitter.sees("Practice sit-still"))
    #expect(sitter.sees("Practice walk"))
    for name in ["wave", "hum", "nod"] { #expect(!sitter.sees("Practice \(name)")) }
    #expect(sitter.sees("a show the others anyway"))
    sitter.press("a", "G")
    for name in ["wave", "hum", "nod"] { #expect(sitter.sees("Practice \(name)")) }
    #expect(!sitter.sees("show the others anyway"))
  }

  @Test func anOfferForOneselfNamesOnlyWhatIsDoneForOneself() throws {
    var whole = try Sitter(.journal(Summary(), at: .chapter("river")))
    whole.press("G")
    #expect(whole.sees("Sit still") && whole.sees("Wave"))
    var sitter = try Sitter(.journal(.solo, at: .chapter("river")))
    sitter.press("G")
    #expect(sitter.sees("Sit still") && !sitter.sees("Wave"))
  }

  @Test func aBankWithNothingForOneselfCanBeLookedAt() throws {
    let bank = (SmallBook.files["practices.yaml"] ?? "").replacing(
      "safe_if_unsure: yes", with: "safe_if_unsure: no")
    var sitter = try Sitter(
      .journal(.solo, at: .practices), book: try SmallBook.read(replacing: ["practices.yaml": bank]))
    sitter.press("c", " ", "j", " ", "k", "G", " ")
    #expect(sitter.sees("0 of 3"))
    sitter.press("a", " ")
    #expect(sitter.sees("1 of 3"))
  }

  @Test func whereNothingCanBeSavedNothingIsTicked() throws {
    let journal = try EveryScreen.written.get()
    var sitter = try Sitter(
      .journal(journal.summary, readOnly: "It is open in another window.", at: .practices), journal: journal)
    let before = sitter.journal.saves
    sitter.press("c")
    for key in [" ", Key(.escape), " ", "1"] as [Key] {
      sitter.press(key)
      if key != Key(.escape) { #expect(sitter.sees("It is open in another window.")) }
    }
    #expect(sitter.sees("[x] Sit still"))
    #expect(sitter.journal.saves == before)
  }
}
