import Journal
import Sitting
import Terminal
import Time

/// A lock that is on its way: it waits until what is typed is saved.
struct Locking: Hashable, Sendable {
  /// Whether the program stops then, as on Ctrl-Z.
  var stops: Bool
  /// Whether the effect was asked for.
  var isAsked = false
}

/// The lock: what is typed is saved, then the sitting goes with its key, and comes back with the passphrase.
extension App {
  /// Whether there is a journal that is not open.
  var isLocked: Bool { context.sitting.keeping == .locked }

  /// Whether the lock is on its way: what is typed is meant for the locked screen.
  var isLocking: Bool { locking != nil && !isFinished }

  /// Whether locking seals, and does not only cover.
  var canSeal: Bool { context.isSealed && context.sitting.keeping.isOpenJournal }

  /// Takes what is written off the screen: with a passphrase for good until it is typed, else until the next key.
  mutating func cover() {
    guard canSeal else {
      isCovered = true
      return
    }
    lock(stops: false)
  }

  /// Saves what is typed; the sitting is sealed once that is answered.
  mutating func lock(stops: Bool) {
    context.sitting.save()
    locking = Locking(stops: stops || locking?.stops == true)
  }

  /// Asks for the lock, once the sitting is settled: words that could not be saved go along, sealed.
  mutating func finishLocking() {
    guard let locking, !locking.isAsked, context.sitting.isSettled else { return }
    self.locking?.isAsked = true
    terminalEffects.append(.lock(putAway(), stops: locking.stops))
  }

  /// Nothing is sealed, and so nothing is taken away: the screen goes blank, and says why behind the next key.
  mutating func notSealed(_ why: String) {
    if locking?.stops == true { terminalEffects.append(.suspend) }
    locking = nil
    isCovered = true
    context.notice = why
  }

  /// The key is gone and the sitting sealed, but this program goes on: it forgets what it can.
  mutating func notLocked(_ why: String) {
    if locking?.stops == true { terminalEffects.append(.suspend) }
    locking = nil
    context.close()
    context.country = context.book.helplines.country(region: region, chosen: nil)
    verifies = false
    stack = [.unlock(UnlockRoute(said: why))]
  }

  // MARK: Unlocking

  /// When a passphrase that was typed too soon after a wrong one is tried.
  var nextTry: Deadline? {
    if case .unlock(let route)? = stack.last { route.due } else { nil }
  }

  mutating func unlocked(_ found: Unlocked) {
    guard isLocked else { return }
    let opening = Opening.journal(
      found.summary, readOnly: found.readOnly, at: destination == .help ? .place : destination,
      notice: found.notice, isSealed: true)
    context.sitting.open(found.summary, keeping: opening.keeping)
    context.notice = opening.notice
    if found.summary[.signs] == "plain" { context.signs = .plain }
    context.chapterLayout = nil
    context.country = context.book.helplines.country(region: region, chosen: found.summary[.country])
    verifies = true
    lastInput = context.sitting.now.uptime
    stack = opening.stack(in: context)
    guard let away = found.sitting else { return goToDestination() }
    if !takeUp(away) {
      context.notice = "What was open cannot be read again. All that was saved is here."
    }
  }

  mutating func notUnlocked(_ refusal: Refusal) {
    guard case .unlock(var route)? = stack.first else { return }
    switch refusal {
    case .wrong: route.refuse("That is not it.", isWrong: true, at: context.sitting.now.uptime)
    case .wrongForThisCopy:
      let why =
        "That is not it. The file is another one than was last open here, perhaps an older copy: an older passphrase "
        + "may open it."
      route.refuse(why, isWrong: true, at: context.sitting.now.uptime)
    case .failed(let why): route.refuse(why, isWrong: false, at: context.sitting.now.uptime)
    }
    stack[0] = .unlock(route)
  }

  // MARK: Idle time

  /// When the screen is covered or the journal locked, if no key comes before.
  var idleDue: Deadline? {
    guard !isLocked, !isCovered, locking == nil, let idle = context.sitting.idleTime.milliseconds else {
      return nil
    }
    return Deadline(milliseconds: lastInput.milliseconds + idle)
  }

  /// Locks, or covers, where nobody pressed a key for so long that whoever comes now may be another person.
  mutating func restIfIdle() {
    guard let due = idleDue, due <= context.sitting.now.uptime else { return }
    if context.sitting.keeping == .nothing, context.sitting.endsWhenIdle { return leave(.left) }
    context.sitting.save()
    cover()
  }
}

extension InputEvent {
  /// Whether it shows that somebody is there.
  var isReaders: Bool {
    switch self {
    case .key, .paste, .secret, .wheel: true
    case .focus, .resize, .terminate, .hangUp, .suspend, .resume: false
    }
  }
}

extension Keeping {
  /// Whether a journal is open, to read or to write.
  fileprivate var isOpenJournal: Bool {
    switch self {
    case .journal, .readOnly: true
    case .undecided, .promised, .nothing, .locked: false
    }
  }
}
