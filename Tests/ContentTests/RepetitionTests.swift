import Testing

@testable import Workbook

@Suite struct RepetitionTests {
  @Test func noTwoChaptersShareARunOfWords() throws {
    expectNone(try sharedRuns(in: Content()))
  }

  @Test func noSentenceStandsTwice() throws {
    expectNone(try sentencesSaidTwice(in: Content()))
  }

  @Test func everyRepeatIsInUse() throws {
    let passages = try Content().passages.map(\.text.bareWords)
    for phrase in try Repeat.all() {
      let count = passages.count { $0.firstRange(of: phrase.words) != nil }
      #expect(count > 1, "“\(phrase.words.joined(separator: " "))” stands once; take it out of repeats.tsv")
    }
  }

  @Test func aRunThatComesBackInAnotherChapterIsFound() throws {
    let path = "chapters/09-going-alone.md"
    let spoiled = try Content().replacing(
      "It can feel like telling on someone, all the same.",
      with: "It feels like a tiredness that comes from leaning on a door.", in: path)
    try expectOneMore(
      in: spoiled, about: path, "a tiredness that comes from leaning on a", "chapters/01",
      complaints: sharedRuns)
  }

  @Test func aSentenceThatComesBackIsFound() throws {
    let spoiled = try Content().replacing(
      "how_to: Let the out-breath be the longer one.", with: "how_to: What did I see at my limit this week?",
      in: "practices.yaml")
    try expectOneMore(
      in: spoiled, about: "practices.yaml", "What did I see at my limit this week?",
      complaints: sentencesSaidTwice)
  }

  /// The fewest words in a row that no two chapters may share.
  private let sharedRun = 8
  /// The fewest words that make a sentence of its own: “Not now.” may stand anywhere.
  private let shortestSentence = 4

  private func sharedRuns(in content: Content) throws -> [String] {
    let repeats = try Repeat.all()
    var firsts: [ArraySlice<String>: Place] = [:]
    var complaints: [String] = []
    for passage in content.chapterPaths.flatMap(content.passages) {
      let words = passage.text.bareWords
      // A longer run would be told again from its next word on.
      var told = 0
      for start in words.indices.dropLast(sharedRun - 1) {
        let run = words[start..<start + sharedRun]
        guard let first = firsts[run] else {
          firsts[run] = passage.place
          continue
        }
        guard first.file != passage.place.file, start >= told, !repeats.contains(where: { $0.covers(run) })
        else { continue }
        told = start + sharedRun
        complaints.append(
          "\(passage.place): “\(run.joined(separator: " "))” stands in \(first) too. Say it another way, "
            + "or list it with its reason in repeats.tsv.")
      }
    }
    return complaints
  }

  private func sentencesSaidTwice(in content: Content) throws -> [String] {
    let repeats = try Repeat.all()
    var firsts: [ArraySlice<String>: Place] = [:]
    return content.passages.flatMap { passage in
      Readability.sentences(of: passage.text).compactMap { sentence in
        let words = String(sentence).bareWords[...]
        // A title or an option, which has no stop, may come back.
        guard words.count >= shortestSentence, sentence.contains(where: ".?!".contains),
          !repeats.contains(where: { $0.covers(words) })
        else { return nil }
        guard let first = firsts.updateValue(passage.place, forKey: words) else { return nil }
        let said = Readability.words(of: sentence).joined(separator: " ")
        return "\(passage.place): “\(said)” stands in \(first) too. Say it once, "
          + "or list it with its reason in repeats.tsv."
      }
    }
  }
}

/// Words that the book means to say more than once.
private struct Repeat {
  let words: [String]

  static func all() throws -> [Repeat] {
    try DataFile("repeats.tsv").rows(of: 2).map { Repeat(words: $0[0].bareWords) }
  }

  /// Whether a run of words is a part of these.
  func covers(_ run: ArraySlice<String>) -> Bool { words.firstRange(of: run) != nil }
}

extension String {
  /// Its words in small letters, without the signs around and inside them.
  fileprivate var bareWords: [String] {
    Readability.words(of: lowercased()).map { String($0.filter { $0.isLetter || $0.isNumber }) }
  }
}
