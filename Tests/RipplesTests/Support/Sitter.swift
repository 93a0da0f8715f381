import Canvas
import Journal
import Testing
import Workbook

@testable import Ripples

/// A reader at a terminal of paper: presses keys, sees frames, and has a journal in memory.
struct Sitter {
  private(set) var app: App
  private let book: Workbook
  private(set) var journal = PaperJournal()
  private(set) var now: Now
  /// The last frame that was shown.
  private(set) var canvas: Canvas
  /// The frame that was shown when each effect was performed, to tell what was painted before it.
  private(set) var performed: [(effect: Effect, frame: Canvas)] = []

  init(
    _ opening: Opening, size: Size = Size(columns: 80, rows: 24), on day: Day? = nil,
    journal: PaperJournal = .init(), book: Workbook? = nil, region: String? = "US", plainSigns: Bool = false
  ) throws {
    let book = try book ?? SmallBook.read()
    self.book = book
    now = Now(
      moment: Moment(seconds: 1_792_000_000, day: day ?? Day(number: 20_739), minute: 600),
      uptime: Deadline(milliseconds: 1_000))
    self.journal = journal
    app = App(
      book: book, opening: opening, size: size, now: now, region: region, plainSigns: plainSigns,
      random: Numbers(seed: UInt64(now.moment.day.number) * 1_000 + UInt64(journal.saves)))
    canvas = Canvas(size: size)
    run(app.start())
  }

  /// A second opening of the journal that this sitting left behind.
  ///
  /// - Parameter edited: the book as it is by then, where it was edited in between.
  func later(
    days: Int = 1, at destination: Opening.Destination = .place, edited: Workbook? = nil
  ) throws -> Sitter {
    try Sitter(
      .journal(journal.summary, at: destination), size: app.size, on: now.moment.day + days, journal: journal,
      book: edited ?? book)
  }

  mutating func press(_ keys: Key...) {
    for key in keys { tell(.input(.key(key))) }
  }

  mutating func type(_ text: String) {
    for character in text { press(Key(.character(character))) }
  }

  /// Tells the application of events that arrive together.
  mutating func tell(_ events: AppEvent...) { tell(events) }

  mutating func tell(_ events: [AppEvent]) { run(app.update(events, at: now)) }

  mutating func resize(_ columns: Int, _ rows: Int) {
    tell(.input(.resize(Size(columns: columns, rows: rows))))
  }

  /// Lets time pass, and tells the application when it asked to be told.
  mutating func wait(milliseconds: Int64) {
    let end = now.uptime.milliseconds + milliseconds
    var wakes = 0
    while let deadline = app.nextDeadline, deadline.milliseconds <= end {
      now.uptime = max(now.uptime, deadline)
      wakes += 1
      guard wakes < 1_000 else {
        Issue.record("the application asks to be woken without end")
        return
      }
      run(app.update([], at: now))
    }
    now.uptime = Deadline(milliseconds: end)
  }

  /// Lets nights pass, until this minute of a day.
  mutating func sleep(days: Int, until minute: Int) {
    now.moment.seconds += Int64(days * 86_400 + (minute - now.moment.minute) * 60)
    now.moment.day = now.moment.day + days
    now.moment.minute = minute
  }

  /// Makes every save fail from here on, with a sentence; nil makes them succeed again.
  mutating func breakDisk(_ why: String?) { journal.failure = why }

  /// Lets no journal be made from here on.
  mutating func refuseToCreate(_ why: String) { journal.refusal = why }

  private mutating func run(_ first: [Effect]) {
    var effects = first
    repeat {
      canvas = Canvas(size: app.size)
      app.draw(on: &canvas)
      var events: [AppEvent] = []
      for effect in effects {
        performed.append((effect, canvas))
        events += journal.perform(effect)
      }
      effects = effects.isEmpty ? [] : app.update(events, at: now)
    } while !effects.isEmpty
    canvas = Canvas(size: app.size)
    app.draw(on: &canvas)
  }

  /// The frame as text.
  var screen: String { canvas.text.joined(separator: "\n") }

  func sees(_ text: String) -> Bool { screen.contains(text) }
}

extension Sitter: CustomTestStringConvertible {
  /// What a failed expectation shows of it.
  var testDescription: String { screen }
}

/// A journal in memory that answers effects as the disk would.
struct PaperJournal {
  private(set) var records: [RecordID: Record] = [:]
  private(set) var summary = Summary()
  private(set) var saves = 0
  private(set) var wasCreated = false
  /// Why saves fail; nil when they succeed.
  var failure: String?
  /// Why no journal can be made.
  var refusal: String?
  /// Records that one slice holds; all when nil.
  var sliceSize: Int?

  mutating func perform(_ effect: Effect) -> [AppEvent] {
    switch effect {
    case .readBook: return []
    case .create:
      if let refusal { return [.notCreated(refusal)] }
      wasCreated = true
      return [.created]
    case .save(let save): return [perform(save)]
    case .load(let id): return [records[id].map(AppEvent.loaded) ?? .notLoaded("It is gone.")]
    case .loadSlice(let id): return [slice(after: id)]
    case .findVersions(let key, let id):
      let events = slice(after: id)
      guard case .slice(let records, let next) = events else { return [] }
      return [.versions(of: key, records.filter { $0.versionKey == key }.map(\.id), next: next)]
    case .verify: return [.verified(isDone: true, finding: nil)]
    case .leaveTerminal, .suspend: return []
    }
  }

  private mutating func perform(_ save: Save) -> AppEvent {
    if let failure { return .notSaved(number: save.number, failure) }
    for record in save.records {
      if let known = records[record.id] { #expect(record.revision > known.revision) }
      records[record.id] = record
    }
    for id in save.erased { records[id] = nil }
    summary = save.summary
    saves += 1
    return .saved(number: save.number)
  }

  private func slice(after id: RecordID?) -> AppEvent {
    let all = records.values.sorted { $0.id.description < $1.id.description }
    let rest = all.filter { record in id.map { record.id.description > $0.description } ?? true }
    let slice = Array(rest.prefix(sliceSize ?? rest.count))
    return .slice(slice, next: slice.count < rest.count ? slice.last?.id : nil)
  }

  var answers: [Answer] {
    records.values.sorted { $0.clock < $1.clock }.compactMap {
      if case .answer(let answer) = $0.body { answer } else { nil }
    }
  }

  /// Everything that was written, as text: nothing that was to stay in memory may be in it.
  var everything: String { records.values.map { "\($0)" }.joined() + "\(summary)" }
}

/// Numbers that repeat themselves: SplitMix64.
struct Numbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
