import Canvas
import Journal
import Sitting
import Terminal
import Testing
import Time
import Workbook

@testable import Ripples

/// A reader at a terminal of paper: presses keys, sees frames, and has a journal in memory.
struct Sitter {
  private var loop: Loop
  private let book: Workbook
  private var desk: PaperEffectRunner
  private var paper: PaperTerminal
  private(set) var now: Now

  var app: App { loop.app }
  var journal: PaperJournal { desk.journal }
  /// The last frame that was shown.
  var canvas: Canvas { paper.canvas }
  /// The frame that was shown when each effect was performed, to tell what was painted before it.
  var performed: [(effect: Effect, frame: Canvas)] { desk.performed }

  init(
    _ opening: Opening, size: Size = Size(columns: 80, rows: 24), on day: Day? = nil,
    journal: PaperJournal = .init(), book: Workbook? = nil, region: String? = "US", plainSigns: Bool = false
  ) throws {
    let book = try book ?? SmallBook.read()
    self.book = book
    now = Now(
      moment: Moment(seconds: 1_792_000_000, day: day ?? Day(number: 20_739), minute: 600),
      uptime: Deadline(milliseconds: 1_000))
    let app = App(
      book: book, opening: opening, size: size, now: now, region: region, plainSigns: plainSigns,
      random: Numbers(seed: UInt64(now.moment.day.number) * 1_000 + UInt64(journal.saves)))
    loop = Loop(app)
    paper = PaperTerminal(canvas: Canvas(size: size))
    desk = PaperEffectRunner(journal: journal, frame: paper.canvas)
    run()
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

  mutating func tell(_ events: [AppEvent]) {
    loop.take(events, at: now)
    run()
  }

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
      tell([])
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
  mutating func breakDisk(_ why: String?) { desk.journal.failure = why }

  /// Lets no journal be made from here on.
  mutating func refuseToCreate(_ why: String) { desk.journal.refusal = why }

  /// Lets the journal ask for a passphrase from here on.
  mutating func protect(with passphrase: String) {
    desk.journal.passphrase = passphrase
    tell(.protected(true))
  }

  /// Types into the secret field.
  mutating func fillField(_ text: String) {
    desk.journal.field = text
    tell(.input(.secret(.count(text.unicodeScalars.count))))
  }

  /// Lets the journal be sealed in no other way from here on.
  mutating func refuseToSeal(_ why: String) { desk.journal.noSealing = why }

  /// Types a passphrase and presses Enter.
  mutating func submit(_ passphrase: String) {
    guard app.wantsSecret else { return }
    desk.journal.field = passphrase
    tell(.input(.secret(.count(passphrase.unicodeScalars.count))), .input(.secret(.submit)))
  }

  /// Why the program cannot be executed afresh from here on, or the sitting not even be sealed.
  mutating func refuseToLock(_ why: String, isSealed: Bool = true) {
    desk.journal.noLock = isSealed ? .notLocked(why) : .notSealed(why)
  }

  /// What was sealed is something else from here on.
  mutating func handOver(_ sitting: [UInt8]) { desk.journal.handedOver = sitting }

  /// Lets time pass that the program is told nothing of.
  mutating func closeLid(milliseconds: Int64) {
    now.uptime = Deadline(milliseconds: now.uptime.milliseconds + milliseconds)
  }

  /// The program that was executed afresh when this one was locked.
  func afresh() throws -> Sitter {
    try Sitter(
      .locked(), size: app.size, on: now.moment.day, journal: journal, book: book,
      plainSigns: app.context.signs == .plain)
  }

  private mutating func run() {
    while !loop.isIdle {
      show()
      desk.frame = canvas
      loop.turn(on: &paper, with: &desk) { [now] in now }
    }
    show()
  }

  /// Shows the screen on a new sheet of paper, which stays blank once the reader has left.
  private mutating func show() {
    paper.canvas = Canvas(size: app.size)
    loop.show(on: &paper)
  }

  /// The frame as text.
  var screen: String { canvas.text.joined(separator: "\n") }

  /// Whether nothing is on the screen.
  var isBlank: Bool { screen.allSatisfy(\.isWhitespace) }

  func sees(_ text: String) -> Bool { screen.contains(text) }
}

extension Sitter: CustomTestStringConvertible {
  /// What a failed expectation shows of it.
  var testDescription: String { screen }
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
