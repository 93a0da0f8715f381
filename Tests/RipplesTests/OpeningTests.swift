import Canvas
import Journal
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// Where the program opens.
@Suite struct OpeningTests {
  @Test(arguments: [
    (Opening.Destination.contents, "A book for tests"), (.practices, "A day with none of these"),
    (.help, "People to call or write to"), (.chapter("river"), "1. The river"),
    (.journal, "Nothing is written yet."), (.chapter("gone"), "A book for tests"),
    (.exercise("gone"), "A book for tests"), (.place, "A book for tests"),
  ])
  func aDestinationOpens(destination: Opening.Destination, words: String) throws {
    var sitter = try Sitter(.journal(Summary(), at: destination))
    #expect(sitter.sees(words))
    // Every way back ends at the contents.
    for _ in 0..<3 { sitter.press(Key(.escape)) }
    #expect(sitter.sees("A book for tests"))
  }

  @Test func theJournalOpensWithWhatIsInIt() throws {
    let journal = try EveryScreen.written.get()
    let sitter = try Sitter(.journal(journal.summary, at: .journal), journal: journal)
    #expect(sitter.sees("1 piece, newest first"))
  }

  @Test(arguments: [Key(.escape), "q"], ["US", nil] as [String?])
  func helpComesBeforeTheFirstRun(back: Key, region: String?) throws {
    var sitter = try Sitter(.firstRun(at: .help), region: region)
    #expect(sitter.sees("People to call or write to"))
    sitter.press(back)
    #expect(sitter.sees("1 of 3"))
    sitter.wait(milliseconds: 60_000)
    sitter.press(.control("c"))
    #expect(!sitter.journal.wasCreated)
    #expect(sitter.journal.saves == 0)
  }

  @Test(arguments: [
    Opening.Destination.contents, .practices, .journal, .chapter("river"), .exercise("far-bank"),
  ])
  func nothingElseComesBeforeTheFirstRun(destination: Opening.Destination) throws {
    #expect(try Sitter(.firstRun(at: destination)).sees("1 of 3"))
  }

  @Test func anExerciseOpensOverItsChapterWithItsFoldOpen() throws {
    var sitter = try Sitter(.journal(EveryScreen.written.get().summary, at: .exercise("how-across")))
    #expect(sitter.sees("How would you cross?"))
    sitter.press(Key(.escape))
    #expect(sitter.sees("1. The river"))
    #expect(sitter.sees("> Choose, if you like"))
  }

  @Test func aChapterThatIsInTheBookNoMoreOpensTheContents() throws {
    var first = try Sitter(.journal(Summary(), at: .chapter("river")))
    first.press(.control("c"))
    let edited = try SmallBook.read(replacing: [
      "chapters/01-river.md": (SmallBook.files["chapters/01-river.md"] ?? "").replacing(
        "id: river", with: "id: stream"),
      "practices.yaml": (SmallBook.files["practices.yaml"] ?? "").replacing(
        "chapter: river", with: "chapter: stream"),
    ])
    #expect(try first.later(edited: edited).sees("A book for tests"))
  }

  @Test func whatIsAmissIsSaidUntilTheNextKey() throws {
    var sitter = try Sitter(.journal(Summary(), readOnly: "It is open in another window."))
    #expect(sitter.sees("It is open in another window."))
    sitter.press("j")
    #expect(!sitter.sees("It is open in another window."))
    sitter.tell(.verified(isDone: true, finding: "One page is damaged."))
    #expect(sitter.sees("One page is damaged."))
  }

  @Test(arguments: ["Content", nil])
  func aGlanceShowsThePageThatTheWholeBookShows(folder: String?) throws {
    let files = folder.map { BundleFiles(directory: Self.folder($0)) } ?? BundleFiles(SmallBook.files)
    let book = try Workbook.read(files)
    for chapter in [nil] + book.chapters.map(\.id) {
      let glance = try #require(Workbook.glance(files, at: chapter, withPractices: chapter == nil))
      for block in 0..<max(1, chapter.flatMap(book.chapter)?.blocks.count ?? 0) {
        var summary = Summary()
        if let chapter {
          summary.fold(
            .settings(.place, "\(Place(chapter: chapter, block: block, offset: 0, fingerprint: 0))"))
        }
        summary.fold(.settings(.practices, book.practices.prefix(3).map(\.id.name).joined(separator: " ")))
        let shown = try [glance, book].map { try Sitter(.journal(summary, at: .place), book: $0).canvas }
        #expect(shown[0].text == shown[1].text)
        let isTheSame = shown[0] == shown[1]
        #expect(isTheSame)
      }
    }
  }

  private static func folder(_ name: String, file: String = #filePath) -> String {
    file.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/" + name
  }
}

extension Record {
  fileprivate static func settings(_ name: Setting.Name, _ value: String) -> Record {
    let moment = Moment(seconds: 0, day: Day(number: 20_000), minute: 0)
    return Record(
      id: RecordID(high: UInt64(name.rawValue.utf8.count), low: 0), writer: 1, clock: 1, created: moment,
      changed: moment,
      body: .setting(Setting(name: name, value: value)))
  }
}
