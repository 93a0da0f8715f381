import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// What has the focus on a page, and what Enter does to it.
@Suite struct ReaderFocusTests {
  private func sitter(_ size: Size = Size(columns: 80, rows: 24), solo: Bool = false) throws -> Sitter {
    try Sitter(
      .journal(solo ? .solo : Summary(), at: .chapter("river")), size: size, book: LongBook.read())
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 40, rows: 9)])
  func tabVisitsEveryPartOnceAndBackAgainAndWhatHasTheFocusIsSeen(size: Size) throws {
    var sitter = try sitter(size)
    let all = try #require(sitter.app.context.chapterLayout).targets
    #expect(all.count > 30)
    var seen: [ReaderTarget] = []
    for _ in 0...all.count {
      let focus = sitter.app.reader?.focus
      if seen.last != focus, let focus { seen.append(focus) }
      sitter.expectFocusIsSeen()
      sitter.press(Key(.tab))
    }
    // The first page may give the focus to a prompt at once, and Tab goes on from there.
    #expect(seen == Array(all.suffix(seen.count)))
    #expect(seen.count >= all.count - 3)
    for target in all.reversed().dropFirst() {
      sitter.press(Key(.tab, .shift))
      #expect(sitter.app.reader?.focus == target)
      sitter.expectFocusIsSeen()
    }
  }

  @Test func aTurnedPageGivesTheFocusToWhatIsToBeDoneNotToWhatIsLookedUp() throws {
    var sitter = try sitter()
    for _ in 0..<30 where sitter.app.reader?.showsEnd(in: sitter.app) == false {
      let toDo = sitter.app.reader?.shown(in: sitter.app).compactMap(\.target).first(where: \.takesFocus)
      #expect(sitter.app.reader?.focus == toDo)
      #expect(!["source", "go there"].contains(sitter.app.reader?.focusWords(in: sitter.app.context)))
      sitter.expectFocusIsSeen()
      sitter.press(" ")
    }
  }

  @Test func shiftTabGoesBackFromAPageWithoutAnyPart() throws {
    let prose = (1...60).map { "Line \($0) of a long walk without anything to do." }.joined(separator: "\n\n")
    func scale(_ id: String) -> String { "```scale\nid: \(id)\nask: How far?\nlow: near\nhigh: far\n```" }
    let text = LongBook.head + [scale("before"), prose, scale("after")].joined(separator: "\n\n")
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")), book: LongBook.read(delta: text))
    sitter.press(" ", " ")
    #expect(sitter.app.reader?.focus == nil)
    #expect(sitter.canvas.cursor?.row == sitter.app.context.frame.bodyTop)
    var forward = sitter
    forward.press(Key(.tab))
    #expect(forward.app.reader?.focus == .exercise("after"))
    sitter.press(Key(.tab, .shift))
    #expect(sitter.app.reader?.focus == .exercise("before"))
    sitter.expectFocusIsSeen()
  }

  @Test(arguments: [
    ("More, if you want it: 3 parts.", "More, if you want it."),
    ("> Practice, if you like", "Choose what to practice"),
    ("> A study of forty rivers", "Where this comes from"),
    ("> Write, if you like", "Who may open these words later?"),
  ])
  func enterOpensWhatHasTheFocus(focused: String, opened: String) throws {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")))
    for _ in 0..<10 where !sitter.focusedRow.contains(focused.drop { $0 == ">" || $0 == " " }) {
      sitter.press(Key(.tab))
    }
    #expect(sitter.focusedRow.contains(">"))
    sitter.press(Key(.enter))
    #expect(sitter.sees(opened))
  }

  @Test func enterOnAChapterLinkGoesThere() throws {
    var sitter = try sitter()
    for _ in 0..<10 where sitter.app.reader?.focusWords(in: sitter.app.context) != "go there" {
      sitter.press(Key(.tab))
    }
    #expect(sitter.sees("enter go there"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Only if it is safe."))
  }

  @Test func aFoldClosesAgainWithTheFocusOnIt() throws {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("river")))
    for _ in 0..<10 where !sitter.sees("> More") { sitter.press(Key(.tab)) }
    let screen = sitter.screen
    sitter.press(Key(.enter))
    #expect(sitter.sees("enter fold"))
    sitter.press(Key(.enter))
    #expect(sitter.screen == screen)
  }

  @Test func enterTurnsThePageWhereNothingHasTheFocus() throws {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("door")))
    sitter.press(Key(.enter))
    #expect(sitter.sees("1. The river"))
  }

  @Test(arguments: [0, 1, 2, 4])
  func escFromAnExerciseReturnsToTheSameLine(number: Int) throws {
    var sitter = try sitter()
    for _ in 0...number {
      sitter.press(Key(.tab))
      while sitter.app.reader?.focusWords(in: sitter.app.context) != "write" { sitter.press(Key(.tab)) }
    }
    let focus = sitter.app.reader?.focus
    let screen = sitter.screen
    sitter.press(Key(.enter), "2", Key(.escape))
    #expect(sitter.screen == screen)
    sitter.press(Key(.enter))
    sitter.type("one")
    for word in ["two", "three"] {
      sitter.press(Key(.enter), Key(.enter))
      sitter.type(word)
    }
    sitter.press(Key(.escape))
    // A longer answer can take its prompt over to the next page; the focus goes with it.
    #expect(sitter.sees("three"))
    #expect(sitter.app.reader?.focus == focus)
    sitter.expectFocusIsSeen()
  }

  @Test func whatIsDoneWithAPartnerIsFoldedOnItsOwn() throws {
    var sitter = try sitter(solo: true)
    for _ in 0..<40 where !sitter.focusedRow.contains("One part here looks toward") {
      sitter.press(Key(.tab))
    }
    #expect(!sitter.sees("What is heard on arm 2?"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("What is heard on arm 2?"))
    #expect(sitter.app.reader?.focus == .exercise("heard-2"))
    sitter.expectFocusIsSeen()
  }

  /// The fold of More and the part's own stand at the same block.
  @Test func openingMoreOpensNoPartThatIsDoneWithAPartner() throws {
    let text =
      LongBook.head + "```reflection\nid: first\ncore: true\nask: What is first?\n```\n\n"
      + "```reflection\nid: second\npartner_facing: true\nask: What is second?\n```"
    var sitter = try Sitter(.journal(.solo, at: .chapter("river")), book: LongBook.read(delta: text))
    sitter.press(Key(.tab), Key(.enter))
    #expect(sitter.sees("More, if you want it."))
    #expect(sitter.sees("One part here looks toward"))
    #expect(!sitter.sees("What is second?"))
    sitter.press(Key(.tab), Key(.enter))
    #expect(sitter.sees("What is second?"))
    #expect(sitter.app.reader?.focus == .exercise("second"))
  }
}

extension Sitter {
  /// The row that the cursor is on.
  fileprivate var focusedRow: String { canvas.cursor.map { canvas.text[$0.row] } ?? "" }

  /// The mark and the cursor are on a line of the page that has the focus.
  fileprivate func expectFocusIsSeen(location: SourceLocation = #_sourceLocation) {
    guard let reader = app.reader, let focus = reader.focus else { return }
    let shown = Array(reader.shown(in: app))
    let row = shown.firstIndex { $0.target == focus }
    #expect(row != nil, sourceLocation: location)
    #expect(
      canvas.cursor
        == row.map { Point(column: app.context.frame.textLeft - 2, row: app.context.frame.bodyTop + $0) },
      sourceLocation: location)
    #expect(focusedRow.drop { $0 == " " }.first == ">", sourceLocation: location)
  }
}
