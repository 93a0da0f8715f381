import Canvas
import Journal
import Sitting
import Terminal
import Text
import Time
import Workbook

/// The whole state of the program, as one value: what the screens share, and which of them show.
///
///     var app = App(book: book, opening: .firstRun, size: canvas.size, now: now)
///     let effects = app.update([.input(.key("!"))], at: now)
///     app.draw(on: &canvas)
public struct App: Sendable {
  var context: Context
  /// The last of them shows.
  var stack: [Route] = []
  var isCovered = false
  public private(set) var ending: Ending?
  /// The lock that is on its way; nothing is typed or shown while there is one.
  var locking: Locking?
  /// When somebody was there last.
  var lastInput: Deadline
  let region: String?
  let destination: Opening.Destination
  var verifies: Bool
  private var backup = BackupPause()
  /// What is to be done to the terminal, after what is to be saved; `Loop` puts leaving before all else.
  var terminalEffects: [Effect] = []

  /// - Parameters:
  ///   - isGlance: whether `book` holds no more than the first page needs, and is to be read whole after it.
  ///   - region: a two-letter region such as `US`, where the system names one; it only chooses which help
  ///     lines are shown first.
  ///   - locality: how the reader writes dates.
  ///   - random: names records; a test gives one that repeats itself.
  public init(
    book: Workbook, isGlance: Bool = false, opening: Opening, size: Size, now: Now, region: String? = nil,
    locality: Locality = .standard, plainSigns: Bool = false,
    random: any RandomNumberGenerator & Sendable = SystemRandomNumberGenerator()
  ) {
    let sitting = Sitting(
      book: book, summary: opening.summary, keeping: opening.keeping, now: now, locality: locality,
      random: random)
    context = Context(
      sitting: sitting, size: size,
      signs: plainSigns || opening.summary[.signs] == "plain" ? .plain : .ripples)
    context.country = book.helplines.country(region: region, chosen: opening.summary[.country])
    context.notice = opening.notice
    context.isSealed = opening.isSealed
    lastInput = now.uptime
    self.region = region
    verifies = opening.verifies
    destination = opening.destination
    stack = opening.stack(in: context)
    if isGlance { context.sitting.readBook() }
  }

  /// The effects of having been opened.
  public mutating func start() -> [Effect] {
    settle()
    // The first run leads to where it leads, whatever else was asked for.
    if context.sitting.keeping == .undecided || isLocked { return takeEffects() }
    goToDestination()
    settle()
    return takeEffects()
  }

  /// Opens what stands over the first screens.
  mutating func goToDestination() {
    switch destination {
    case .exercise(let id):
      // Where the gate stands before the chapter, it stands before its exercises too.
      if case .reading? = stack.last, context.book.exercise(id) != nil {
        follow(context.open(.exercise(id)))
      }
    case .journal: follow(context.openJournal())
    case .place, .chapter, .contents, .practices, .help: break
    }
  }

  public var size: Size { context.size }

  public var isFinished: Bool { ending != nil }

  /// Why the last save failed, when what it held is still not on disk.
  public var unsaved: String? { context.sitting.unsaved }

  /// What is not known to be on disk.
  public var unsavedChanges: (records: [Record], erased: [RecordID]) { context.sitting.unsavedChanges }

  /// When the application wants to be told the time, if nothing else happens before.
  public var nextDeadline: Deadline? {
    if isFinished { return nil }
    if verifies, locking == nil { return context.sitting.now.uptime }
    let nextBackup = locking == nil ? backup.due : nil
    return [context.sitting.saveDue, nextTry, idleDue, nextBackup].compactMap(\.self).min()
  }

  // MARK: Events

