import Testing

@testable import Workbook

@Suite struct KindTests {
  /// The blocks of a chapter whose only text is one fenced block.
  private func blocks(_ kind: String, _ yaml: String) throws -> [Block] {
    let bundle = SmallBundle(chapter: "```\(kind)\n\(yaml)\n```\n")
    return try Workbook.read(bundle.files).chapters[1].blocks
  }

  @Test func aReflectionHasAllAttributesThatAnyExerciseMayHave() throws {
    let yaml = """
      id: why-now
      title: Now
      ask: Why now?
      help: A word is plenty.
      core: true
      partner_facing: true
      keep: sitting
      """
    #expect(
      try blocks("reflection", yaml) == [
        .exercise(
          Exercise(
            id: "why-now", title: "Now", ask: "Why now?", help: "A word is plenty.", isCore: true,
            isPartnerFacing: true, isKeptForSittingOnly: true, kind: .reflection))
      ])
  }

  @Test func attributesThatAreLeftOutAreOff() throws {
    #expect(
      try blocks("reflection", "id: why\nask: Why?\ncore: false") == [
        .exercise(Exercise(id: "why", ask: "Why?", kind: .reflection))
      ])
  }

  @Test func aScaleHasAWordAtEachEnd() throws {
    #expect(
      try blocks("scale", "id: heat\nask: How hot?\nlow: cool\nhigh: boiling") == [
        .exercise(Exercise(id: "heat", ask: "How hot?", kind: .scale(Scale(low: "cool", high: "boiling"))))
      ])
  }

  @Test func aChoiceHasOptionsOfWhichSomeAreKeptForTheSitting() throws {
    let yaml = """
      id: pick
      ask: Which?
      many: true
      own: true
      options:
        - {id: yes, text: Yes}
        - {id: no, text: "No, not this", keep: sitting}
      """
    let options = [
      Choice.Option(id: "yes", text: "Yes"),
      Choice.Option(id: "no", text: "No, not this", isKeptForSittingOnly: true),
    ]
    #expect(
      try blocks("choice", yaml) == [
        .exercise(
          Exercise(
            id: "pick", ask: "Which?",
            kind: .choice(Choice(options: options, allowsMany: true, allowsOwn: true))))
      ])
  }

  @Test func fieldsMayBeOfEveryKind() throws {
    let yaml = """
      id: all
      title: All of them
      ask: Fill in what fits.
      fields:
        - {id: a, title: A, kind: text, help: Go on., optional: true, keep: sitting}
        - {id: b, title: B, kind: line}
        - {id: c, title: C, kind: list, seeds: [one, two]}
        - {id: d, title: D, kind: list}
        - {id: e, title: E, kind: scale, low: few, high: many}
        - {id: f, title: F, kind: choice, own: true, options: [{id: x, text: X}, {id: y, text: Y}]}
        - {id: g, title: G, kind: date}
        - {id: h, title: H, kind: time}
      footer: It stands under it.
      """
    let choice = Choice(options: [.init(id: "x", text: "X"), .init(id: "y", text: "Y")], allowsOwn: true)
    let fields = [
      Field(id: "a", title: "A", help: "Go on.", isOptional: true, isKeptForSittingOnly: true, kind: .text),
      Field(id: "b", title: "B", kind: .line),
      Field(id: "c", title: "C", kind: .list(seeds: ["one", "two"])),
      Field(id: "d", title: "D", kind: .list(seeds: [])),
      Field(id: "e", title: "E", kind: .scale(Scale(low: "few", high: "many"))),
      Field(id: "f", title: "F", kind: .choice(choice)),
      Field(id: "g", title: "G", kind: .date),
      Field(id: "h", title: "H", kind: .time),
    ]
    let exercise = Exercise(
      id: "all", title: "All of them", ask: "Fill in what fits.",
      kind: .fields(Fields(fields: fields, footer: "It stands under it.")))
    #expect(try blocks("fields", yaml) == [.exercise(exercise)])
    #expect(exercise.fields == fields)
  }

  @Test func aTableHasColumnsRowsAndAnExample() throws {
    let yaml = """
      id: map
      title: A map
      ask: Fill in a row.
      columns:
        - {id: noticed, title: Noticed, kind: text}
        - {id: on, title: When, kind: date}
      rows: [{id: ending, title: An ending}, {id: blame, title: Blame}]
      example: {noticed: A sigh.}
      footer: A guess.
      """
    let columns = [
      Field(id: "noticed", title: "Noticed", kind: .text), Field(id: "on", title: "When", kind: .date),
    ]
    let table = Table(
      columns: columns,
      rows: [.init(id: "ending", title: "An ending"), .init(id: "blame", title: "Blame")],
      example: ["noticed": "A sigh."], footer: "A guess.")
    let exercise = Exercise(id: "map", title: "A map", ask: "Fill in a row.", kind: .table(table))
    #expect(try blocks("table", yaml) == [.exercise(exercise)])
    #expect(exercise.fields == columns)
  }

  @Test func aTableWithoutRowsLetsTheReaderAddThem() throws {
    let yaml = "id: map\ntitle: A map\nask: Go.\ncolumns: [{id: a, title: A, kind: line}]"
    let table = Table(columns: [Field(id: "a", title: "A", kind: .line)])
    #expect(
      try blocks("table", yaml) == [
        .exercise(Exercise(id: "map", title: "A map", ask: "Go.", kind: .table(table)))
      ])
  }

  @Test func aLetterHasStepsAndATime() throws {
    let yaml = """
      id: chair
      title: The other chair
      ask: Write a few lines.
      minutes: 12
      steps: [Begin., Stop.]
      after: [{id: learned, title: What I learned, kind: text}]
      closing: Look up.
      """
    let after = [Field(id: "learned", title: "What I learned", kind: .text)]
    let exercise = Exercise(
      id: "chair", title: "The other chair", ask: "Write a few lines.",
      kind: .letter(Letter(minutes: 12, steps: ["Begin.", "Stop."], after: after, closing: "Look up.")))
    #expect(try blocks("letter", yaml) == [.exercise(exercise)])
    #expect(exercise.fields == after)
  }

  @Test func aPlanMayBeLimited() throws {
    let yaml =
      "id: plan\ntitle: A plan\nask: When?\nfields: [{id: when, title: When, kind: line}]\nat_most: 3"
    let fields = [Field(id: "when", title: "When", kind: .line)]
    let exercise = Exercise(
      id: "plan", title: "A plan", ask: "When?", kind: .plan(Plan(fields: fields, atMost: 3)))
    #expect(try blocks("plan", yaml) == [.exercise(exercise)])
    #expect(exercise.fields == fields)
  }

  @Test func aRecallShowsAnAnswerOrAFieldOfIt() throws {
    let blocks = try Workbook.read(SmallBundle().files).chapters[1].blocks
    #expect(blocks.contains(.recall(Recall(of: "mine.list", lead: "You found this to be yours:"))))
  }

  @Test func aPracticeBlockMayHaveNoCore() throws {
    #expect(try blocks("practice", "offer: [listen]") == [.offer(Offer(practices: ["listen"]))])
  }
}
