import Journal
import Time
import Workbook

/// What one reader does in one opening of the program: what they write, mark and tick, what of it is kept, and what is
/// held back.
///
///     var sitting = Sitting(book: book, summary: summary, keeping: .journal, now: now)
///     sitting.begin(.exercise("hoped-for-change"))
///     sitting.open(.exercise("hoped-for-change"), at: path, columns: 66)
///     sitting.type("Quiet evenings.")
///     sitting.save()
///     let effects = sitting.takeEffects()
///
/// Screens ask it, and call its verbs; none of them writes a field of it.
public struct Sitting: Sendable {
  public internal(set) var book: Workbook
  /// What the program knows of the journal, with every change of this sitting in it.
  public internal(set) var summary: Summary
  public internal(set) var keeping: Keeping
  /// Whether what is written stays in memory for this run, by the reader's choice.
  public internal(set) var keepsWordsInMemory = false
  /// The time as it was told last.
  public internal(set) var now: Now
  /// How the reader writes dates.
  public internal(set) var locality: Locality

  var outbox = Outbox()
  var drafts: [Subject: Draft] = [:]
  /// The forms of what stands open, so that a key does not make them anew.
  var forms: [Subject: Form] = [:]
  /// The text field that is typed into, where one is.
  public internal(set) var writing: Writing?
  /// When the last key of writing came: a pause parts what undo takes back.
  var lastTyped: Deadline?
  /// Answers whose versions are being erased.
  var erasing: [Versions.Key: Erasure] = [:]
  /// All that was written, while it is looked at.
  public internal(set) var archive: Archive?

  /// Whether the parts that need no partner come first, for this run or as a neutral setting.
  public internal(set) var isSolo: Bool
  /// Whether the gate has been passed in this run.
  public internal(set) var hasPassedGate = false
  /// Where the reader was last in this sitting, and how far they read what the journal keeps nothing of.
  var placeInMemory: Journal.Place?
  var reachedInMemory: [Chapter.ID: Reached] = [:]

  /// Whether a sitting of which nothing is kept ends when nobody presses a key.
  public internal(set) var endsWhenIdle = false

  /// The plans that became practices in this sitting.
  var plansMade: Set<String> = []
  /// Practices that were chosen, and the days they were done on, of chapters that the journal keeps nothing of.
  var practicesInMemory: [Practice.ID] = []
  var ticksInMemory: [Practice.ID: Set<Day>] = [:]

  private var effects: [Effect] = []
  var writer: UInt64
  var random: any RandomNumberGenerator & Sendable

  /// - Parameter random: names records; a test gives one that repeats itself.
  public init(
    book: Workbook, summary: Summary, keeping: Keeping, now: Now, locality: Locality = .standard,
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    self.book = book
    self.summary = summary
    self.keeping = keeping
    self.now = now
    self.locality = locality
    self.random = random
    writer = self.random.next()
    isSolo = summary[.practiceSet] == "solo"
  }

  public var today: Day { now.moment.day }

  /// Tells it the time; everything that is done after it is done then.
  public mutating func tell(_ now: Now) { self.now = now }

  /// The book has been read whole.
  public mutating func take(_ book: Workbook) {
    self.book = book
    forms = [:]
  }

  /// How the reader writes dates is known.
  public mutating func take(_ locality: Locality) { self.locality = locality }

  /// What is to be done outside, in order; each is told of once.
  public mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// Whether anything is to be done outside.
  public var hasEffects: Bool { !effects.isEmpty }

  mutating func ask(_ effect: Effect) { effects.append(effect) }

  mutating func withdrawEffects(where isWithdrawn: (Effect) -> Bool) { effects.removeAll(where: isWithdrawn) }

  // MARK: Records

  /// A new record of this run, with the next tick of the logical clock.
  mutating func newRecord(_ body: Record.Body) -> Record {
    Record(
      id: .random(using: &random), writer: writer, clock: Record.count(after: summary.clock),
      created: now.moment, changed: now.moment, body: body)
  }

  /// The next revision of a record that is known by its stamp, or a new record where there is no next one.
  mutating func revised(_ stamp: Summary.Stamp, _ body: Record.Body) -> Record {
    var record = newRecord(body)
    guard stamp.revision < Record.lastCount else { return record }
    (record.id, record.revision) = (stamp.id, stamp.revision + 1)
    return record
  }

  /// Puts a record into the outbox and the summary; nothing in keep-nothing.
  mutating func put(_ record: Record) {
    summary.fold(record)
    guard keeping.takesRecords else { return }
    if let key = record.versionKey { erasing[key]?.since.insert(record.id) }
    outbox.put(record)
    outbox.touch(at: now.uptime)
  }

  /// Sets a small fact that the journal keeps under a name.
  mutating func set(_ name: Setting.Name, to value: String) {
    guard summary[name] != value else { return }
    let body = Record.Body.setting(Setting(name: name, value: value))
    put(summary.settings[name.rawValue].map { revised($0.stamp, body) } ?? newRecord(body))
  }
}
