import Canvas
import Journal
import Sitting
import Terminal
import Testing

@testable import Ripples

/// The settings: a list in which each row says what it is now, and the one in focus what it does.
@Suite struct SettingsTests {
  /// A reader at a row of the settings.
  private func at(
    _ row: SettingsRoute.Row, _ opening: Opening = .journal(Summary(), at: .contents)
  ) throws -> Sitter {
    var sitter = try Sitter(opening)
    if sitter.sees("1 of 3") { sitter.press(Key(.enter), "k", Key(.enter), "q") }
    sitter.press("s", "g")
    for _ in 0..<12 where sitter.row != row { sitter.press(Key(.down)) }
    #expect(sitter.row == row)
    return sitter
  }

  @Test func eachRowSaysWhatItIsAndTheOneInFocusWhatItDoes() throws {
    var sitter = try Sitter(.journal(Summary(), at: .contents))
    sitter.press("s")
    var said: Set<String> = []
    for row in sitter.app.context.settingRows {
      #expect(sitter.row == row)
      let words = sitter.app.context.words(of: row)
      said.insert(words)
      let line = sitter.canvas.text[sitter.canvas.cursor?.row ?? 0]
      #expect(line.contains(sitter.app.context.label(of: row)))
      sitter.press(Key(.down))
    }
    #expect(said.count == sitter.app.context.settingRows.count)
  }

  /// What it does takes no more rows than are held free for it, so that the list stands still.
  @Test(arguments: FooterTests.sizes, [true, false])
  func theListStandsStill(size: Size, isSealed: Bool) throws {
    var sitter = try (isSealed ? EveryScreen.sealedSettings : .settings).reached(size: size)
    let tops = sitter.app.context.settingRows.map { _ in
      defer { sitter.press(Key(.down)) }
      let tail = sitter.app.stack.last?.screen.sheet(in: sitter.app.context).tail.count
      return tail ?? 0
    }
    #expect(Set(tops).count == 1)
  }

  @Test func idleTimeGoesFromFifteenSecondsToNever() throws {
    var sitter = try at(.idle)
    #expect(sitter.sees("When no key is pressed: after 5 minutes it goes blank"))
    for _ in 0..<9 { sitter.press(Key(.left)) }
    #expect(sitter.sees("after 15 seconds it goes blank"))
    for words in ["1 minute ", "5 minutes", "15 minutes", "30 minutes", "nothing happens", "nothing happens"]
    {
      sitter.press(Key(.right))
      #expect(sitter.sees(words))
    }
    sitter.press(.control("c"))
    #expect(sitter.journal.summary[.idle] == "never")
  }

  @Test func whereNothingIsKeptTheSittingCanEndThen() throws {
    var sitter = try at(.ending, .firstRun)
    #expect(!sitter.sees("Who may open it"))
    #expect(sitter.sees("What happens then: a blank screen"))
    sitter.press(Key(.right))
    #expect(sitter.sees("What happens then: the sitting ends") && sitter.sees("after 5 minutes it ends"))
    sitter.wait(milliseconds: 301_000)
    #expect(sitter.app.isFinished)
  }

  @Test func theWidthIsKeptAndHasItsBounds() throws {
    var sitter = try at(.measure)
    sitter.press(Key(.left), "-")
    #expect(sitter.sees("Width of the column: 62"))
    for _ in 0..<20 { sitter.press("+") }
    #expect(sitter.sees("Width of the column: 80"))
    for _ in 0..<20 { sitter.press(Key(.left)) }
    #expect(sitter.sees("Width of the column: 48"))
    sitter.press(.control("c"))
    #expect(sitter.journal.summary[.measure] == "48")
  }

  @Test func plainSignsAreKept() throws {
    var sitter = try at(.signs)
    sitter.press(Key(.enter), .control("c"))
    #expect(sitter.journal.summary[.signs] == "plain")
  }

  /// The country, and what comes first, are hints to whoever else opens the book: they are kept only with r.
  @Test(arguments: [SettingsRoute.Row.country, .forMyself, .practices])
  func aHintIsKeptOnlyWhereThatIsAskedFor(row: SettingsRoute.Row) throws {
    var sitter = try at(row)
    sitter.press(Key(.right))
    #expect(sitter.sees("r keep it so"))
    #expect(sitter.app.context.words(of: row).contains("For this sitting"))
    sitter.wait(milliseconds: 60_000)
    #expect(sitter.journal.records.isEmpty)
    sitter.press("r")
    #expect(!sitter.sees("r keep it so"))
    sitter.press(.control("c"))
    #expect(sitter.journal.records.count == 1)
    let later = try sitter.later(at: .contents)
    #expect(later.app.context.value(of: row) == sitter.app.context.value(of: row))
  }

  @Test func everyCountryCanBeChosenFromAListToo() throws {
    var sitter = try at(.country)
    let first = sitter.app.context.country
    sitter.press(Key(.enter))
    #expect(sitter.sees("Where are you?"))
    sitter.press("2")
    #expect(sitter.sees("Country of the help lines:") && sitter.app.context.country != first)
  }

  @Test func practicesForOneselfComeFirstAndNoneIsHidden() throws {
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: RealBook.read())
    let count = sitter.app.context.book.practices.count
    sitter.press("s", "G", Key(.right), Key(.escape), "t", "c")
    let lines = sitter.app.stack.last?.screen.sheet(in: sitter.app.context).lines ?? []
    let names = lines.compactMap { line in
      sitter.app.context.book.practices.first { line.text.hasSuffix($0.name) }
    }
    #expect(names.count == count)
    let own = names.prefix { $0.isForOneself }
    #expect(own.count == names.count { $0.isForOneself } && own.count < count)
  }
}

extension Sitter {
  /// The setting that has the focus.
  fileprivate var row: SettingsRoute.Row? {
    if case .settings(let route)? = app.stack.last { route.row } else { nil }
  }
}
