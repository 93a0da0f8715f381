import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The fold *More, if you want it*: what it says, and that nothing jumps where it opens.
@Suite struct FoldTests {
  @Test func itSaysInHowManyOfItsPartsTheReaderWrote() throws {
    var first = try Sitter(.journal(Summary(), at: .exercise("how-deep")))
    first.press("2", "4", Key(.escape))
    first.fold()
    #expect(first.sees("More, if you want it: 3 parts; you wrote in 1."))
    first.press(.control("c"))
    // A day later, and after another part was answered.
    var second = try first.later(at: .exercise("how-across"))
    second.press("1", Key(.escape))
    second.fold()
    #expect(second.sees("More, if you want it: 3 parts; you wrote in 2."))
  }

  @Test func itSaysNothingOfWritingWhereNothingIsWritten() throws {
    let sitter = try Sitter(.journal(Summary(), at: .chapter("river")))
    #expect(sitter.sees("More, if you want it: 3 parts."))
  }

  /// In every chapter of the book: the line has its row and the focus, and what is above it stays.
  @Test(arguments: RealBook.sizes)
  func itOpensInPlaceAndClosesInPlace(size: Size) throws {
    var folds = 0
    for chapter in try RealBook.read().chapters {
      var sitter = try RealBook.sitter(at: chapter, size)
      for target in try #require(sitter.app.context.chapterLayout).targets {
        guard case .more = target else { continue }
        folds += 1
        for _ in 0..<200 where sitter.app.reader?.focus != target { sitter.press(Key(.tab)) }
        let screen = sitter.screen
        let cursor = try #require(sitter.canvas.cursor)
        let above = sitter.canvas.text[sitter.app.context.frame.bodyTop..<cursor.row]
        sitter.press(Key(.enter))
        #expect(sitter.canvas.cursor == cursor)
        #expect(sitter.canvas.text[sitter.app.context.frame.bodyTop..<cursor.row] == above)
        #expect(sitter.canvas.text[cursor.row].contains("> More, if you want it."))
        sitter.press(Key(.enter))
        #expect(sitter.screen == screen)
      }
    }
    #expect(folds > 3)
  }
}

extension Sitter {
  /// Folds the parts that stand unfolded, at a line of their own.
  fileprivate mutating func fold() {
    for _ in 0..<20 where !sees("> More") { press(Key(.tab, .shift)) }
    press(Key(.enter))
  }
}
