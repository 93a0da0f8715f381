import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The chapters, and how far each was read.
@Suite struct ContentsTests {
  @Test func progressGoesFromUntouchedToAnswered() throws {
    var sitter = try Sitter(.journal(Summary(), at: .contents))
    #expect(sitter.row(of: "The river").contains("·"))
    sitter.press("1", "q")
    #expect(sitter.row(of: "The river").contains("○"))
    #expect(sitter.row(of: "The river").contains("begun"))
    sitter.press("1", "G", "q")
    #expect(sitter.row(of: "The river").contains("◎"))
    #expect(sitter.row(of: "The river").contains("read"))
    sitter.openFarBank(answering: "2")
    sitter.type("a boat")
    sitter.press(Key(.escape), "q")
    #expect(sitter.row(of: "The river").contains("◉"))
    #expect(sitter.row(of: "The river").contains("answered"))
  }

  @Test func onlyWhatIsCoreCounts() throws {
    var sitter = try Sitter(.journal(Summary(), at: .exercise("how-deep")))
    sitter.press("2", "4", Key(.escape), "G", "q")
    #expect(sitter.row(of: "The river").contains("read"))
  }

  @Test func aChapterAnsweredBeforeItWasReadIsBegun() throws {
    var sitter = try Sitter(.journal(Summary()), size: Size(columns: 80, rows: 12))
    sitter.openFarBank(answering: "2")
    sitter.type("a boat")
    sitter.press(Key(.escape), "q")
    #expect(sitter.row(of: "The river").contains("begun"))
  }

  @Test func everySignHasItsWordAndPlainSignsAreASCII() throws {
    var sitter = try Sitter(.journal(Summary(), at: .contents))
    sitter.press("1", "q", "v")
    #expect(sitter.row(of: "The river").contains("    1  The river"))
    #expect(sitter.row(of: "The river").contains("begun"))
    #expect(
      sitter.screen.unicodeScalars.filter { !$0.isASCII }.allSatisfy { "’–—“”".unicodeScalars.contains($0) })
    sitter.press(.control("c"))
    #expect(try !sitter.later(at: .contents).row(of: "The river").contains("○"))
  }

  @Test func keysMoveTheFocusAndOpen() throws {
    var sitter = try Sitter(.journal(Summary(), at: .contents))
    #expect(sitter.row(of: "The door").contains("> "))
    sitter.press("k", Key(.up))
    #expect(sitter.row(of: "The door").contains("> "))
    sitter.press("G", "j")
    #expect(sitter.row(of: "The bridge").contains("> "))
    sitter.press("g", Key(.tab), Key(.enter))
    #expect(sitter.sees("1. The river"))
    sitter.press("q")
    #expect(sitter.row(of: "The river").contains("> "))
    sitter.press("q")
    #expect(sitter.app.ending == .left)
  }

  /// The longest title of the book has as many columns.
  @Test func aLongTitleStandsWholeInASmallWindow() throws {
    let title = "When your partner does the blaming"
    let book = try SmallBook.read(replacing: [
      "chapters/01-river.md": (SmallBook.files["chapters/01-river.md"] ?? "").replacing(
        "The river", with: title)
    ])
    for columns in [60, 80] {
      var sitter = try Sitter(
        .journal(Summary(), at: .contents), size: Size(columns: columns, rows: 20), book: book)
      #expect(sitter.row(of: title).hasSuffix("10 min"))
      sitter.press("1", "q")
      #expect(sitter.row(of: title).contains(title + "  "))
      #expect(sitter.row(of: title).contains("begun"))
      #expect(sitter.row(of: title).hasSuffix("10 min") == (columns == 80))
    }
  }

  @Test func moreChaptersThanRowsAreScrolled() throws {
    var workbook = SmallBook.files["workbook.yaml"] ?? ""
    var files: [String: String] = [:]
    for number in 3...20 {
      let name = "\(number < 10 ? "0" : "")\(number)-arm.md"
      workbook.replace("]\n", with: "]\n", maxReplacements: 0)
      workbook = workbook.replacing("-bridge.md", with: "-bridge.md, \(name)", maxReplacements: 1)
      files["chapters/\(name)"] = "---\nid: arm-\(number)\ntitle: Arm \(number)\nminutes: 5\n---\nWater.\n"
    }
    files["workbook.yaml"] = workbook
    var sitter = try Sitter(
      .journal(Summary(), at: .contents), size: Size(columns: 60, rows: 20),
      book: SmallBook.read(replacing: files))
    for _ in 0..<20 {
      let cursor = try #require(sitter.canvas.cursor)
      #expect(sitter.canvas.text[cursor.row].drop { $0 == " " }.first == ">")
      #expect(cursor.row < 17)
      sitter.press("j")
    }
  }

  @Test func aLongNoticeIsSaidWholeAndTakesNoLineOfThePage() throws {
    let why =
      "The journal file was moved, replaced or deleted while it was open: put it back and save again; what is open "
      + "here is still whole."
    for size in [Size(columns: 80, rows: 24), Size(columns: 60, rows: 20)] {
      var sitter = try Sitter(
        .journal(Summary(), at: .chapter("river"), notice: why), size: size, book: LongBook.read())
      let said = sitter.canvas.text.suffix(6).joined(separator: " ").split(separator: " ").joined(
        separator: " ")
      #expect(said.contains(why))
      #expect(sitter.sees("space next page") && sitter.sees("Ctrl-C leave at once"))
      let shown = sitter.page
      #expect(shown.filter { !$0.isBlank }.allSatisfy { sitter.sees($0.text) })
      sitter.press("n", "p")
      #expect(!sitter.sees("was moved"))
    }
  }
}

extension Sitter {
  /// The row of the screen that has some words in it.
  fileprivate func row(of words: String) -> String { canvas.text.first { $0.contains(words) } ?? "" }
}
