import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// In the view for oneself, no practice toward the partner, and none that is not safe if unsure, shows before it is
/// asked for.
@Suite struct SoloPracticeTests {
  /// The ways into the view: the setting, and what was answered in the private check.
  enum Way: CaseIterable, Sendable {
    case setting, concern, unsure

    func sitter() throws -> Sitter {
      if self == .setting { return try Sitter(.journal(.solo, at: .contents), book: RealBook.read()) }
      var sitter = try Sitter(.firstRun, book: RealBook.read())
      sitter.press(Key(.enter), Key(.enter), self == .concern ? "y" : "s", "s")
      return sitter
    }
  }

  /// What is not to be seen, as the file of the practices says it.
  private func hidden() throws -> [Practice] {
    try RealBook.read().practices.filter { $0.isPartnerFacing || !$0.isSafeIfUnsure }
  }

  /// The practices that a screen names, or says how to do.
  private func turned(toThePartnerIn rows: [String]) throws -> [Practice.ID] {
    let words = rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    return try hidden().filter { words.contains($0.name) || words.contains($0.howTo) }.map(\.id)
  }

  /// All that a chooser shows, from its first practice to its last.
  private func bank(_ sitter: inout Sitter) throws -> [String] {
    sitter.press("g")
    var rows = sitter.canvas.text
    for _ in try RealBook.read().practices {
      sitter.press(Key(.down))
      rows += sitter.canvas.text
    }
    return rows
  }

  @Test(arguments: Way.allCases) func theContentsNameNone(way: Way) throws {
    var sitter = try way.sitter()
    var rows = sitter.canvas.text
    sitter.press("m")
    rows += sitter.canvas.text
    #expect(try turned(toThePartnerIn: rows) == [])
  }

  @Test(arguments: Way.allCases) func theChooserShowsThemWhenTheyAreAskedFor(way: Way) throws {
    var sitter = try way.sitter()
    sitter.press("t", "c")
    #expect(try turned(toThePartnerIn: try bank(&sitter)) == [])
    sitter.press("a")
    let hidden = try hidden()
    #expect(hidden.count > 10)
    #expect(try Set(turned(toThePartnerIn: try bank(&sitter))) == Set(hidden.map(\.id)))
  }

  /// Each chapter is read from its first page to its last, every fold of *More* opened, and the chooser of each of its
  /// offers looked through.
  @Test(arguments: [Way.setting, .concern]) func noChapterOffersAny(way: Way) throws {
    let book = try RealBook.read()
    var offers = 0
    for chapter in book.chapters {
      var sitter = try way.sitter()
      sitter.press("m", Key(.home))
      for _ in book.chapters where sitter.app.contents?.chapter != chapter.id { sitter.press(Key(.down)) }
      sitter.press(Key(.enter))
      if sitter.app.showsPage { sitter.press(Key(.enter)) }
      try #require(sitter.app.reader?.place.chapter == chapter.id)
      sitter.press("g")
      var seen: Set<ReaderTarget?> = []
      for _ in 0..<120 where sitter.app.reader?.place.chapter == chapter.id {
        let focus = sitter.app.reader?.focus
        if seen.insert(focus).inserted {
          if case .more = focus { sitter.press(Key(.enter)) }
          if case .offer = focus {
            offers += 1
            sitter.press(Key(.enter))
            #expect(try turned(toThePartnerIn: try bank(&sitter)) == [], "\(chapter.id), an offer")
            sitter.press(Key(.escape))
          }
        }
        sitter.press(Key(.tab))
      }
      sitter.press("g")
      for _ in 0..<60 where sitter.app.reader?.showsEnd(in: sitter.app) == false {
        #expect(try turned(toThePartnerIn: sitter.canvas.text) == [], "\(chapter.id)")
        sitter.press(" ")
      }
    }
    #expect(offers >= book.chapters.count - 1)
  }
}

extension App {
  fileprivate var contents: ContentsRoute? {
    if case .contents(let contents)? = stack.last { contents } else { nil }
  }
}
