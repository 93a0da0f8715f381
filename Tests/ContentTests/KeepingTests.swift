import Testing
import Workbook

/// What is kept for one sitting only, what turns toward the partner, and where the gate stands.
@Suite struct KeepingTests {
  @Test func whatCouldHurtInOtherHandsIsKeptForTheSittingOnly() throws {
    let workbook = try Content().workbook()
    let harm = try #require(workbook.chapter("limits")).exercises.map(\.id.name)
    let others = [
      "the-other-chair", "other-side-letter", "fear-map.could-i-ask-gently.not-safe",
      "going-alone-plan.do-i-tell-my-partner.not-safe", "first-session.safety-things-to-mention",
      "to-stay-steady", "worries-about-going", "nearer-decision",
    ]
    #expect(workbook.keptForTheSitting.sorted() == (harm + others).sorted())
    #expect(harm.count == 7)
  }

  @Test func everyNotSafeIsKeptForTheSittingOnly() throws {
    let options = try Content().workbook().chapters.flatMap(\.exercises).flatMap(\.fields).flatMap(\.options)
    let unsafe = options.filter { $0.text == "Not safe" }
    #expect(unsafe.count == 2)
    #expect(unsafe.filter { !$0.isKeptForSittingOnly } == [])
  }

  @Test func theGateStandsBeforeTheTwoChaptersOfOpenness() throws {
    let workbook = try Content().workbook()
    #expect(workbook.chapters.filter(\.isGated).map(\.id) == ["understanding", "softer"])
    #expect(workbook.gate.count == 2)
    #expect(workbook.gate.last?.contains("chapter 9") == true)
    #expect(workbook.chapters.map(\.id) == Chapter.ID.all)
  }

  @Test func whatTurnsTowardThePartnerIsSafeForNobodyWhoIsUnsure() throws {
    for practice in try Content().workbook().practices {
      let mayMeetPartner = practice.isPartnerFacing || practice.mayInvolvePartner
      #expect(!(mayMeetPartner && practice.isSafeIfUnsure), "\(practice.id)")
      #expect(!practice.mayInvolvePartner || practice.isPartnerFacing, "\(practice.id)")
    }
  }

  @Test func aLetterTakesTenToFifteenMinutesAndEndsWithCare() throws {
    let letters = try Content().workbook().chapters.flatMap(\.exercises).compactMap { exercise in
      if case .letter(let letter) = exercise.kind { letter } else { nil }
    }
    #expect(letters.count == 2)
    for letter in letters {
      #expect((10...15).contains(letter.minutes))
      #expect(letter.closing?.contains("If you feel worse for more than a day or two") == true)
    }
  }

  @Test func anExerciseThatIsNoLongerKeptForTheSittingIsFound() throws {
    let spoiled = try Content().replacing(
      "id: who-if-unsure\nkeep: sitting\n", with: "id: who-if-unsure\n",
      in: "chapters/06-where-compassion-stops.md")
    let kept = try Content().workbook().keptForTheSitting
    #expect(try Set(kept).subtracting(spoiled.workbook().keptForTheSitting) == ["who-if-unsure"])
  }
}

extension Workbook {
  /// The exercises, fields and options that are kept in memory only, by their ids.
  fileprivate var keptForTheSitting: [String] {
    chapters.flatMap(\.exercises).flatMap { exercise in
      (exercise.isKeptForSittingOnly ? [exercise.id.name] : [])
        + exercise.fields.flatMap { field in
          (field.isKeptForSittingOnly ? ["\(exercise.id).\(field.id)"] : [])
            + field.options.filter(\.isKeptForSittingOnly).map { "\(exercise.id).\(field.id).\($0.id)" }
        }
    }
  }
}

extension Field {
  /// Nil where the answer is no choice.
  var choice: Choice? { if case .choice(let choice) = kind { choice } else { nil } }

  /// What can be chosen.
  var options: [Choice.Option] { choice?.options ?? [] }
}
