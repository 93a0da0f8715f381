import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// An earlier answer that is shown again: folded until it is read, and beside the new one once that is written.
@Suite struct ThenAndNowTests {
  private static let book = Result {
    try SmallBook.read(replacing: [
      "chapters/00-door.md": """
      ---
      id: door
      title: The door
      minutes: 5
      ---
      ```fields
      id: hopes
      title: Hopes
      ask: What do you hope for?
      fields:
        - {id: near, title: Near, kind: line}
        - {id: far, title: Far, kind: line}
      ```
      """,
      "chapters/01-river.md": """
      ---
      id: river
      title: The river
      minutes: 10
      ---
      ```recall
      of: hopes.far
      lead: "At the door you hoped for this:"
      ```

      ```reflection
      id: since
      ask: What has come of it?
      ```
      """,
    ])
  }

  private func secondEvening(_ columns: Int = 80) throws -> Sitter {
    let book = try Self.book.get()
    var first = try Sitter(.journal(Summary(), at: .exercise("hopes")), book: book)
    first.press("2")
    first.type("a quiet week")
    first.press(Key(.tab))
    first.type("a boat of our own")
    first.press(.control("c"))
    var second = try first.later(at: .chapter("river"))
    second.resize(columns, 24)
    return second
  }

  @Test func oneFieldOfItIsReadAndTheOthersAreNot() throws {
    var sitter = try secondEvening()
    #expect(sitter.sees("You wrote there on October 13. Enter reads it."))
    #expect(!sitter.sees("a boat"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("a boat of our own"))
    #expect(!sitter.sees("a quiet week"))
    #expect(!sitter.sees("Now,"))
  }

  @Test(arguments: [80, 120])
  func thenAndNowStandBesideEachOtherOnceTheNewOneIsWritten(columns: Int) throws {
    var sitter = try secondEvening(columns)
    sitter.press(Key(.tab), Key(.enter))
    sitter.type("An oar, so far.")
    sitter.press(Key(.escape), Key(.tab, .shift))
    #expect(sitter.sees("Enter reads then and now."))
    sitter.press(Key(.enter))
    let rows = sitter.canvas.text
    let then = try #require(rows.firstIndex { $0.contains("a boat of our own") })
    let now = try #require(rows.firstIndex { $0.contains("An oar, so far.") })
    #expect(sitter.sees("Then, October 13:") && sitter.sees("Now, October 14:"))
    // Side by side where the window is wide, one below the other where it is not.
    #expect(columns >= 100 ? abs(then - now) <= 1 : now > then + 3)
  }

  /// Somebody comes near: the words that were asked for do not come up behind the page that was fled to.
  @Test func whatWasAskedForOpensOverNoOtherScreen() throws {
    var sitter = try secondEvening()
    sitter.press("g")
    sitter.tell(.input(.key(Key(.enter))), .input(.key("q")))
    #expect(sitter.sees("A book for tests"))
    #expect(!sitter.sees("a boat of our own"))
  }
}
