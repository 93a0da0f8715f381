/// A kind of fenced block: the word on its fence, and how it is read.
///
/// A new kind of exercise is a case of `Exercise.Kind`, a file beside this one, and a line here.
struct BlockKind: Sendable {
  let name: String
  let read: @Sendable (inout Record) -> Block

  static let all = [
    exercise("reflection") { _ in .reflection },
    exercise("scale") { .scale(Scale(reading: &$0)) },
    exercise("choice") { .choice(Choice(reading: &$0)) },
    exercise("fields", isTitled: true) { .fields(Fields(reading: &$0)) },
    exercise("table", isTitled: true) { .table(Table(reading: &$0)) },
    exercise("letter", isTitled: true) { .letter(Letter(reading: &$0)) },
    exercise("plan", isTitled: true) { .plan(Plan(reading: &$0)) },
    BlockKind(name: "recall") { .recall(Recall(reading: &$0)) },
    BlockKind(name: "practice") { .offer(Offer(reading: &$0)) },
  ]

  private static func exercise(
    _ name: String, isTitled: Bool = false, kind: @escaping @Sendable (inout Record) -> Exercise.Kind
  ) -> BlockKind {
    BlockKind(name: name) { .exercise(Exercise(reading: &$0, isTitled: isTitled, kind: kind)) }
  }

  /// The kind of that name; nil is told, with the names that there are.
  static func named(_ name: String, at place: Place, into findings: inout Findings) -> BlockKind? {
    if let kind = all.first(where: { $0.name == name }) { return kind }
    let names = all.map(\.name)
    findings.error(
      at: place,
      name.isEmpty
        ? "This block does not say its kind. Write one after the fence: \(names.joined(separator: ", "))."
        : "“\(name)” is no kind of block.\(Spelling(known: names).question(about: name)) "
          + "The kinds are \(names.joined(separator: ", ")).")
    return nil
  }
}
