import Canvas
import Journal
import Terminal
import Testing
import Text
import Workbook

@testable import Ripples

/// How the blocks of a chapter are laid out, with their styles.
@Suite struct ReaderLayoutTests {
  private func sitter(_ text: String, columns: Int = 80, plainSigns: Bool = false) throws -> Sitter {
    try Sitter(
      .journal(Summary(), at: .chapter("river")), size: Size(columns: columns, rows: 30),
      book: LongBook.read(delta: LongBook.head + text), plainSigns: plainSigns)
  }

  @Test func emphasisAndHeadingsHaveTheirStyles() throws {
    let sitter = try sitter(
      "## A heading\n\nSome *leaning* and **heavy** words, and [a study](source:rivers-2001).")
    #expect(sitter.style(of: "A heading") == .title)
    #expect(sitter.style(of: "Some") == .text)
    #expect(sitter.style(of: "leaning") == Style(.text, .italic))
    #expect(sitter.style(of: "heavy") == Style(.text, .bold))
    #expect(sitter.style(of: "a study") == Style(.text, .underline))
    #expect(sitter.style(of: "1. The delta") == .title)
    #expect(sitter.style(of: "page 1 of 1") == .quiet)
  }

  /// What is asked is what the eye finds first.
  @Test func aQuestionIsBoldAndItsLabelAndItsHelpAreQuiet() throws {
    let sitter = try sitter(
      "```reflection\nid: said\nask: What was said?\nhelp: A word will do.\n```\n\n```practice\noffer: [wave]\n```"
    )
    #expect(sitter.style(of: "Write, if you like") == .quiet)
    #expect(sitter.style(of: "What was said?") == .strong)
    #expect(sitter.style(of: "A word will do.") == .quiet)
    #expect(sitter.style(of: "Practice, if you like") == .quiet)
    #expect(sitter.style(of: "Wave") == .strong)
  }

  @Test func aListHasItsMarksAndHangsBelowThem() throws {
    let long = Array(repeating: "stone", count: 14).joined(separator: " ")
    let text = "- one \(long)\n- two\n\nBetween.\n\n1. first\n2. second \(long)"
    let plain = try sitter(text, plainSigns: true)
    let rows = try sitter(text).canvas.text
    let one = try #require(rows.firstIndex { $0.contains("• one stone") })
    #expect(rows[one].columnOf("one") == rows[one + 1].columnOf("stone"))
    #expect(rows.contains { $0.hasSuffix("• two") })
    let second = try #require(rows.firstIndex { $0.contains("2. second") })
    #expect(rows[second].columnOf("second") == rows[second + 1].columnOf("stone"))
    #expect(plain.sees("- one stone"))
    #expect(!plain.sees("•"))
  }

  @Test func aQuotationIsSetInAndItsParagraphsStandApart() throws {
    let quoted = try sitter("Before.\n\n> One said.\n>\n> Another said.\n\nAfter.")
    let rows = quoted.canvas.text
    let before = try #require(rows.firstIndex { $0.contains("Before.") })
    #expect(rows[before + 2].columnOf("One") == rows[before].columnOf("Before") + 4)
    #expect(rows[before + 3].isEmpty)
    #expect(rows[before + 4].columnOf("Another") == rows[before].columnOf("Before") + 4)
    // What the first says of the second is on its page.
    let lines = try #require(quoted.app.context.chapterLayout).lines
    #expect(Set(lines.filter { $0.block == 1 && !$0.content.isBlank }.map(\.group)).count == 1)
  }

  @Test func noLineIsWiderThanTheColumnAndALongWordIsCut() throws {
    let word = String(repeating: "water", count: 11)
    for columns in [80, 50, 40] {
      let sitter = try sitter("Here is \(word) and\n\n- \(word)\n\n> \(word)", columns: columns)
      let lines = try #require(sitter.app.context.chapterLayout).lines
      for line in lines {
        #expect(line.content.indent + line.content.text.columns <= sitter.app.context.frame.textWidth)
      }
      let words = lines.map(\.content.text).joined()
      #expect(words.count { $0 == "w" } == 11 * 3)
    }
  }

