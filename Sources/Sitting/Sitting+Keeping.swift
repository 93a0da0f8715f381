import Journal
import Workbook

/// What of this sitting goes to disk: the storage mode, and who may open the words.
extension Sitting {
  /// The reader has not said yet whether their page is to be kept.
  public mutating func undecide() { keeping = .undecided }

  /// The reader wants their page kept: the journal is made once the first run is over.
  public mutating func promiseToKeep() { keeping = .promised }

  /// Nothing of this sitting is kept.
  public mutating func keepNothing() { keeping = .nothing }

  /// The first run is over: what was promised is done.
  public mutating func keepPromise() {
    if keeping == .promised { ask(.create) }
  }

  /// The journal was made.
  public mutating func created() {
    keeping = .journal
    save()
  }

  /// It was not: nothing is kept.
  public mutating func notCreated() { keeping = .nothing }

  /// Whether anything can be written now: not into a journal that can only be read.
  public var canWrite: Bool {
    if case .readOnly = keeping { false } else { true }
  }

  /// Whether what is written goes into the journal.
  public var keepsWords: Bool { keeping == .journal && !keepsWordsInMemory }

  /// Whether the reader has yet to say who may open what they write, before they write it.
  ///
  /// What the book keeps for the sitting is not asked for: it goes nowhere until the reader saves it.
  public func mustAskWhoMayOpen(before subject: Subject? = nil) -> Bool {
    // A journal that is about to be made will keep what is typed before it is.
    guard keepsWords || keeping == .promised && !keepsWordsInMemory, summary[.words] == nil else {
      return false
    }
    if case .exercise(let id)? = subject { return book.exercise(id)?.exercise.isKeptForSittingOnly != true }
    return true
  }

  /// What is written from here on is for this sitting only.
  public mutating func keepWordsInMemory() { keepsWordsInMemory = true }

  /// What is written can be opened by anyone who uses the reader's account.
  public mutating func allowOpenWords() {
    set(.words, to: "open")
    save()
  }
}
