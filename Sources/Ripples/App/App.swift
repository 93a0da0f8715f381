import Canvas
import Journal
import Sitting
import Terminal
import Text
import Time
import Workbook

/// A place in a chapter; a place in a bundle's file has no part here.
typealias Place = Journal.Place

/// The whole state of the program, as one value.
///
///     var app = App(book: book, opening: .firstRun(canKeep: true), ...)
///     let effects = app.update([.input(.key("!"))], at: now)
///     app.draw(on: &canvas)
public struct App: Sendable {
  var book: Workbook

  // What the reader did
  var summary: Summary
  public internal(set) var keeping: Keeping
  /// Whether what is written stays in memory for this run, by the reader's choice.
  var keepsWordsInMemory = false
  /// The lines of days that were written since, by that choice in no record.
  var linesInMemory: [Day: String] = [:]
  var outbox = Outbox()
  var sittings: [Exercise.ID: Sitting] = [:]
  /// Exercises whose versions are being erased, with the records that were found so far.
  var erasing: [Versions.Key: [RecordID]] = [:]
  /// The parts that need no partner come first, for this run or as a neutral setting.
  var isSolo = false
  /// Whether the contents show all chapters in that view.
  var showsOthers = false
  var signs: Signs
  /// Where the reader was last in this sitting, and how far they read what the journal keeps nothing of.
  var placeInMemory: Place?
  var reachedInMemory: [Chapter.ID: Reached] = [:]
  /// The gate has been seen, or passed, in this run.
  var hasPassedGate = false

  // Where the reader is
  var stack: [any Screen] = []
  var isCovered = false
  /// A calm line or two above the footer, until the next key.
  var notice: String?
  /// What is asked in one line, until the next key.
  var question: Question?
  /// The record that is on its way to be read.
  var reading: RecordID?
  public internal(set) var ending: Ending?

  // What is large
  var editor = Editor(text: "", columns: Frame.defaultMeasure)
  /// The editor's revision when its text was last carried over to where it belongs.
  var editorRevision = 0
  var chapterLayout: ChapterLayout?
  var archive: Archive?

  // The world as it was told
  public internal(set) var size: Size
  var now: Now
  var country: Helplines.Country?
  var effects: [Effect] = []
  let region: String?
  private let destination: Opening.Destination
  private let writer: UInt64
  private var random: any RandomNumberGenerator & Sendable
  var verifies = false

  /// - Parameters:
  ///   - isGlance: whether `book` holds no more than the first page needs, and is to be read whole after it.
  ///   - region: a two-letter region such as `US`, where the system names one; it only chooses which help
  ///     lines are shown first.
  ///   - random: names records; a test gives one that repeats itself.
  public init(
    book: Workbook, isGlance: Bool = false, opening: Opening, size: Size, now: Now, region: String? = nil,
    plainSigns: Bool = false,
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    self.book = book
    self.size = size
    self.now = now
    self.random = random
    writer = self.random.next()
    summary = opening.summary
    keeping = opening.keeping
    isSolo = summary[.practiceSet] == "solo"
    signs = plainSigns || summary[.signs] == "plain" ? .plain : .ripples
    self.region = region
    country = book.helplines.country(region: region, chosen: summary[.country])
    notice = opening.notice
    verifies = opening.verifies
    destination = opening.destination
    stack = opening.stack(in: self)
    if isGlance { effects.append(.readBook) }
  }

  /// The effects of having been opened.
  public mutating func start() -> [Effect] {
    settle()
    // The first run leads to where it leads, whatever else was asked for.
    if keeping == .undecided { return takeEffects() }
    switch destination {
    case .exercise(let id):
      // Where the gate stands before the chapter, it stands before its exercises too.
      if stack.last is ReaderScreen, let (exercise, _) = book.exercise(id) { follow(openExercise(exercise)) }
    case .journal: follow(openJournal())
    case .place, .chapter, .contents, .practices, .help: break
    }
    settle()
    return takeEffects()
  }

  public var isFinished: Bool { ending != nil }

  /// Why the last save failed, when what it held is still not on disk.
  public var unsaved: String? { outbox.problem }

  /// When the application wants to be told the time, if nothing else happens before.
  public var nextDeadline: Deadline? {
    if isFinished { return nil }
    if verifies { return now.uptime }
    return keeping == .journal ? outbox.due : nil
  }

  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  /// A new record of this run, with the next tick of the logical clock.
  mutating func newRecord(_ body: Record.Body) -> Record {
    Record(
      id: .random(using: &random), writer: writer, clock: summary.clock + 1, created: now.moment,
      changed: now.moment, body: body)
  }

  /// The next revision of a record that is known by its stamp.
  mutating func revised(_ stamp: Summary.Stamp, created: Moment? = nil, _ body: Record.Body) -> Record {
    Record(
      id: stamp.id, revision: stamp.revision + 1, writer: writer, clock: summary.clock + 1,
      created: created ?? now.moment, changed: now.moment, body: body)
  }
}

extension App {
  /// The columns that the reader likes a line to have.
  var measure: Int {
    let measure = summary[.measure].flatMap { Int($0) } ?? Frame.defaultMeasure
    return min(max(measure, Frame.measures.lowerBound), Frame.measures.upperBound)
  }

  var today: Day { now.moment.day }
}