  @Test func wideLettersKeepToTheColumnToo() throws {
    let sitter = try sitter(String(repeating: "水が広い。", count: 40))
    for line in try #require(sitter.app.context.chapterLayout).lines {
      #expect(line.content.text.columns <= sitter.app.context.frame.textWidth)
    }
  }

  /// The mark of a link is on the line that the link begins on, also when that word stands elsewhere too.
  @Test func aLinkHasTheFocusOnTheLineThatItBeginsOn() throws {
    let filler = Array(repeating: "the stone is by the water", count: 4).joined(separator: ", ")
    let text = "\(filler), [the study](source:rivers-2001) was there, \(filler)."
    let lines = try #require(try sitter(text).app.context.chapterLayout).lines
    let target = try #require(lines.firstIndex { $0.target != nil })
    #expect(lines[target].content.text.contains("the study"))
  }

  @Test func twoLinksOfOneLineCanBothBeReached() throws {
    let text =
      "See [a study](source:rivers-2001) and [the bridge](chapter:bridge) where they stand, each with its back to the water.\n\nEnd."
    let sitter = try sitter(text, columns: 60)
    #expect(
      sitter.app.context.chapterLayout?.targets == [
        .source("rivers-2001", block: 0), .chapter("bridge", block: 0),
      ])
  }

  @Test func aChapterWithNothingInItCanBeRead() throws {
    var sitter = try sitter("")
    #expect(sitter.sees("Space goes on to 2. The bridge"))
    sitter.press("j", "k", "G", "g", Key(.tab), Key(.pageUp), " ")
    #expect(sitter.sees("Only if it is safe."))
  }

  @Test func aChapterOfOneExerciseAloneCanBeRead() throws {
    var sitter = try sitter("```scale\nid: alone\nask: How far?\nlow: near\nhigh: far\n```")
    #expect(sitter.sees("> Mark, if you like"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Who may open these words later?"))
  }

  @Test func aRecallShowsAnEarlierAnswerOnlyWhenItIsOpened() throws {
    let text =
      "```reflection\nid: said\nask: What was said?\n```\n\n```recall\nof: said\nlead: \"In the beginning you said:\"\n```"
    var first = try sitter(text)
    #expect(!first.sees("In the beginning you said:"))
    first.press(Key(.enter), "2")
    first.type("Less than I had meant to.")
    first.press(Key(.escape), .control("c"))
    var second = try first.later()
    #expect(!second.sees("Less than I had meant to."))
    #expect(second.sees("You wrote there on October 13. Enter reads it."))
    second.press(Key(.tab), Key(.enter))
    #expect(second.sees("Less than I had meant to."))
    #expect(second.sees("October 13"))
    // It is read: whatever is typed changes nothing of it.
    second.type("zx")
    #expect(second.app.isWriting == false)
    second.press(Key(.escape))
    #expect(!second.sees("Less than I had meant to."))
    second.press(.control("c"))
    #expect(second.journal.answers.map(\.value.text) == ["Less than I had meant to."])
  }

  @Test func aRuleIsRoomAlone() throws {
    let rows = try sitter("One.\n\n---\n\nTwo.").canvas.text
    let one = try #require(rows.firstIndex { $0.contains("One.") })
    let two = try #require(rows.firstIndex { $0.contains("Two.") })
    #expect(two == one + 3)
  }
}

extension Sitter {
  /// The style of the cells where some words first stand on the screen; nil when they stand nowhere.
  fileprivate func style(of words: String) -> Style? {
    for row in 0..<canvas.size.rows {
      let cells = canvas[row: row]
      let line = String(cells.map(canvas.glyph))
      guard let found = line.firstRange(of: words) else { continue }
      let start = cells.startIndex + line.distance(from: line.startIndex, to: found.lowerBound)
      let styles = Set(cells[start..<start + words.count].map(\.style))
      return styles.count == 1 ? styles.first : nil
    }
    return nil
  }
}

extension String {
  /// The column in which some words begin; -1 when they are not there.
  fileprivate func columnOf(_ words: String) -> Int {
    firstRange(of: words).map { String(self[..<$0.lowerBound]).columns } ?? -1
  }
}
