import Journal
import Time
import Vault
import Workbook

/// A small journal with a record of every kind and an answer of every shape, for `Tests/Fixtures`.
struct OneOfEach {
  private static let day = Day(number: 20_782)
  private var summary = Summary()
  private var numbers = SystemRandomNumberGenerator()
  private let book: Workbook

  init(book: Workbook) { self.book = book }

  /// The records, one after another, and the head after the last of them.
  mutating func all() -> (changes: [Change], head: [UInt8]) {
    var changes: [Change] = []
    for body in bodies {
      let record = record(body)
      summary.fold(record)
      changes.append(
        .put(
          Row(
            id: RowID(high: record.id.high, low: record.id.low), revision: record.revision,
            content: record.encoded())))
    }
    return (changes, summary.encoded())
  }

  private mutating func record(_ body: Record.Body) -> Record {
    let moment = Moment(seconds: Int64(Self.day.number) * 86_400 + 72_000, day: Self.day, minute: 1_200)
    var record = Record(
      id: .random(using: &numbers), writer: numbers.next(), clock: summary.clock + 1, created: moment,
      changed: moment, body: body)
    if case .rating = body {
      record.unknownFields = ["mood": .array([.number("1.50"), .number(UInt64.max)])]
    }
    return record
  }

  /// What the tests look for is a fish; each stands in another kind of thing.
  private var bodies: [Record.Body] {
    [
      setting(.words, "open"), setting(.place, "no-answer/0/0/0"), setting(.measure, "70"),
      setting(.practices, "three-breaths"), setting(.chapter("no-answer"), Reached.begun.rawValue),
      answer("hoped-for-change", .text("Quiet evenings: a “lanternfish” in the kitchen, é and 🌊.")),
      answer("sound-of-ending", .text("It sounded like a pufferfish.")),
      answer("made-up-words", .text("the first clownfish")), answer("made-up-words", .text("")),
      answer("made-up-mark", .mark(7)), answer("made-up-blank", .mark(nil)),
      answer(
        "made-up-picks",
        .picks(.init(picked: [.init(option: "late", text: "A cuttlefish too late")], own: "my own sunfish"))),
      answer("made-up-list", .list(["one goldfish", "two"])), answer("made-up-group", .group(Self.parts)),
      answer(
        "made-up-rows",
        .rows([.init(id: "one", title: "Ending", parts: Self.parts), .init(id: "row-1", parts: Self.parts)])),
      .tick(Tick(practice: "three-breaths", day: Self.day, isDone: true)),
      .tick(Tick(practice: "one-steady-thing", day: Self.day, isDone: false)),
      .rating(Rating(scale: "hope", mark: 4, day: Self.day)),
      .rating(Rating(scale: "heard", mark: nil, day: Self.day)),
      .entry(Entry(day: Self.day, text: "The anglerfish again. I waited.")),
      .practice(OwnPractice(text: "When the goby sleeps, I walk.", workbook: "sample", exercise: "plan")),
      .note(Note(title: "A catfish", text: "On Sunday.")), .note(Note(text: "On Monday.")),
      .unknown(kind: "pause", .object([.init("why", .string("swordfish")), .init("days", .number("3.0"))])),
    ]
  }

  private static let parts: [Answer.Part] = [
    .init(field: "when", title: "When it was", value: .date(day)),
    .init(field: "hour", title: "The hour", value: .time(TimeOfDay(minute: 1_170))),
    .init(field: "seen", title: "What I noticed", value: .text("a sailfish\nand a coat")),
    .init(field: "drawn", title: "Drawn", value: .unknown(.object([.init("sketch", .number("1.0"))]))),
  ]

  private func setting(_ name: Setting.Name, _ value: String) -> Record.Body {
    .setting(Setting(name: name, value: value))
  }

  private func answer(_ id: Exercise.ID, _ value: Answer.Value) -> Record.Body {
    let found = book.exercise(id)
    return .answer(
      Answer(
        workbook: book.id, chapter: found?.chapter.id ?? "no-answer", exercise: id,
        asked: found?.exercise.ask ?? "What was it?", value: value))
  }
}
