import Testing
import Workbook

@Suite struct StudyTests {
  @Test func aChapterCitesOneStudyAtMostAndOnlyAfterItsQuestions() throws {
    expectNone(try complaints(about: Content()))
  }

  @Test func aSecondStudyIsFound() throws {
    let spoiled = try Content().replacing(
      "For some people a *check-up*", with: "For [some people](source:eyal-2018) a *check-up*",
      in: "chapters/02-what-a-no-may-be-guarding.md")
    try expectOneMore(in: spoiled, about: "guarding cites 2 studies", complaints: complaints)
  }

  @Test func aStudyAmongTheQuestionsIsFound() throws {
    let spoiled = try Content().replacing(
      "A wrong guess is the best thing", with: "[A wrong guess](source:eyal-2018) is the best thing",
      in: "chapters/07-understanding-as-a-force.md"
    ).replacing(
      "[a series of experiments](source:eyal-2018)", with: "one",
      in: "chapters/07-understanding-as-a-force.md")
    try expectOneMore(in: spoiled, about: "understanding cites a study before", complaints: complaints)
  }

  private func complaints(about content: Content) throws -> [String] {
    try content.workbook().chapters.flatMap(complaints)
  }

  private func complaints(about chapter: Chapter) -> [String] {
    let cited = chapter.blocks.indices.flatMap { index in
      chapter.blocks[index].sources.map { _ in index }
    }
    guard let first = cited.first else { return [] }
    let lastQuestion = chapter.blocks.lastIndex { if case .exercise = $0 { true } else { false } }
    return (cited.count > 1 ? ["\(chapter.id) cites \(cited.count) studies; one at most"] : [])
      + (first < lastQuestion ?? 0 ? ["\(chapter.id) cites a study before its last question"] : [])
  }
}

extension Block {
  /// The studies that its text cites.
  fileprivate var sources: [Source.ID] {
    let prose: [Prose] =
      switch self {
      case .heading(let prose), .paragraph(let prose): [prose]
      case .list(_, let items), .quotation(let items): items
      case .rule, .exercise, .recall, .offer: []
      }
    return prose.flatMap(\.runs).compactMap { if case .source(let id) = $0.link { id } else { nil } }
  }
}
