import Sitting

/// Setting, changing or taking away a passphrase, one step after another. What is typed is never in it.
struct PassphraseRoute: Hashable, Sendable, Codable {
  enum Purpose: Hashable, Sendable, Codable {
    case set, change, remove
    /// Recovery words come next: nobody makes a second way in who has not the first.
    case recovery
  }

  /// What was to be written when the question came who may open it.
  struct Asking: Hashable, Sendable, Codable {
    let subject: Subject
    /// Whether the words are there already, and are to be kept.
    let isWritten: Bool
  }

  enum Stage: Hashable, Sendable, Codable {
    /// The present one is asked for.
    case current
    /// Six words that are drawn, or one of one's own.
    case ways
    case drawn
    case first, second
    /// What it means to have none.
    case meaning
    /// The journal is sealed anew.
    case working
  }

  let purpose: Purpose
  /// The question that it answers; nil from the settings.
  var asking: Asking?
  var stage: Stage
  /// Whether an answer is awaited; what is typed meanwhile counts.
  var isWaiting = false
  /// Whether nothing stands in the field.
  var isEmpty = true
  /// Whether the first of two was drawn.
  var isDrawn = false
  /// What is said below, until something else is.
  var said: String?

  init(_ purpose: Purpose, asking: Asking? = nil) {
    self.purpose = purpose
    self.asking = asking
    stage = purpose == .set ? .ways : .current
  }
}
