import TestSupport
import Testing
import Time

@testable import Journal

/// The reader's writing, newest first, and what a search finds in it.
struct ArchiveTests {
  private let day = Day(number: 20_739)

  private func archive(of records: [Record]) -> Archive {
    var archive = Archive()
    archive.add(records.map(Reading.record))
    archive.finish()
    return archive
  }

  /// The words of the pieces that a search finds, in order.
  private func found(_ query: String, in texts: String...) -> [String] {
    var archive = archive(
      of: texts.enumerated().map { .made(.text($1), clock: UInt64(texts.count - $0)) })
    archive.find(query)
    return archive.matches.map { archive.pieces[$0].words }
  }

  @Test func piecesStandNewestFirstByTheirClocksInWhateverSlicesTheyCome() {
    var dice = Dice(seed: 8)
    let records = (0..<60).map { Record.made(.text("words"), id: $0, clock: $0 / 2, on: day - Int($0)) }
    let newestFirst = records.reversed().map(\.id)
    for _ in 0..<10 {
      var archive = Archive()
      var rest = records.shuffled(using: &dice)[...]
      while !rest.isEmpty {
        let slice = rest.prefix(1 + dice.roll(20))
        archive.add(slice.map(Reading.record))
        rest = rest.dropFirst(slice.count)
        #expect(!archive.isWhole)
      }
      archive.finish()
      #expect(archive.isWhole)
      #expect(archive.pieces.map(\.id) == newestFirst)
      #expect(archive.matches == Array(records.indices))
    }
  }

  @Test func onlyWritingWithSomethingInItIsAPiece() {
    let bodies: [Record.Body] = [
      .text("kept"), .text(" \n"), .answer(.mark(nil)), .answer(.picks(.init())), .answer(.mark(0)),
      .tick("walk", day), .setting(.measure, "66"), .rating(Rating(scale: "hope", mark: 3, day: day)),
      .line("", day), .line("kept too", day), .note(Note(text: " ")), .note(Note(title: "kept", text: "")),
    ]
    let archive = archive(of: bodies.enumerated().map { .made($1, clock: UInt64($0)) })
    #expect(archive.pieces.map(\.words) == ["", "kept too", "0 of 10", "kept"])
  }

  @Test func caseMarksAndQuotesMakeNoDifference() {
    let texts = ["I ran it like a “Trial”", "he didn’t", "my fiance\u{301}e", "my fiancée", "thé"]
    #expect(found("TRIAL", in: texts[0], texts[1]) == [texts[0]])
    #expect(found("\"trial\"", in: texts[0], "trial") == [texts[0]])
    #expect(found("DIDN'T", in: texts[0], texts[1]) == [texts[1]])
    #expect(found("didn’t", in: "didn't", "did not") == ["didn't"])
    #expect(found("fiancee", in: texts[2], texts[3], texts[4]) == [texts[2], texts[3]])
    #expect(found("fiancée", in: texts[2], texts[3], texts[4]) == [texts[2], texts[3]])
    #expect(found("fiance\u{301}e", in: texts[2], texts[3], texts[4]) == [texts[2], texts[3]])
  }

  @Test func severalWordsAreFoundInAnyOrderAndApart() {
    let texts = ["the car again, I waited", "I waited", "car"]
    for query in ["car waited", "waited car", "  waited\tcar ", "aite ca", "car car waited"] {
      #expect(found(query, in: texts[0], texts[1], texts[2]) == [texts[0]])
    }
    #expect(found("car bus", in: texts[0]).isEmpty)
    #expect(found("waited again", in: "waited\nagain", "again") == ["waited\nagain"])
  }

  @Test func aQueryWithoutWordsFindsAll() {
    for query in ["", " ", "\t\n", "\u{A0}", "\u{301}"] {
      #expect(found(query, in: "one", "two") == ["one", "two"])
    }
  }

  @Test func theQuestionIsSearchedToo() {
    #expect(found("given sound hush", in: "hush", "loud") == ["hush"])
    var archive = archive(of: [.made(.line("The car again.", day))])
    archive.find("line day car")
    #expect(archive.matches == [0])
  }

  @Test func noMatchRunsFromTheQuestionIntoTheAnswer() {
    #expect(found("sound?again", in: "again").isEmpty)
    #expect(found("sound? again", in: "again") == ["again"])
  }

  @Test func whatWasLookedForWhileThePiecesCameIsFoundWhenTheyAreAllThere() {
    var archive = Archive()
    archive.add([.record(.made(.text("one trial"), clock: 1)), .record(.made(.text("other"), clock: 2))])
    archive.find("trial")
    #expect(archive.matches == [0])
    archive.add([.record(.made(.text("a second trial"), clock: 3))])
    archive.finish()
    #expect(archive.matches.map { archive.pieces[$0].words } == ["a second trial", "one trial"])
    archive.find("")
    #expect(archive.matches == [0, 1, 2])
  }

  @Test(.timeLimit(.minutes(1)))
  func twentyThousandPiecesAreSearchedWithEachLetterThatIsTyped() {
    var dice = Dice(seed: 9)
    let words = ["trial", "trail", "train", "tribe", "waiting", "room", "car", "again", "blame", "quiet"]
    let records = (0..<20_000).map { index in
      let text = (0..<5).map { _ in words[dice.roll(words.count)] }.joined(separator: " ")
      return Record.made(.text(text), clock: UInt64(index))
    }
    var archive = archive(of: records)
    var before = archive.matches.count
    #expect(before == 20_000)
    for query in ["t", "tri", "trial ", "trial w", "trial waitings"] {
      archive.find(query)
      #expect(archive.matches.count <= before)
      before = archive.matches.count
    }
    #expect(before == 0)
    archive.find("trial train")
    let both = records.indices.filter { index in
      let words = Set(records[index].words.split(separator: " "))
      return words.isSuperset(of: ["trial", "train"])
    }
    #expect(archive.matches.reversed() == both.map { 19_999 - $0 })
  }
}
