import Canvas
import Curses
import Glibc
import Journal
import Ripples
import Vault
import Workbook

/// The book, open in a terminal.
struct Session {
  private let terminal: CursesTerminal
  private let runner: EffectRunner
  private let app: App

  init(_ options: OpeningOptions) throws {
    // The terminal is asked first: where there is none, nothing else is of use.
    terminal = try CursesTerminal()
    do {
      let folder = try ContentLocation.find(option: options.workbook)
      let handover = Handover.received()
      let passphrase = handover == nil ? try options.passphrase.given() : nil
      let location = try JournalLocation(option: options.journal)
      let screen = terminal
      runner = try location.offeringBackup {
        try EffectRunner(
          journal: location, book: folder, terminal: screen, handover: handover, passphrase: passphrase)
      }
      // Where it was opened the first time is where it was left by now.
      let place = handover == nil ? options.at : nil
      let known = try runner.known()
      let glance = place == nil ? Self.glance(at: folder, for: known?.summary, runner.isLocked) : nil
      let book = try glance ?? Workbook.read(directory: folder)
      let destination = try Opening.Destination(place, in: book)
      app = App(
        book: book, isGlance: glance != nil,
        opening: runner.isLocked ? .locked(at: destination) : Opening(on: known, at: destination),
        size: terminal.size, now: WallClock.now(), region: Environment.region,
        locality: glance == nil ? .system() : .standard,
        plainSigns: options.plain || Environment["RIPPLES_PLAIN"] == "1")
    } catch {
      terminal.leave()
      throw error
    }
  }

  /// What the first frame shows of the book: the page that was left, or the contents with the practices of today; of a
  /// locked journal nothing.
  private static func glance(at folder: String, for summary: Summary?, _ isLocked: Bool) -> Workbook? {
    if isLocked { return .unread }
    let chapter = summary?.place?.chapter
    let hasPractices = summary?[.practices]?.isEmpty == false
    return Workbook.glance(directory: folder, at: chapter, withPractices: chapter == nil && hasPractices)
  }

  func run() throws {
    var (loop, terminal, runner) = (Loop(app), terminal, runner)
    // The first frame waits for nothing.
    loop.show(on: &terminal)
    runner.confine()
    while !loop.isOver { loop.turn(on: &terminal, with: &runner, now: WallClock.now) }
    let unsaved = loop.app.unsaved == nil ? nil : loop.app.unsavedChanges
    let kept = unsaved.flatMap { runner.putAside($0.records, erased: $0.erased) }
    runner.close()
    try end(loop.app, kept: kept)
  }

  /// - Parameter kept: where what is not saved is kept for the next opening.
  private func end(_ app: App, kept: String?) throws {
    if let problem = app.unsaved {
      let comfort = kept.map {
        " It is kept, sealed, as \($0.quotable), and goes into the journal at the next opening."
      }
      throw Failure("The last change is not saved. \(problem)\(comfort ?? "")", EX_IOERR)
    }
    switch app.ending {
    case .badBook: if let faults = runner.faults { throw faults }
    case .terminated: throw ExitStatus.signal(SIGTERM)
    case .hungUp: throw ExitStatus.signal(SIGHUP)
    case .left, nil: break
    }
  }
}

extension Opening {
  /// On the journal that is open, or with the first run where there is none.
  fileprivate init(on known: Known?, at destination: Destination) {
    guard let known else {
      self = .firstRun(at: destination)
      return
    }
    self = .journal(
      known.summary, readOnly: known.readOnly, at: destination, notice: known.notice,
      isSealed: known.isSealed)
  }
}

extension Opening.Destination {
  /// The place that was left, a screen with a name, or the chapter or the prompt with an id.
  fileprivate init(_ name: String?, in book: Workbook) throws {
    switch name {
    case nil: self = .place
    case "contents": self = .contents
    case "practices": self = .practices
    case "journal": self = .journal
    case "help": self = .help
    case let id? where book.chapter(Chapter.ID(id)) != nil: self = .chapter(Chapter.ID(id))
    case let id? where book.exercise(Exercise.ID(id)) != nil: self = .exercise(Exercise.ID(id))
    case let id?: throw Failure("There is no chapter and no prompt with the id '\(id.quotable)'.", EX_USAGE)
    }
  }
}
