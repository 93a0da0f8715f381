import Testing
import Workbook

/// The lists, examples and footers that come with the exercises.
@Suite struct WorkedExampleTests {
  private let workbook: Workbook

  init() throws { workbook = try Content().workbook() }

  @Test func theFearsAreFourAndNoVerdict() throws {
    let table = try table("fear-map")
    #expect(table.rows.map(\.id) == ["ending", "blame", "words", "other"])
    #expect(table.rows.last?.title == "Another reason")
    #expect(table.footer == "A guess, not a verdict. Only your partner knows.")
  }

  @Test func whatMightEaseAFearIsTheSameListInBothChapters() throws {
    let first = try field("what-might-ease-it", of: "fear-map")
    let second = try field("what-might-ease-it", of: "soft-start")
    #expect(first.kind == second.kind)
    #expect(first.options.count == 14)
    for fear in ["Ending", "Blame", "Words", "Other"] {
      #expect(first.options.count { $0.text.hasPrefix(fear + ": ") } >= 2, "\(fear)")
    }
  }

  @Test func theThoughtThatIsTakenApartShowsEveryColumn() throws {
    let table = try table("blame-to-understanding")
    #expect(Set(table.example.keys) == Set(table.columns.map(\.id)))
    #expect(table.example["blaming-thought"] == "“You never care about us.”")
    #expect(table.footer?.hasPrefix("A fairer wording does not make hurtful acts all right.") == true)
    #expect(table.footer?.contains("!") == true)
  }

  @Test func feelingsAndNeedsLeaveRoomForAWordOfOnesOwn() throws {
    let (feelings, needs) = try (
      field("what-i-felt", of: "blame-to-understanding"), field("what-i-needed", of: "blame-to-understanding")
    )
    #expect(feelings.options.count == 16)
    #expect(needs.options.count == 13)
    for field in [feelings, needs] {
      #expect(field.choice?.allowsMany == true)
      #expect(field.choice?.allowsOwn == true)
    }
  }

  @Test func theThreeListsHaveExamplesToStartFrom() throws {
    let seeds = try exercise("what-is-mine").fields.compactMap { field in
      if case .list(let seeds) = field.kind { seeds } else { nil as [String]? }
    }
    #expect(
      seeds == [
        ["my own support", "where I go for help", "my tone"], ["the mood of an evening"],
        ["their decision", "their past", "their pace"],
      ])
  }

  @Test func fourPartsMakeAWholeRequest() throws {
    let needed = try exercise("soft-start").fields.filter { !$0.isOptional }.map(\.id)
    #expect(
      needed == ["something-true-i-value", "what-happened", "small-clear-request", "how-they-can-say-no"])
  }

  @Test func aRequestIsShownBeforeOneIsAskedFor() throws {
    let blocks = try #require(workbook.chapter("softer")).blocks
    let sample = try #require(
      blocks.firstIndex {
        if case .quotation = $0 { $0.text.contains("It’s fine to say no, or not yet.") } else { false }
      })
    let planner = try #require(blocks.firstIndex { $0.text == "soft-start" })
    #expect(sample < planner)
  }

  @Test func theLadderHasSevenSteps() throws {
    #expect(
      try table("smaller-steps").rows.map(\.id) == [
        "walk", "book", "relationship-check-up", "discernment", "trial-visit", "regular", "going-alone",
      ])
  }

  @Test func kindnessThatIsUsedIsWorthTalkingOver() throws {
    let footer = try table("what-kindness-meets").footer
    #expect(
      footer?.hasPrefix("Mostly “used against me”? That is worth talking over with someone outside") == true)
    #expect(
      try field("what-came-back", of: "what-kindness-meets").options.map(\.id)
        == ["care", "neutral", "ignored", "used-against-me", "not-sure"])
  }

  @Test func theFirstSessionHasQuestionsToTakeAlong() throws {
    #expect(try field("questions-for-the-therapist", of: "first-session").options.count == 7)
    #expect(try field("kind-of-help", of: "going-alone-plan").options.count == 7)
  }

  @Test func theLastPlanTakesNoSide() throws {
    let field = try field("where-i-stand", of: "next-season")
    #expect(field.isOptional)
    #expect(field.options.map(\.id) == ["stay", "change", "part", "step-back", "undecided"])
    #expect(try table("ripple-log").footer == "No ring yet is an answer.")
  }

  @Test func theLastChapterShowsTheFirstHope() throws {
    let recalls = workbook.chapters.flatMap(\.blocks).compactMap { block in
      if case .recall(let recall) = block { recall.of } else { nil }
    }
    #expect(recalls == ["what-might-ease-a-fear", "hoped-for-change"])
  }

  private func exercise(_ id: Exercise.ID) throws -> Exercise { try #require(workbook.exercise(id)).exercise }

  private func field(_ id: Identifier<Field>, of exercise: Exercise.ID) throws -> Field {
    try #require(self.exercise(exercise).fields.first { $0.id == id })
  }

  private func table(_ id: Exercise.ID) throws -> Table {
    guard case .table(let table) = try exercise(id).kind else {
      return try #require(nil as Table?, "\(id) is no table")
    }
    return table
  }
}
