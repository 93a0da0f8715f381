import Journal
import Time
import Vault
import Workbook

/// Answers to the prompts of a book, one after another, as somebody would leave them in ten years.
struct SampleWriter {
  private static let batch = 1_000
  private static let days = 3_650
  /// 2016-01-01
  private static let firstDay = 16_801

  private let prompts: [(chapter: Chapter, exercise: Exercise)]
  private let book: Workbook
  private let count: Int
  private var written = 0
  private var summary = Summary()
  private var numbers = SystemRandomNumberGenerator()
  private let writer: UInt64

  init(book: Workbook, count: Int) {
    self.book = book
    self.count = count
    writer = numbers.next()
    prompts = book.chapters.flatMap { chapter in
      chapter.exercises.filter { $0.kind == .reflection && !$0.isKeptForSittingOnly }.map { (chapter, $0) }
    }
  }

  /// The next thousand answers and the head after them; nil when all are written.
  mutating func nextBatch() -> (changes: [Change], head: [UInt8])? {
    guard written < count else { return nil }
    var changes: [Change] = written == 0 ? [change(setting(.words, "open"))] : []
    let end = min(written + Self.batch, count)
    while written < end {
      changes.append(change(answer(written)))
      written += 1
    }
    return (changes, summary.encoded())
  }

  private mutating func change(_ record: Record) -> Change {
    summary.fold(record)
    return .put(
      Row(
        id: RowID(high: record.id.high, low: record.id.low), revision: record.revision,
        content: record.encoded()))
  }

  private mutating func setting(_ name: Setting.Name, _ value: String) -> Record {
    record(.setting(Setting(name: name, value: value)), number: 0)
  }

  private mutating func answer(_ number: Int) -> Record {
    let (chapter, exercise) = prompts[number % prompts.count]
    let answer = Answer(
      workbook: book.id, chapter: chapter.id, exercise: exercise.id, asked: exercise.ask,
      value: .text(text(number)))
    return record(.answer(answer), number: number)
  }

  private mutating func record(_ body: Record.Body, number: Int) -> Record {
    let day = Day(number: Self.firstDay + number * Self.days / count)
    let moment = Moment(seconds: Int64(day.number) * 86_400 + 72_000, day: day, minute: 1_200)
    return Record(
      id: .random(using: &numbers), writer: writer, clock: summary.clock + 1, created: moment,
      changed: moment,
      body: body)
  }

  /// About 1 KB of plain sentences that differ from answer to answer.
  private func text(_ number: Int) -> String {
    let sentences = [
      "We sat in the car for a while.", "Nobody said anything, and it was all right.",
      "I asked about Sunday.", "The answer came late, and it was kind.", "I did not sleep much.",
      "Something about the door stayed with me.",
    ]
    return (0..<28).map { sentences[(number / ($0 + 1) + $0) % sentences.count] }.joined(separator: " ")
      + " (\(number))"
  }
}
