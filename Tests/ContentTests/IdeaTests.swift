import Testing
import Workbook

/// The 34 ideas of the article that the book retells, and the chapters that carry them.
@Suite struct IdeaTests {
  @Test func everyIdeaStandsInItsChapter() throws {
    expectNone(try complaints(about: Content()))
  }

  @Test func everyIdeaHasTheChaptersThatItIsMeantFor() throws {
    let chapters = try Dictionary(grouping: ideas(), by: \.number).mapValues { Set($0.map(\.chapter)) }
    #expect(chapters.keys.sorted() == Array(1...34))
    for (number, expected) in Self.chapters.enumerated() {
      #expect(chapters[number + 1] == Set(expected), "idea \(number + 1)")
    }
  }

  @Test func anIdeaThatIsCutIsMissed() throws {
    let spoiled = try Content().replacing(
      "tend to respond to an understanding ear", with: "tend to listen back",
      in: "chapters/07-understanding-as-a-force.md")
    try expectOneMore(in: spoiled, about: "idea 28", "understanding ear", complaints: complaints)
  }

  @Test func anIdeaThatMovesToAnotherChapterIsMissed() throws {
    let cut = try Content().replacing(
      "There can be too much compassion, Gerson warns.", with: "Gerson warns.",
      in: "chapters/06-where-compassion-stops.md")
    let moved = try cut.replacing(
      "## You first", with: "There can be too much compassion, Gerson warns.\n\n## You first",
      in: "chapters/05-compassion-while-it-hurts.md")
    try expectOneMore(in: moved, about: "idea 23", complaints: complaints)
  }

  /// An idea, and words by which to know it.
  private struct Idea {
    let number: Int
    let chapter: Chapter.ID
    let quotation: String
  }

  private func ideas() throws -> [Idea] {
    try DataFile("ideas.tsv").rows(of: 3).map {
      Idea(number: try #require(Int($0[0])), chapter: Chapter.ID($0[1]), quotation: $0[2])
    }
  }

  private func complaints(about content: Content) throws -> [String] {
    let workbook = try content.workbook()
    return try ideas().compactMap { idea in
      let blocks = workbook.chapter(idea.chapter)?.blocks ?? []
      let count = blocks.count { $0.text.contains(idea.quotation) }
      return count == 1
        ? nil
        : "\(count) blocks of \(idea.chapter) say “\(idea.quotation)”, the words of idea \(idea.number). "
          + "One should: put it back, or quote it in ideas.tsv as it is said now."
    }
  }

  /// The chapters of each idea, in the order of the ideas.
  private static let chapters: [[Chapter.ID]] = [
    ["before-you-begin"], ["before-you-begin"], ["no-answer", "rings"], ["no-answer"], ["no-answer"],
    ["no-answer"], ["guarding"], ["guarding"], ["guarding"], ["guarding", "softer"],
    ["guarding"], ["guarding"], ["own-stance"], ["own-stance"], ["their-blame"],
    ["their-blame"], ["compassion"], ["compassion"], ["compassion", "understanding"], ["understanding"],
    ["own-stance", "understanding"], ["softer"], ["limits"], ["limits"], ["limits", "alone"],
    ["understanding"], ["understanding"], ["understanding"], ["understanding", "softer"],
    ["softer", "rings"],
    ["alone"], ["alone"], ["alone", "rings"], ["before-you-begin"],
  ]
}
