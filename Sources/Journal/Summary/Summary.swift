import Time
import Workbook

/// What the program must know about a journal to open it, whatever the number of its records.
///
/// It is the fold of all records, kept up to date with each one that is put, and sealed as the journal's head.
public struct Summary: Hashable, Sendable {
  /// So many lines are remembered, the newest by logical clock; older ones are in the records.
  ///
  /// A day can be filled in for two weeks, and the month around it is told in words: 14 and 31 days. They are
  /// counted, not dated: a wall clock that was a year ahead once would else make every other day too old.
  public static let linesRemembered = 45
  /// So many ticks are remembered: three practices on each of those days.
  public static let ticksRemembered = 3 * linesRemembered

  /// Which record holds a thing now, and what the next revision of it continues.
  public struct Stamp: Hashable, Sendable {
    public var id: RecordID
    public var revision: UInt64
    public var clock: UInt64

    public init(_ record: Record) {
      id = record.id
      revision = record.revision
      clock = record.clock
    }
  }

  public struct Stamped<Value: Hashable & Sendable>: Hashable, Sendable {
    public var value: Value
    public var stamp: Stamp
  }

  /// The newest answer to an exercise, without its words.
  public struct AnswerMark: Hashable, Sendable {
    public var stamp: Stamp
    /// The local day of its newest revision.
    public var day: Day
    public var isEmpty: Bool
  }

  /// The highest logical clock seen.
  public internal(set) var clock: UInt64 = 0
  public internal(set) var settings: [String: Stamped<String>] = [:]
  public internal(set) var answers: [String: AnswerMark] = [:]
  /// One for each practice and day.
  public internal(set) var ticks: [String: Stamped<Tick>] = [:]
  /// The reader's lines, one a day.
  public internal(set) var lines: [String: Stamped<Entry>] = [:]

  public init() {}

  /// Takes in a record that was put; records may come in any order.
  public mutating func fold(_ record: Record) {
    clock = max(clock, record.clock)
    let stamp = Stamp(record)
    switch record.body {
    case .setting(let setting):
      let known = settings[setting.name.rawValue]?.stamp
      if stamp.supersedes(known) {
        settings[setting.name.rawValue] = Stamped(value: setting.value, stamp: stamp)
      }
    case .answer(let answer):
      let key = Self.key(answer.exercise, of: answer.workbook)
      if stamp.supersedes(answers[key]?.stamp) {
        answers[key] = AnswerMark(stamp: stamp, day: record.changed.day, isEmpty: answer.value.isEmpty)
      }
    case .tick(let tick):
      let key = Self.key(tick.practice, on: tick.day)
      if stamp.supersedes(ticks[key]?.stamp) { ticks[key] = Stamped(value: tick, stamp: stamp) }
      Self.forget(&ticks, over: Self.ticksRemembered)
    case .entry(let entry):
      let key = Self.key(of: entry)
      if stamp.supersedes(lines[key]?.stamp) { lines[key] = Stamped(value: entry, stamp: stamp) }
      Self.forget(&lines, over: Self.linesRemembered)
    case .note, .practice, .rating, .unknown:
      break
    }
  }

  /// Takes note that every record of an answer was erased.
  public mutating func forget(_ answer: Versions.Key) {
    answers[Self.key(answer.exercise, of: answer.workbook)] = nil
  }

  /// Takes note that the line of a day was erased.
  public mutating func forgetLine(on day: Day) { lines[day.description] = nil }

  private static func forget<Value>(_ all: inout [String: Stamped<Value>], over count: Int) {
    guard all.count > count, let oldest = all.min(by: { $1.value.stamp.supersedes($0.value.stamp) }) else {
      return
    }
    all[oldest.key] = nil
  }

  /// An answer hangs on the workbook and the exercise together.
  private static func key(_ exercise: Exercise.ID, of workbook: Workbook.ID) -> String {
    "\(workbook)/\(exercise)"
  }

  static func key(_ practice: Practice.ID, on day: Day) -> String { "\(day)/\(practice)" }

  static func key(of line: Entry) -> String { line.day.description }
}

extension Summary.Stamp {
  /// The later clock wins; records of one clock are told apart by identifier, so that every fold agrees.
  fileprivate func supersedes(_ known: Summary.Stamp?) -> Bool {
    guard let known else { return true }
    if id == known.id { return revision >= known.revision }
    return clock != known.clock ? clock > known.clock : id > known.id
  }
}

extension Summary {
  public subscript(name: Setting.Name) -> String? { settings[name.rawValue]?.value }

  /// The newest answer to an exercise; nil when there is none, or when it was emptied again.
  public func answer(to exercise: Exercise.ID, of workbook: Workbook.ID) -> AnswerMark? {
    mark(of: exercise, of: workbook).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The newest answer to an exercise, be it empty: where there is one, there may be earlier versions.
  public func mark(of exercise: Exercise.ID, of workbook: Workbook.ID) -> AnswerMark? {
    answers[Self.key(exercise, of: workbook)]
  }

  public func reached(_ chapter: Chapter.ID) -> Reached? {
    self[.chapter(chapter)].flatMap(Reached.init(rawValue:))
  }

  public var place: Place? { self[.place].flatMap(Place.init) }

  public func tick(_ practice: Practice.ID, on day: Day) -> Stamped<Tick>? {
    ticks[Self.key(practice, on: day)]
  }

  public func line(on day: Day) -> Stamped<Entry>? { lines[day.description] }

  /// The days of `day`'s month, up to its end, on which a practice was done.
  public func days(of practice: Practice.ID, inMonthOf day: Day) -> [Int] {
    ticks.values.map(\.value).filter {
      $0.practice == practice && $0.isDone && $0.day.year == day.year && $0.day.month == day.month
    }.map(\.day.day).sorted()
  }
}
