import Testing
import Workbook

/// The questions and exercises that the book is planned with: `exercises.tsv` and `practices.tsv`.
@Suite struct ExerciseTests {
  @Test func everyPlannedExerciseStandsInItsChapter() throws {
    expectNone(try missingExercises(in: Content()))
  }

  @Test func everyPlannedPracticeIsOfferedInItsChapter() throws {
    expectNone(try missingPractices(in: Content()))
  }

  @Test func theBookHasNoOtherExercises() throws {
    let planned = try DataFile("exercises.tsv").rows(of: 7).map { $0[3] }
    let exercises = try Content().workbook().chapters.flatMap(\.exercises).map(\.id.name)
    #expect(Set(exercises).subtracting(planned) == [], "add them to exercises.tsv")
  }

  @Test func anExerciseThatIsTakenOutIsMissed() throws {
    let spoiled = try Content().replacing(
      "```reflection\nid: same-feelings\npartner_facing: true\nask: Which hard feelings do you both seem to have, in different clothes?\n```\n",
      with: "", in: "chapters/05-compassion-while-it-hurts.md")
    try expectOneMore(in: spoiled, about: "5 p5", "is gone from compassion", complaints: missingExercises)
  }

  @Test func aQuestionUnderAnotherNameIsFound() throws {
    let spoiled = try Content().replacing(
      "ask: Where in your body do you notice judging start?", with: "ask: What do you want?",
      in: "chapters/03-your-own-stance.md")
    try expectOneMore(in: spoiled, about: "3 p3", "Where in your body", complaints: missingExercises)
  }

  @Test(arguments: ["core: true\n", "partner_facing: true\n"])
  func aMarkThatIsTakenOffIsFound(_ mark: String) throws {
    let spoiled = try Content().replacing(
      "id: soft-start\ncore: true\npartner_facing: true\n",
      with: "id: soft-start\ncore: true\npartner_facing: true\n".replacing(mark, with: ""),
      in: "chapters/08-the-softer-conversation.md")
    try expectOneMore(in: spoiled, about: "8A", "core partner-facing", complaints: missingExercises)
  }

  @Test func aFieldThatIsTakenOutIsFound() throws {
    let spoiled = try Content().replacing(
      "  - {id: i-will-not, title: I will not, kind: text}\n", with: "",
      in: "chapters/06-where-compassion-stops.md")
    try expectOneMore(in: spoiled, about: "6B", "i-will i-will-not", complaints: missingExercises)
  }

  @Test func aPracticeThatIsNoLongerOfferedIsFound() throws {
    let spoiled = try Content().replacing(
      "offer: [weekly-look-back, re-read-one-page, thank-yourself]",
      with: "offer: [weekly-look-back, thank-yourself]",
      in: "chapters/10-rings-on-the-water.md")
    try expectOneMore(
      in: spoiled, about: "re-read-one-page", "is not offered in rings", complaints: missingPractices)
  }

  @Test func aPracticeThatIsTakenForSafeIsFound() throws {
    let spoiled = try Content().replacing(
      "safe_if_unsure: no\n    chapter: guarding", with: "safe_if_unsure: yes\n    chapter: guarding",
      in: "practices.yaml")
    try expectOneMore(in: spoiled, about: "add-one-maybe", "safe-if-unsure", complaints: missingPractices)
  }

  private func missingExercises(in content: Content) throws -> [String] {
    let workbook = try content.workbook()
    return try DataFile("exercises.tsv").rows(of: 7).flatMap { row -> [String] in
      let name = "\(row[1]), “\(row[3])”,"
      guard let (exercise, chapter) = workbook.exercise(Exercise.ID(row[3])), chapter.id.name == row[0] else {
        return ["\(name) is gone from \(row[0])"]
      }
      return different(name, "kind", exercise.kind.name, row[2])
        + different(name, "marks", exercise.marks, row[4])
        + different(name, "parts", exercise.fields.map(\.id.name).listed, row[6])
        + ([exercise.title ?? "", exercise.ask].contains { $0.contains(row[5]) }
          ? [] : ["\(name) does not say “\(row[5])”: has it become another question?"])
    }
  }

  private func missingPractices(in content: Content) throws -> [String] {
    let workbook = try content.workbook()
    return try DataFile("practices.tsv").rows(of: 5).flatMap { row -> [String] in
      let name = "“\(row[1])”"
      guard let practice = workbook.practice(Practice.ID(row[1])) else { return ["\(name) is gone"] }
      let offers = workbook.chapter(practice.chapter)?.offers ?? []
      let isCore = offers.contains { $0.core == practice.id }
      return different(name, "chapter", practice.chapter.name, row[0])
        + different(name, "name", practice.name, row[2])
        + different(name, "cadence", practice.cadence.rawValue, row[3])
        + different(name, "marks", practice.marks(isCore: isCore), row[4])
        + (offers.contains { $0.practices.contains(practice.id) }
          ? [] : ["\(name) is not offered in \(row[0])"])
    }
  }

  private func different(_ name: String, _ what: String, _ found: String, _ planned: String) -> [String] {
    found == planned ? [] : ["\(name) has the \(what) “\(found)”; “\(planned)” is planned"]
  }
}

extension [String] {
  /// As a column of a table holds it.
  fileprivate var listed: String { isEmpty ? "-" : joined(separator: " ") }
}

extension Exercise {
  fileprivate var marks: String {
    [(isCore, "core"), (isPartnerFacing, "partner-facing"), (isKeptForSittingOnly, "sitting")]
      .filter(\.0).map(\.1).listed
  }
}

extension Practice {
  fileprivate func marks(isCore: Bool) -> String {
    [
      (isCore, "core"), (isPartnerFacing, "partner-facing"), (mayInvolvePartner, "with-partner"),
      (isSafeIfUnsure, "safe-if-unsure"),
    ].filter(\.0).map(\.1).listed
  }
}

extension Chapter {
  fileprivate var offers: [Offer] {
    blocks.compactMap { if case .offer(let offer) = $0 { offer } else { nil } }
  }
}
