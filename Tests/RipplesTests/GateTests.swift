import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The two lines before a gated chapter.
@Suite struct GateTests {
  /// Two gated chapters with open ones around them: river, bridge, weir, shore.
  private func book() throws -> Workbook {
    func chapter(_ id: String, _ rest: String = "") -> String {
      "---\nid: \(id)\ntitle: The \(id)\nminutes: 5\n\(rest)---\nThis is the \(id). See [the bridge](chapter:bridge).\n"
    }
    return try SmallBook.read(replacing: [
      "workbook.yaml": (SmallBook.files["workbook.yaml"] ?? "").replacing(
        "02-bridge.md]", with: "02-bridge.md, 03-weir.md, 04-shore.md]"),
      "chapters/03-weir.md": chapter("weir", "gate: open\n"), "chapters/04-shore.md": chapter("shore"),
    ])
  }

  private func sitter(at destination: Opening.Destination) throws -> Sitter {
    try Sitter(.journal(Summary(), at: destination), book: try book())
  }

  /// By digit, the next chapter, the chapter before, the contents, a link, the end of the chapter before.
  @Test(
    arguments: [
      (Opening.Destination.chapter("river"), ["2"]), (.chapter("river"), ["n"]), (.chapter("shore"), ["p"]),
      (.contents, ["2"]), (.contents, ["j", "j", Key(.enter)]),
      (.chapter("shore"), [Key(.tab), Key(.enter)]),
      (.chapter("river"), ["G", " "]),
    ] as [(Opening.Destination, [Key])])
  func itStandsOnEveryWayThatKeysLead(from: Opening.Destination, keys: [Key]) throws {
    var sitter = try sitter(at: from)
    #expect(!sitter.sees("Only if it is safe."))
    for key in keys { sitter.press(key) }
    #expect(sitter.sees("Only if it is safe."))
    #expect(!sitter.sees("A bridge is"))
    #expect(!sitter.sees("This is the weir"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("A bridge is") || sitter.sees("This is the weir"))
  }

  @Test(arguments: [Opening.Destination.chapter("bridge"), .exercise("whisper"), .chapter("weir")])
  func itStandsBeforeWhatTheProgramIsOpenedAt(destination: Opening.Destination) throws {
    var sitter = try sitter(at: destination)
    #expect(sitter.sees("Only if it is safe."))
    #expect(sitter.effects(since: 0).isEmpty)
    sitter.press(Key(.enter))
    #expect(!sitter.sees("Only if it is safe."))
  }

  @Test func itStandsBeforeAnAnswerThatIsShownElsewhere() throws {
    let ask = "\n```reflection\nid: current\nask: How strong is it?\n```\n"
    let recall = "\n```recall\nof: current\nlead: You wrote of the current.\n```\n"
    var texts = SmallBook.files
    texts["chapters/02-bridge.md", default: ""] += "\n" + ask
    texts["chapters/00-door.md", default: ""] += "\n" + recall
    var first = try Sitter(
      .journal(Summary(), at: .exercise("current")), book: try SmallBook.read(replacing: texts))
    first.press(Key(.enter), Key(.tab), Key(.enter), "2")
    first.type("Strong.")
    first.press(Key(.escape), .control("c"))
    var sitter = try first.later(at: .chapter("door"))
    #expect(sitter.sees("> You wrote of the current."))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Only if it is safe."))
    sitter.press(Key(.enter))
    #expect(sitter.sees("2. The bridge"))
    // Once a sitting is enough.
    sitter.press("0", Key(.enter))
    #expect(sitter.sees("Strong."))
  }

  @Test func itStandsBeforeThePlaceThatWasLeft() throws {
    var first = try sitter(at: .chapter("bridge"))
    first.press(Key(.enter), .control("c"))
    var second = try first.later()
    #expect(second.sees("Only if it is safe."))
    second.press(Key(.enter))
    #expect(second.sees("2. The bridge"))
  }

  @Test func itIsSeenOnceASitting() throws {
    var sitter = try sitter(at: .chapter("bridge"))
    sitter.press(Key(.enter), "q", Key(.enter))
    #expect(sitter.sees("2. The bridge"))
    sitter.press("3")
    #expect(sitter.sees("3. The weir"))
  }

  @Test func turningBackLeavesItStanding() throws {
    var sitter = try sitter(at: .chapter("bridge"))
    sitter.press(Key(.escape))
    #expect(sitter.sees("A book for tests"))
    sitter.press(Key(.enter))
    #expect(sitter.sees("Only if it is safe."))
  }

  @Test func sGoesToTheNextChapterThatNeedsNoGate() throws {
    var sitter = try sitter(at: .chapter("bridge"))
    #expect(sitter.sees("s skip to 4"))
    sitter.press("s")
    #expect(sitter.sees("4. The shore"))
    sitter.press("p")
    #expect(sitter.sees("Only if it is safe."))
  }

  @Test func whereThereIsNoSuchChapterNothingOffersIt() throws {
    var sitter = try Sitter(.journal(Summary(), at: .chapter("bridge")))
    #expect(!sitter.sees("skip"))
    sitter.press("s")
    #expect(sitter.sees("Only if it is safe."))
  }

  /// Neither the way to it, nor turning back, nor passing it is in the journal: only that the chapter was begun.
  @Test func itRecordsNothing() throws {
    var turned = try sitter(at: .contents)
    turned.press("2", "!", Key(.escape), Key(.escape), "2", "s")
    turned.wait(milliseconds: 60_000)
    var apart = try sitter(at: .contents)
    apart.press("4")
    apart.wait(milliseconds: 60_000)
    func bodies(_ sitter: Sitter) -> Set<Record.Body> { Set(sitter.journal.records.values.map(\.body)) }
    #expect(bodies(turned) == bodies(apart))
    #expect(!bodies(apart).isEmpty)
    var passed = try sitter(at: .contents)
    passed.press("2", Key(.enter))
    passed.wait(milliseconds: 60_000)
    let names = passed.journal.records.values.map { record in
      if case .setting(let setting) = record.body { setting.name.rawValue } else { "no setting" }
    }
    #expect(names.sorted() == ["chapter.bridge", "place"])
  }
}
