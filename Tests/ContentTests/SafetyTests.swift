import Testing

@testable import Workbook

/// What the book owes a reader who may be in danger, and the partner who cannot answer.
@Suite struct SafetyTests {
  @Test func whatHasToBeSaidIsSaid() throws {
    expectNone(try unsaid(in: Content()))
  }

  @Test func aDisclaimerThatIsCutIsMissed() throws {
    let spoiled = try Content().replacing(
      " It has not been tested in a study.", with: "", in: "workbook.yaml")
    try expectOneMore(
      in: spoiled, about: "workbook.yaml", "It has not been tested in a study.", "disclaimer",
      complaints: unsaid)
  }

  @Test(arguments: ["guarding", "their-blame", "limits", "understanding", "softer"] as [Chapter.ID])
  func aQuietOfferOfHelpOpensTheChapter(_ id: Chapter.ID) throws {
    let first = try #require(Content().workbook().chapter(id)?.blocks.first)
    guard case .paragraph(let prose) = first else {
      Issue.record("\(id) does not open with a line of text")
      return
    }
    #expect(prose.text.contains("press !"))
    #expect(prose.runs.allSatisfy { $0.marks == .emphasis }, "the line is set off as a quiet one")
  }

  @Test func theCheckAsksSixThingsInTheirOrder() throws {
    let check = try Content().workbook().check
    let subjects = [
      "afraid", "hurt, threatened", "careful who I see", "whereabouts", "on my device", "how I treat",
    ]
    #expect(check.statements.count == subjects.count)
    for (statement, subject) in zip(check.statements, subjects) { #expect(statement.contains(subject)) }
  }

  @Test func theCheckIsNoTest() throws {
    let check = try Content().workbook().check
    let words = (check.lead + check.concern + check.ownBehavior).flatMap {
      $0.lowercased().split(separator: " ")
    }
    #expect(words.filter { ["test", "screen", "score", "result", "diagnosis"].contains($0) } == [])
  }

  @Test func thePageForTheOneWhoHurtsExcusesNothing() throws {
    let check = try Content().workbook().check
    #expect(check.concern.contains { $0.contains("not your fault") })
    #expect(!check.ownBehavior.contains { $0.contains("fault") })
  }

  @Test func onlyWhoIsHarmedIsToldThatItIsNotTheirFault() throws {
    expectNone(try unconditional(in: Content()))
  }

  @Test func aComfortToEverybodyIsFound() throws {
    let spoiled = try Content().replacing(
      "If you are the one who is being hurt or frightened, that is not your fault",
      with: "That is not your fault", in: "chapters/06-where-compassion-stops.md")
    try expectOneMore(in: spoiled, about: "chapters/06", "not your fault", complaints: unconditional)
  }

  @Test func everyTaskThatIsFoldedHasOneInItsPlace() throws {
    for chapter in try Content().workbook().chapters {
      let week = chapter.blocks.lastIndex { if case .heading = $0 { true } else { false } } ?? 0
      for passage in chapter.passages where passage.partnerFacing.lowerBound > week {
        #expect(!passage.instead.isEmpty, "\(chapter.id)")
      }
    }
  }

  @Test func everyChapterEndsOnOneThingForTheWeek() throws {
    for chapter in try Content().workbook().chapters {
      let headings = chapter.blocks.compactMap {
        if case .heading(let prose) = $0 { prose.text } else { nil }
      }
      #expect(headings.last == "One thing for this week", "\(chapter.id)")
    }
  }

  /// The sentences that excuse whoever reads them, who may be the one who does the harm.
  private func unconditional(in content: Content) throws -> [String] {
    content.passages.filter { $0.key != "found" }.flatMap { passage in
      Readability.sentences(of: passage.text).filter {
        $0.contains("not your fault") && !$0.hasPrefix("If you are")
      }.map { "\(passage.place): “\($0)” says “not your fault” to everybody" }
    }
  }

  private func unsaid(in content: Content) throws -> [String] {
    let chapters = try content.workbook().chapters
    return try DataFile("required.tsv").rows(of: 3).compactMap { row in
      let path = chapters.first { $0.id.name == row[0] }.map(content.path) ?? row[0]
      let isSaid = content.passages(of: path).contains { $0.text.contains(row[1]) }
      return isSaid
        ? nil : "\(path) no longer says “\(row[1])” (\(row[2])). Say it again, or quote it as it is said now."
    }
  }
}
