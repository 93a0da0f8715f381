import Canvas
import Glibc
import Journal
import Ripples
import Screen
import Vault
import Workbook

/// The book, open in a terminal: the loop that shows frames, performs effects and waits.
struct Session {
  private let book: Workbook
  private let desk: Desk
  private let opening: Opening
  private let plainSigns: Bool
  private let terminal: CursesTerminal

  init(location: JournalLocation, workbook: String?, at: String?, plainSigns: Bool) throws {
    // The terminal is asked first: where there is none, nothing else is of use.
    terminal = try CursesTerminal()
    do {
      book = try Workbook.read(directory: ContentLocation.find(option: workbook))
      let destination = try Opening.Destination(at, in: book)
      desk = try Desk(location: location, terminal: terminal)
      opening = try desk.opening(at: destination)
      self.plainSigns = plainSigns
    } catch {
      terminal.leave()
      throw error
    }
  }

  func run() throws {
    var app = App(
      book: book, opening: opening, size: terminal.size, now: WallClock.now(), region: Environment.region,
      plainSigns: plainSigns)
    var effects = app.start()
    while !(app.isFinished && effects.isEmpty) {
      if !app.isFinished {
        var canvas = Canvas(size: terminal.size)
        app.draw(on: &canvas)
        terminal.show(canvas)
      }
      let events =
        effects.isEmpty
        ? terminal.nextEvents(before: app.nextDeadline).map(AppEvent.input) : effects.flatMap(desk.perform)
      effects = app.update(events, at: WallClock.now())
    }
    desk.close()
    try end(app)
  }

  private func end(_ app: App) throws {
    if let problem = app.unsaved { throw Failure("The last change is not saved. \(problem)", EX_IOERR) }
    switch app.ending {
    case .terminated: throw ExitStatus.signal(SIGTERM)
    case .hungUp: throw ExitStatus.signal(SIGHUP)
    case .left, nil: break
    }
  }
}

extension Opening.Destination {
  /// - Parameter id: what `--at` says.
  fileprivate init(_ id: String?, in book: Workbook) throws {
    switch id {
    case nil: self = .place
    case "contents": self = .contents
    case "practices": self = .practices
    case "journal": self = .journal
    case "help": self = .help
    case let id?:
      if book.chapter(Chapter.ID(id)) != nil {
        self = .chapter(Chapter.ID(id))
      } else if book.exercise(Exercise.ID(id)) != nil {
        self = .exercise(Exercise.ID(id))
      } else {
        throw Failure("There is no chapter and no prompt with the id '\(id.printable)'.", EX_USAGE)
      }
    }
  }
}

extension String {
  /// Fit to be written to any terminal: no control characters, and not long.
  fileprivate var printable: String {
    String(unicodeScalars.prefix(60).map { $0.value >= 32 && $0.isASCII ? Character($0) : "?" })
  }
}
