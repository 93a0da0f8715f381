import Terminal
import Time

/// The screen of a journal that is locked: a field for the passphrase, and not a word of the book.
struct UnlockRoute: Hashable, Sendable, Codable {
  /// Whether what is typed goes into the field: Esc leaves it, so that `!` is help.
  var hasFocus = true
  /// Whether anything stands in the field.
  var isEmpty = true
  /// What is said below the field, until it is answered again.
  var said: String?
  /// How often it was the wrong one: known to this run alone, or somebody could lock the reader out.
  var wrongs = 0
  /// When the next one is tried at the earliest.
  var nextTry: Deadline?
  var stage = Stage.asking

  enum Stage: Hashable, Sendable, Codable {
    case asking
    /// Enter was pressed; the next try is not due yet.
    case waiting
    /// The journal is being opened.
    case opening
  }

  /// Milliseconds before the next try, after the first wrong one and those that follow it.
  static let waits: [Int64] = [500, 1_000, 2_000, 4_000, 5_000]

  init(said: String? = nil) { self.said = said }

  /// When what was typed is tried; nil when nothing waits.
  var due: Deadline? { stage == .waiting ? nextTry : nil }

  /// It did not open: the field is empty again.
  mutating func refuse(_ why: String, isWrong: Bool, at now: Deadline) {
    stage = .asking
    hasFocus = true
    isEmpty = true
    said = why
    guard isWrong else { return }
    let wait = Self.waits[min(wrongs, Self.waits.count - 1)]
    wrongs += 1
    nextTry = Deadline(milliseconds: now.milliseconds + wait)
  }
}
