import Journal
import Workbook

/// What the book keeps for the sitting only, and the reader's word on it.
extension Sitting {
  /// Where an answer of this sitting is.
  public enum Storage: Hashable, Sendable {
    /// Wherever the reader's words go.
    case asOthers
    /// In memory alone, by the wish of the book.
    case heldBack
    /// A part of it in memory alone, by the wish of the book.
    case partlyHeldBack
    /// In the journal, by the wish of the reader, where the book would let it go.
    case keptByReader
  }

  public func storage(of subject: Subject) -> Storage {
    if isHeldBack(subject) { return holdsAll(of: subject) ? .heldBack : .partlyHeldBack }
    return canLetGo(subject) ? .keptByReader : .asOthers
  }

  /// Whether an answer goes when the reader leaves by the wish of the book, where others are saved.
  public func isHeldBack(_ subject: Subject) -> Bool {
    guard let draft = drafts[subject], keepsWords else { return false }
    return draft.hasHeldBackChange && !draft.isKeptByReader && !draft.value.isEmpty
  }

  /// Whether the book would hold an answer back, in a sitting of which no words are kept at all.
  public func wouldBeHeldBack(_ subject: Subject) -> Bool {
    guard !keepsWords, let draft = drafts[subject], let form = form(of: subject) else { return false }
    return Withholding(form, of: draft.value).holdsBack(draft.value)
  }

  /// Whether what is written in a form now will be saved, as far as the book has its say.
  public func mayBeSaved(_ subject: Subject) -> Bool {
    drafts[subject].map { $0.isKeptByReader || !holdsAll(of: subject) } ?? true
  }

  /// Whether all of an answer goes when the reader leaves, and not parts of it.
  public func holdsAll(of subject: Subject) -> Bool {
    guard let draft = drafts[subject], let form = form(of: subject) else { return false }
    return draft.holdsAll(form)
  }

  /// Whether an answer is in the journal by the reader's wish alone, and can be let go again.
  public func canLetGo(_ subject: Subject) -> Bool {
    guard keepsWords, case .exercise(let id) = subject, let draft = drafts[subject], !isHeldBack(subject),
      !draft.value.isEmpty, let form = form(of: subject),
      draft.isKeptByReader || Withholding(form, of: draft.value).holdsBack(draft.value)
    else { return false }
    return draft.record != nil || draft.isKeptByReader || summary.answer(to: id, of: book.id) != nil
  }

  /// Keeps what was to go when the reader leaves: it is saved from now on, like any answer.
  ///
  /// - Returns: whether there was something to keep.
  public mutating func keepHeldBack(_ subject: Subject) -> Bool {
    takeTypedText()
    guard isHeldBack(subject) else { return false }
    drafts[subject]?.isKeptByReader = true
    drafts[subject]?.isForSittingOnly = false
    drafts[subject]?.hasHeldBackChange = false
    drafts[subject]?.hasChanged = true
    outbox.touch(at: now.uptime)
    return true
  }

  /// Takes an answer off the disk, with its earlier versions.
  ///
  /// - Parameter entirely: whether all of it is for this sitting only, whatever the book would keep; else the reader's
  ///   wish to keep what the book would not is taken back, and no more.
  public mutating func letGo(_ subject: Subject, entirely: Bool = false) {
    guard case .exercise(let id) = subject, let form = form(of: subject), let value = drafts[subject]?.value
    else { return }
    eraseVersions(of: id)
    // What the book holds nothing of was let go before, and kept again.
    let isHeld = Withholding(form, of: value).holdsBack(value)
    drafts[subject]?.letGo(form, entirely: entirely || !isHeld)
  }
}
