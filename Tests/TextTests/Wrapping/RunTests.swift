import TestSupport
import Testing

@testable import Text

/// A run has no place for a line to end in it.
@Suite struct RunTests {
  private func runs(of text: String) -> [TextLine] {
    var runs = [text.run(from: .start)]
    while let last = runs.last, last.end.utf8 < text.utf8.count { runs.append(text.run(from: last.end)) }
    return runs
  }

  @Test(arguments: [
    ("Think of it.", ["Think ", "of ", "it."]), ("well-being", ["well-", "being"]),
    ("press ! now", ["press ! ", "now"]),
    ("a  b", ["a  ", "b"]), ("日本、語", ["日", "本、", "語"]), ("1-800-799", ["1-800-799"]), ("  a", ["  ", "a"]),
    ("one\u{a0}two", ["one\u{a0}two"]), ("", [""]),
  ])
  func runsEndWhereALineMayEnd(_ text: String, _ expected: [String]) {
    let found = runs(of: text).map { String(text[text.index(at: $0.start)..<text.index(at: $0.end)]) }
    #expect(found == expected)
  }

  @Test func aRunIsMeasuredWithoutTheSpacesAfterIt() {
    #expect(runs(of: "日本 क्षि ⭐️ ").map(\.columns) == [2, 2, "क्षि".columns, "⭐️".columns])
  }

  @Test func theFirstRunThatIsTooWideIsFound() throws {
    let text = "a wide-ranging, undergroundlike thing"
    let run = try #require(text.firstRun(widerThan: 10))
    #expect(text.painted(run.start..<run.end) == "undergroundlike")
    #expect(text.firstRun(widerThan: 15) == nil)
    #expect("".firstRun(widerThan: 1) == nil)
  }

  @Test func aLineIsCutOnlyWhereItStartsWithARunThatIsWiderThanIt() {
    let pieces = ["a", "bc", "def", " ", "  ", "-", "!", "“", "”", "日", "、", "7", "\u{a0}", "क्षि", "⭐️", "'"]
    var dice = Dice(seed: 14)
    for _ in 0..<2_000 {
      let text = (0...dice.roll(1...30)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      let ends = Set(runs(of: text).map(\.end))
      let columns = dice.roll(1...12)
      for line in Wrapping(columns: columns).lines(of: text) {
        let isCut = !ends.contains(line.end)
        // A run that is one cluster stands out of its line and cannot be cut.
        guard isCut, text.run(from: line.start).columns <= columns else { continue }
        Issue.record("“\(text)” is cut at \(line.end.utf8) in \(columns) columns")
        return
      }
    }
  }
}
