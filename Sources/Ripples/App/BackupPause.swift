import Time

/// When the journal's copy of the day is made: once it was looked over and found whole, or after a save, in the first
/// pause of the reader's.
struct BackupPause: Hashable, Sendable {
  /// A reader who pressed no key for this long is not in the middle of anything: ten seconds.
  static let length: Int64 = 10_000

  private var isWanted = false
  private var isFoundWhole = false
  private var lastInput: Deadline?

  /// Takes note of what happened.
  mutating func take(_ events: [AppEvent], at now: Deadline) {
    lastInput = lastInput ?? now
    for event in events {
      switch event {
      case .input: lastInput = now
      case .verified(isDone: true, let finding):
        isFoundWhole = finding == nil
        isWanted = isFoundWhole
      // A day may have passed, or the copies been destroyed: where nothing is due, that is found out at once.
      case .saved: isWanted = isFoundWhole
      case .backedUp(let isDone, _): isWanted = !isDone
      default: break
      }
    }
  }

  /// When the next step is due; nil where no copy is wanted.
  var due: Deadline? {
    guard isWanted, let lastInput else { return nil }
    return Deadline(milliseconds: lastInput.milliseconds + Self.length)
  }

  func isDue(at now: Deadline) -> Bool { due.map { $0 <= now } ?? false }
}