  /// Takes in what happened, in order, and returns what is to be done about it.
  public mutating func update(_ events: [AppEvent], at now: Now) -> [Effect] {
    context.sitting.tell(now)
    backup.take(events, at: now.uptime)
    for event in events where !isFinished || event.isAboutSaving {
      if case .input(let input) = event, input.isReaders {
        // A key that comes after the time is up may be another person's.
        restIfIdle()
        lastInput = now.uptime
      }
      take(event)
      // The next event may have arrived together with this one, and means what it would have meant after it.
      settle()
    }
    if !isFinished {
      if let due = context.sitting.saveDue, due <= now.uptime { context.sitting.save() }
      restIfIdle()
      finishLocking()
      let isFree = locking == nil && !context.sitting.hasEffects
      if verifies, isFree, events.isEmpty { context.sitting.verify() }
      if !verifies, isFree, backup.isDue(at: now.uptime) { context.sitting.backUp() }
    }
    settle()
    return takeEffects()
  }

  private mutating func take(_ event: AppEvent) {
    switch event {
    case .input(let input): take(input)
    case .book(let book):
      context.sitting.take(book)
      context.country = book.helplines.country(region: region, chosen: context.sitting.summary[.country])
      context.chapterLayout = nil
      context.formLayout = nil
    case .locality(let locality): context.sitting.take(locality)
    case .badBook: leave(.badBook)
    case .created: context.sitting.created()
    case .notCreated(let why):
      context.sitting.notCreated()
      context.notice = why
    case .saved(let number, let refused, let why): context.sitting.saved(number, except: refused, why: why)
    case .notSaved(let number, let why): context.sitting.notSaved(number, why)
    case .loaded(let record):
      context.sitting.loaded(record)
      if case .form(var route)? = stack.last, route.subject.answers(record) {
        route.takeUp(in: &context)
        stack[stack.count - 1] = .form(route)
      }
      follow(context.readAwaited(record))
    case .notLoaded(let why):
      context.awaited = nil
      context.notice = why
    case .slice(let readings, let next): context.sitting.take(readings, next: next)
    case .versions(let key, let records, let next): context.sitting.found(records, of: key, next: next)
    case .verified(let isDone, let finding):
      verifies = !isDone
      if isDone { context.checkedOn = finding == nil ? context.today : nil }
      context.notice = finding ?? context.notice
    case .backedUp(_, let finding): context.notice = finding ?? context.notice
    case .traces(let sections, let isDone):
      guard stack.contains(where: \.isOfTraces) else { return }
      context.traces = Traces(sections: sections, isDone: isDone)
      if !isDone { context.sitting.lookForTraces() }
    case .unlocked(let found): unlocked(found)
    case .notUnlocked(let refusal): notUnlocked(refusal)
    case .protected(let isSealed):
      context.isSealed = isSealed
      if context.sitting.archive == nil, stack.contains(where: \.looksOverPieces) { context.countPieces() }
      hear(.protected(isSealed))
    case .notLocked(let why): notLocked(why)
    case .notSealed(let why): notSealed(why)
    case .secretHeld(let isCommon): hear(.held(isCommon: isCommon))
    case .secretConfirmed(let isSame): hear(.confirmed(isSame))
    case .secretChecked(let isRight): hear(.checked(isRight))
    case .notProtected(let why): hear(.notProtected(why))
    case .drewPassphrase(let words), .drewRecovery(let words): hear(.drew(words))
    case .recoveryKept: hear(.recoveryKept)
    case .recoveryNotKept(let why): hear(.recoveryNotKept(why))
    }
  }

  private mutating func takeEffects() -> [Effect] {
    defer { terminalEffects = [] }
    return context.sitting.takeEffects() + terminalEffects
  }

  /// Leaves at once: the terminal is given back first, and only then is the last change saved.
  mutating func leave(_ ending: Ending) {
    self.ending = ending
    terminalEffects.append(.leaveTerminal)
    context.sitting.save()
  }

  /// Saves, and stops until the shell brings the program back.
  mutating func suspend() {
    if canSeal { return lock(stops: true) }
    context.sitting.save()
    terminalEffects.append(.suspend)
  }
}

extension AppEvent {
  fileprivate var isAboutSaving: Bool {
    switch self {
    case .saved, .notSaved, .versions: true
    default: false
    }
  }
}

extension Subject {
  /// Whether a record is an answer to this.
  fileprivate func answers(_ record: Record) -> Bool {
    if case .exercise(let id) = self, case .answer(let answer) = record.body {
      answer.exercise == id
    } else {
      false
    }
  }
}
