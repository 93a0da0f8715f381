import Testing
import Workbook

@Suite struct StudyTests {
  @Test func noChapterCitesMoreThanTwoStudies() throws {
    expectNone(try crowded(in: Content()))
  }

  @Test func noTwoStudiesAreIntroducedAlike() throws {
    expectNone(try introducedAlike(in: Content()))
  }

  @Test func noTwoChaptersCloseOnAStudy() throws {
    expectNone(try closings(in: Content()))
  }

  @Test func aThirdStudyIsFound() throws {
    let spoiled = try Content().replacing(
      "It is a puzzle.", with: "[It is a puzzle](source:eyal-2018).",
      in: "chapters/04-when-your-partner-does-the-blaming.md")
    try expectOneMore(in: spoiled, about: "their-blame cites 3 studies", complaints: crowded)
  }

  @Test func aStudyThatIsIntroducedLikeAnotherIsFound() throws {
    let spoiled = try Content().replacing(
      "Many people go alone. [Two", with: "You may fear that nobody goes alone. [Two",
      in: "chapters/09-going-alone.md")
    try expectOneMore(in: spoiled, about: "alone", "You may fear", complaints: introducedAlike)
  }

  @Test func aSecondChapterThatClosesOnAStudyIsFound() throws {
    let spoiled = try Content().replacing(
      "## One thing for this week", with: "It was [tried](source:nowlan-2017).\n\n## One thing for this week",
      in: "chapters/09-going-alone.md")
    #expect(try closings(in: spoiled).contains { $0.contains("alone") })
  }

  /// The figures of each study as the brief has them, and whatever its row must not lose.
  @Test(arguments: [
    ("doherty-2021", ["270", "101", "2.68 years", "within two", "47, 882–890"]),
    ("cordova-2014", ["215", "small to moderate", "82, 592–604"]),
    ("gollwitzer-2006", ["94 tests", "medium to large", "newer and larger review, of 2024"]),
    ("sheeran-2024", ["642 tests", "smaller", "small to medium", "if this, then that", "gone over again"]),
    ("ferrari-2019", ["27 trials", "no edge over other active", "10, 1455–1473"]),
    ("eyal-2018", ["did not make", "Asking them did", "114, 547–571"]),
    ("overall-2017", ["do harm", "small problems", "able to change", "unsure of themselves", "13, 1–5"]),
    ("gurman-2014", ["after a partner has refused", "takes sides", "one story only", "40"]),
    ("nowlan-2017", ["pilot", "quality of life", "no clear gain in the relationship", "6, 189–204"]),
  ])
  func aRowSaysWhatItsStudyShows(id: String, figures: [String]) throws {
    let source = try #require(try Content().workbook().sources.first { $0.id.name == id })
    let words = [source.work, source.found, source.may, source.mayNot].joined(separator: " ")
    for figure in figures { #expect(words.contains(figure), "\(id) no longer says “\(figure)”") }
  }

  @Test func gentleTalkClaimsNoMoreThanItsReview() throws {
    let source = try #require(try Content().workbook().sources.first { $0.id == "overall-2017" })
    #expect(!source.may.contains("works better"))
    #expect(source.may.contains("may leave it where it is"))
  }

  @Test func everySourceSaysWhereToFindIt() throws {
    for source in try Content().workbook().sources {
      #expect(source.link?.hasPrefix("https://") ?? source.work.contains("“"), "\(source.id)")
    }
  }

  @Test func theNewerReviewOfPlansStandsBesideTheOlder() throws {
    let source = try #require(try Content().workbook().sources.first { $0.id == "gollwitzer-2006" })
    #expect(source.beside == "sheeran-2024")
  }

  private func crowded(in content: Content) throws -> [String] {
    try content.workbook().chapters.compactMap { chapter in
      let count = chapter.blocks.reduce(0) { $0 + $1.sources.count }
      return count > 2 ? "\(chapter.id) cites \(count) studies; two at most" : nil
    }
  }

  private func introducedAlike(in content: Content) throws -> [String] {
    var first: [String: Chapter.ID] = [:]
    return try content.workbook().chapters.flatMap { chapter in
      chapter.blocks.filter { !$0.sources.isEmpty }.compactMap { block in
        let words = block.text.split(separator: " ").prefix(3).joined(separator: " ")
        guard let other = first.updateValue(chapter.id, forKey: words) else { return nil }
        return "\(chapter.id) begins a study with “\(words)”, as \(other) does. Come to it another way."
      }
    }
  }

  /// The chapters whose last words before the week are a study, when they are more than one.
  private func closings(in content: Content) throws -> [String] {
    let closing = try content.workbook().chapters.filter { chapter in
      let end = chapter.blocks.lastIndex { if case .heading = $0 { true } else { false } }
      return end.map { !chapter.blocks[..<$0].suffix(1).allSatisfy(\.sources.isEmpty) } ?? false
    }
    return closing.count < 2 ? [] : closing.map { "\($0.id) closes on a study, as others do" }
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
