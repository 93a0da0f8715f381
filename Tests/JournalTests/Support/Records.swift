import Journal
import Time
import Workbook

extension Record {
  /// A record for a test; its name is its clock, unless one is given, and its wall time noon of `day`.
  static func made(
    _ body: Body, id: UInt64? = nil, revision: UInt64 = 1, clock: UInt64 = 1,
    on day: Day = Day(number: 20_739)
  ) -> Record {
    let noon = Moment(seconds: Int64(day.number) * 86_400 + 43_200, day: day, minute: 720)
    return Record(
      id: RecordID(high: 7, low: id ?? clock), revision: revision, writer: 0xFEDC_BA98_7654_3210,
      clock: clock,
      created: noon, changed: noon, body: body)
  }
}

extension Record.Body {
  static func answer(_ value: Answer.Value, to exercise: Exercise.ID = "sound-of-ending") -> Record.Body {
    .answer(
      Answer(
        workbook: "ripples", chapter: "guarding", exercise: exercise,
        asked: "What might have given it that sound?", value: value))
  }

  static func text(_ words: String, to exercise: Exercise.ID = "sound-of-ending") -> Record.Body {
    .answer(.text(words), to: exercise)
  }

  static func tick(_ practice: Practice.ID, _ day: Day, done: Bool = true) -> Record.Body {
    .tick(Tick(practice: practice, day: day, isDone: done))
  }

  static func line(_ text: String, _ day: Day) -> Record.Body { .entry(Entry(day: day, text: text)) }

  static func setting(_ name: Setting.Name, _ value: String) -> Record.Body {
    .setting(Setting(name: name, value: value))
  }

  /// One body of every kind, and answers of every shape.
  static let samples: [Record.Body] = [
    .text("I ran it like a “trial”,\npoint by point.\t\u{1F30A} e\u{301} \u{0}"),
    .text(""),
    .answer(.mark(4)),
    .answer(.mark(nil)),
    .answer(
      .picks(.init(picked: [.init(option: "late", text: "Too late"), .init(option: "cost", text: "")]))),
    .answer(.picks(.init(picked: [], own: "my own / word"))),
    .tick("three-breaths", Day(number: 20_739)),
    .tick("three-breaths", Day(number: 20_739), done: false),
    .rating(Rating(scale: "hope", mark: 10, day: Day(number: 20_744))),
    .rating(Rating(scale: "hope", mark: nil, day: Day(number: 20_744))),
    .line("The car again. I waited.", Day(number: 20_739)),
    .setting(.chapter("guarding"), "read"),
    .unknown(kind: "pause", .object([.init("days", .array([.number(3), .null]))])),
    .note(Note(title: "The car", text: "I waited.")),
    .note(Note(text: "I waited.")),
    .practice(OwnPractice(text: "When it rains, I wait.", workbook: "ripples", exercise: "next-season")),
    .practice(OwnPractice(text: "I wait.", workbook: "ripples")),
  ]
}

extension Archive.Piece {
  /// The words that are shown of it.
  var words: String { record?.words ?? "" }
}
