import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The view for oneself: no task, sample or prompt in it sends a person to ask, guess aloud or own a part.
@Suite struct SoloViewTests {
  /// All that a chapter shows, page by page, with the parts under More unfolded.
  private func text(of chapter: Chapter, in book: Workbook, isSolo: Bool) throws -> String {
    var sitter = try Sitter(.journal(Summary(), at: .contents), book: book)
    if isSolo { sitter.press("s", "m", Key(.escape)) }
    sitter.press(Key(.character(Character(String(chapter.number % 10)))))
    if chapter.number == 10 { sitter.press("9", "n") }
    if sitter.app.showsPage { sitter.press(Key(.enter)) }
    try #require(sitter.app.reader?.place.chapter == chapter.id)
    sitter.press("g")
    for _ in 0..<120 where sitter.app.reader?.place.chapter == chapter.id {
      if case .more(let block) = sitter.app.reader?.focus,
        sitter.app.reader?.unfolded.contains(.more(block: block)) == false
      {
        sitter.press(Key(.enter))
      }
      sitter.press(Key(.tab))
    }
    sitter.press("g")
    var pages: [String] = []
    for _ in 0..<60 {
      pages += sitter.page.map { $0.spans.map(\.text).joined() }
      if sitter.app.reader?.showsEnd(in: sitter.app) != false { break }
      sitter.press(" ")
    }
    return pages.joined(separator: " ").split(separator: " ").joined(separator: " ")
  }

  /// What a row of the table is recognized by on a page.
  private func words(of row: [String], in chapter: Chapter, of book: Workbook) throws -> String {
    let text: String
    switch row[1] {
    case "text": return row[2]
    case "practice":
      let name = row[2].split(separator: " ").first.map(String.init) ?? ""
      text = try #require(book.practice(Practice.ID(name))).name
    case "recall":
      text = try #require(
        chapter.blocks.compactMap { if case .recall(let recall) = $0 { recall.lead } else { nil } }.first)
    default: text = try #require(book.exercise(Exercise.ID(row[2]))).exercise.ask
    }
    return text.split(separator: " ").prefix(7).joined(separator: " ")
  }

  @Test func everyBlockIsTreatedAsTheTableSays() throws {
    let book = try RealBook.read()
    let rows = try RealBook.table("solo.tsv")
    for chapter in book.chapters {
      let solo = try text(of: chapter, in: book, isSolo: true)
      let whole = try text(of: chapter, in: book, isSolo: false)
      for row in rows where row[0] == chapter.id.name {
        let words = try words(of: row, in: chapter, of: book)
        // A practice can be offered twice in a chapter; of a recall nothing shows before something is written.
        let isPractice = ["practice", "recall"].contains(row[1])
        #expect(solo.contains(words) == (row[3] != "folded") || isPractice, "\(chapter.id): \(words)")
        #expect(whole.contains(words) == (row[3] != "instead") || isPractice, "\(chapter.id): \(words)")
      }
    }
  }

  /// Each exercise, recall, offer and passage of the book stands in the table, once.
  @Test func theTableNamesEveryBlock() throws {
    let book = try RealBook.read()
    let rows = try RealBook.table("solo.tsv")
    #expect(Set(rows).count == rows.count)
    for chapter in book.chapters {
      let named = rows.filter { $0[0] == chapter.id.name }
      for (index, block) in chapter.blocks.enumerated() {
        switch block {
        case .exercise(let exercise): #expect(named.contains { $0[2] == exercise.id.name }, "\(exercise.id)")
        case .offer(let offer):
          #expect(named.contains { $0[2] == offer.practices.map(\.name).joined(separator: " ") })
        case .recall(let recall): #expect(named.contains { $0[1] == "recall" }, "\(recall.of)")
        case .paragraph, .list, .quotation:
          if chapter.passage(holding: index) != nil {
            let words = block.text.split { " \n".contains($0) }.prefix(5).joined(separator: " ")
            #expect(named.contains { $0[1] == "text" && $0[2].hasPrefix(words) }, "\(chapter.id): \(words)")
          }
        case .heading, .rule: break
        }
      }
    }
  }

  /// Two folds with nothing between them read as a mistake, and neither says what the other holds.
  @Test func noTwoFoldsStandInARow() throws {
    let book = try RealBook.read()
    for chapter in book.chapters {
      let solo = try text(of: chapter, in: book, isSolo: true)
      let isDoubled = solo.contains(/Enter shows (it|them)\. (> )?(One part|\d+ parts) here/)
      #expect(!isDoubled, "\(chapter.id)")
    }
  }

  @Test func noOfferOfPracticesInItTurnsTowardThePartner() throws {
    let book = try RealBook.read()
    for chapter in book.chapters {
      let solo = try text(of: chapter, in: book, isSolo: true)
      for practice in book.practices where !practice.isForOneself {
        #expect(!solo.contains(practice.howTo), "\(chapter.id): \(practice.id)")
      }
    }
  }

  @Test func itOpensOnTheContentsWithThreeChaptersFirst() throws {
    var sitter = try Sitter(.firstRun, book: RealBook.read())
    sitter.press(Key(.enter), Key(.enter), "y", "s")
    let rows = sitter.canvas.text
    let order = try ["Compassion while it hurts", "Where compassion stops", "Going alone"].map { title in
      try #require(rows.firstIndex { $0.contains(title) })
    }
    #expect(order == order.sorted())
    #expect(!sitter.sees("The softer conversation"))
    #expect(sitter.sees("The other chapters are there too: m shows them."))
    sitter.press("m")
    #expect(sitter.sees("The softer conversation"))
    #expect(!sitter.sees("m shows them"))
  }

  @Test func supportComesFirstInTheChooser() throws {
    var sitter = try Sitter(.firstRun, book: RealBook.read())
    sitter.press(Key(.enter), Key(.enter), "s", "s", "t", "c")
    let names = sitter.canvas.text.filter { $0.contains("[ ]") }
    #expect(names.first?.contains("One outside voice") == true)
    #expect(names.dropFirst().first?.contains("One appointment with yourself") == true)
  }

  /// Whoever worries about their own behavior is never told that it is not their fault, and finds the line for it.
  @Test func noPageExcusesWhoAsksAboutTheirOwnBehavior() throws {
    let book = try RealBook.read()
    var sitter = try Sitter(.firstRun, book: book)
    sitter.press(Key(.enter), Key(.enter), "6")
    #expect(!sitter.sees("fault"))
    for chapter in book.chapters {
      let sentences = try text(of: chapter, in: book, isSolo: true).split { ".!?".contains($0) }
      for sentence in sentences where sentence.contains("not your fault") {
        #expect(sentence.contains("If you are"), "\(chapter.id): \(sentence)")
      }
    }
  }

  /// Space leads a tired reader through the chapters for oneself, and not into the ones that turn toward the partner.
  @Test func spaceGoesFromOneChapterForOneselfToTheNextAndThenToTheContents() throws {
    var sitter = try Sitter(.firstRun, size: Size(columns: 80, rows: 24), book: RealBook.read())
    sitter.press(Key(.enter), Key(.enter), "y", "s", Key(.enter))
    var visited: [Chapter.ID] = []
    for _ in 0..<80 {
      guard let chapter = sitter.app.reader?.place.chapter else { break }
      if visited.last != chapter { visited.append(chapter) }
      sitter.press(" ")
    }
    #expect(visited == ["compassion", "limits", "alone"])
    #expect(sitter.app.stack == [.contents(ContentsRoute(chapter: "alone"))])
  }
}
