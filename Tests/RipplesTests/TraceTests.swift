import Canvas
import Journal
import Sitting
import Terminal
import Testing

@testable import Ripples

/// What is answered to the private check, and what is looked at in the help, is in no record.
@Suite struct TraceTests {
  private static let answers: [Key] = ["n", "s", "y", "1", "2", "3", "4", "5", "6"]
  /// What can be pressed on the page after the check, the last of each leading into the book.
  private static let afterwards: [[Key]] = [
    ["s"], ["a"], [Key(.enter), Key(.escape), "s"], [Key(.enter), Key(.escape), "a"],
    [Key(.enter), "m", Key(.escape), "s"], [Key(.escape), "n"], [Key(.escape), "y", "a"],
    ["!", Key(.escape), "s"],
    ["?", Key(.escape), "a"], [" ", "j", "g", "G", "s"],
  ]

  private func journal(of sitter: Sitter) -> [String] {
    sitter.journal.records.values.sorted { $0.clock < $1.clock }.map { "\($0.revision) \($0.body)" }
  }

  private func firstRun(_ keys: [Key], then later: [Key] = []) throws -> [String] {
    var sitter = try Sitter(.firstRun)
    for key in [Key(.enter), Key(.enter)] + keys { sitter.press(key) }
    for key in later { sitter.press(key) }
    sitter.wait(milliseconds: 60_000)
    sitter.press(.control("c"))
    return journal(of: sitter)
  }

  @Test(arguments: answers)
  func everyWayThroughTheCheckLeavesTheSameJournal(answer: Key) throws {
    let skipped = try firstRun([Key(.enter)])
    #expect(skipped.count == 1, "the place, and nothing else")
    guard answer != "n" else {
      #expect(try firstRun(["n"]) == skipped)
      return
    }
    for keys in Self.afterwards { #expect(try firstRun([answer] + keys) == skipped, "\(keys)") }
  }

  /// Nothing is made yet on the page after the check: who learns there that being found is a risk can still have it so.
  @Test(arguments: ["y", "s", "6"] as [Key])
  func nothingIsKeptWhereItIsChosenAfterTheCheck(answer: Key) throws {
    var sitter = try Sitter(.firstRun)
    sitter.press(Key(.enter), Key(.enter), answer, "k")
    #expect(sitter.sees("Nothing will be kept"))
    #expect(!sitter.sees("k keep nothing"))
    sitter.press("s", "1", " ", .control("c"))
    #expect(!sitter.journal.wasCreated)
    #expect(sitter.journal.records.isEmpty)
  }

  /// That a chapter of harm was read is kept nowhere, whoever reads it.
  @Test func ofAChapterThatIsNobodysToKnowOfNothingIsKept() throws {
    let limits = try #require(RealBook.read().chapter("limits"))
    #expect(limits.isKeptForSittingOnly)
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: RealBook.read())
    sitter.press("6", " ", " ", "q")
    #expect(sitter.canvas.text.contains { $0.contains("Where compassion stops") && $0.contains("begun") })
    sitter.press("6")
    #expect(!sitter.sees("page 1 of"))
    sitter.wait(milliseconds: 60_000)
    sitter.press(.control("c"))
    #expect(!sitter.journal.everything.contains("limits"))
  }

  /// Nor that one of its practices was taken up, or done on a day.
  @Test func ofItsPracticesNothingIsKept() throws {
    let book = try RealBook.read()
    let practice = try #require(
      book.practices.first { book.chapter($0.chapter)?.isKeptForSittingOnly == true })
    let now = try Sitter(.firstRun).now
    var sitting = Sitting(book: book, summary: Summary(), keeping: .journal, now: now)
    #expect(sitting.choose(practice) == .done)
    sitting.toggle(practice.id, on: now.moment.day)
    #expect(sitting.chosenPractices == [practice] && sitting.isDone(practice.id, on: now.moment.day))
    sitting.save()
    #expect(!"\(sitting.takeEffects()) \(sitting.summary)".contains(practice.id.name))
  }

  /// The country is stored where it is asked for, and nothing beside it.
  @Test(arguments: [Key(.enter)] + answers)
  func rememberingTheCountryStoresTheCountryAlone(answer: Key) throws {
    let into: [Key] = answer == Key(.enter) || answer == "n" ? [] : ["s"]
    let keys: [Key] = ["!", "c", "2", "r", Key(.escape)]
    let stored = try firstRun([answer] + into, then: keys)
    #expect(stored == (try firstRun([Key(.enter)], then: keys)))
    #expect(stored.count == 2)
    #expect(stored.last?.contains("country") == true)
  }

  /// Every key of the help screen and of its countries, in both views: none but r stores anything. Where the system
  /// names no region, the help screen itself asks for the country.
  @Test(arguments: [(nil, ["!"]), ("US", ["!"]), ("US", ["!", "c"])] as [(String?, [Key])])
  func noOtherKeyOfTheHelpStoresAnything(region: String?, opening: [Key]) throws {
    for answer in [Key(.enter), "y"] as [Key] {
      let into: [Key] = answer == "y" ? ["s"] : []
      for scalar in UInt8(ascii: " ")...UInt8(ascii: "~") where Character(UnicodeScalar(scalar)) != "r" {
        let key = Key(.character(Character(UnicodeScalar(scalar))))
        var sitter = try Sitter(.firstRun, region: region)
        for key in [Key(.enter), Key(.enter), answer] + into + opening { sitter.press(key) }
        let before = journal(of: sitter)
        sitter.press(key)
        if sitter.app.showsPage {
          sitter.wait(milliseconds: 60_000)
          sitter.press(.control("c"))
          #expect(journal(of: sitter) == before, "\(key)")
        }
      }
    }
  }

  /// The plain setting and the check lead to the same contents, to the letter.
  @Test func theContentsLookTheSameFromEitherWayIn() throws {
    let book = try RealBook.read()
    var checked = try Sitter(.firstRun, book: book)
    checked.press(Key(.enter), Key(.enter), "y", "s")
    var set = try Sitter(.firstRun, book: book)
    set.press(Key(.enter), Key(.enter), Key(.enter), "q", "s", "m", Key(.escape), "g")
    let rows = { (sitter: Sitter) in sitter.canvas.text.map { $0.replacing("begun", with: "     ") } }
    #expect(rows(checked) == rows(set))
    let other = try Sitter(.journal(Summary(), at: .contents), book: book)
    #expect(checked.screen != other.screen)
  }

  @Test func theSettingIsStoredFromTheSettingsAloneAndWithoutWhy() throws {
    var first = try Sitter(.journal(Summary(), at: .contents))
    first.press("s", "m")
    #expect(first.sees("For myself first: on"))
    #expect(first.sees("whoever opens it here sees"))
    first.press(.control("c"))
    #expect(first.journal.records.isEmpty)
    #expect(try !first.later(at: .contents).app.context.sitting.isSolo)
    var second = try first.later(at: .contents)
    second.press("s", "m", "r")
    #expect(!second.sees("r keep it"))
    second.press(.control("c"))
    #expect(second.journal.records.values.map { "\($0.body)" }.joined().contains("solo"))
    var third = try second.later(at: .contents)
    #expect(third.app.context.sitting.isSolo)
    third.press("s", "m", "r", .control("c"))
    #expect(try !third.later(at: .contents).app.context.sitting.isSolo)
  }
}
