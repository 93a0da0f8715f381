import Testing
import Workbook

/// Whatever a reader has written hangs on these names, so none of them ever changes its meaning.
@Suite struct IdentifierTests {
  @Test func everyIdentifierIsTheOneThatAnswersHangOn() throws {
    expectNone(try complaints(about: Content()))
  }

  @Test func aRenamedFieldIsFound() throws {
    let spoiled = try Content().replacing(
      "id: not-mine", with: "id: not-my-own", in: "chapters/01-when-the-answer-is-no.md")
    let complaints = try complaints(about: spoiled)
    #expect(complaints.contains { $0.hasPrefix("“list what-is-mine.not-mine” is gone or has changed.") })
    #expect(complaints.contains { $0.hasPrefix("“list what-is-mine.not-my-own” is new.") })
  }

  @Test func anOptionThatIsTakenOutIsFound() throws {
    let spoiled = try Content().replacing(
      "      - {id: torn, text: torn}\n", with: "", in: "chapters/03-your-own-stance.md")
    try expectOneMore(
      in: spoiled, about: "option blame-to-understanding.what-i-felt.torn", "is gone", complaints: complaints)
  }

  @Test func aFieldOfAnotherKindIsFound() throws {
    let spoiled = try Content().replacing(
      "title: Time and place, kind: line", with: "title: Time and place, kind: text",
      in: "chapters/08-the-softer-conversation.md")
    let complaints = try complaints(about: spoiled)
    #expect(complaints.contains { $0.hasPrefix("“line soft-start.time-and-place” is gone or has changed.") })
    #expect(complaints.contains { $0.hasPrefix("“text soft-start.time-and-place” is new.") })
  }

  private func complaints(about content: Content) throws -> [String] {
    let listed = try Set(DataFile("identifiers.txt").rows(of: 1).map { $0[0] })
    let found = try content.workbook().identifiers
    let gone = listed.subtracting(found).sorted().map {
      "“\($0)” is gone or has changed. What people have written hangs on it and would be lost from sight: "
        + "bring it back as it was, and give whatever is new an identifier of its own."
    }
    let new = found.filter { !listed.contains($0) }.map {
      "“\($0)” is new. Add it to identifiers.txt, where it stays for good."
    }
    return gone + new
  }
}

extension Workbook {
  /// Every identifier that something in a journal can hang on, with its kind, in the order of the book.
  fileprivate var identifiers: [String] {
    ["workbook \(id)"]
      + chapters.flatMap { ["chapter \($0.id)"] + $0.exercises.flatMap(\.identifiers) }
      + practices.map { "practice \($0.id)" }
      + sources.map { "source \($0.id)" }
      + helplines.countries.map { "country \($0.id)" }
  }
}

extension Exercise {
  fileprivate var identifiers: [String] {
    let parts =
      switch kind {
      case .choice(let choice): choice.options.map { "option \(id).\($0.id)" }
      case .table(let table): table.rows.map { "row \(id).\($0.id)" }
      case .reflection, .scale, .fields, .letter, .plan: [String]()
      }
    return ["\(kind.name) \(id)"] + parts + fields.flatMap { $0.identifiers(in: id) }
  }
}

extension Field {
  fileprivate func identifiers(in exercise: Exercise.ID) -> [String] {
    let own = "\(kind.name) \(exercise).\(id)"
    guard case .choice(let choice) = kind else { return [own] }
    return [own] + choice.options.map { "option \(exercise).\(id).\($0.id)" }
  }
}
