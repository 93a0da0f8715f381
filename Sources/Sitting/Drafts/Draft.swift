import Journal
import Time
import Workbook

/// One opening of a form, until it is left: its autosaves are revisions of one record.
///
/// The next opening is a new draft with a record of its own, and the older ones are its history.
public struct Draft: Hashable, Sendable, Codable {
  public let subject: Subject
  public internal(set) var value: Answer.Value
  /// Where in the form it was written last: there it opens again.
  public internal(set) var path: FieldPath?
  /// The record of this draft; nil until something was changed in it.
  var record: RecordID?
  /// The revision that was last put; 0 before the first.
  var revision: UInt64 = 0
  var created: Moment?
  /// Whether the reader asked to keep what the book would not.
  var isKeptByReader = false
  /// Whether the reader asked that none of it is kept, which the book would keep.
  var isForSittingOnly = false
  /// Whether earlier answers may be in the journal.
  var hasEarlier = false
  /// The record of an earlier answer that is on its way from the journal.
  var awaited: RecordID?
  /// What the journal had of it when it was opened, once that has come.
  var earlier: Answer.Value?
  /// Whether the value differs from what was last put.
  var hasChanged = false
  /// Whether something that is held back has changed in this sitting: it is nowhere but here.
  var hasHeldBackChange = false
  /// Rows that were deleted since it was opened, the last one last.
  var deletedRows: [DeletedRow] = []
  /// When the first letter came, where a time is suggested; nil before it.
  var begun: Deadline?

  init(_ subject: Subject, value: Answer.Value) {
    self.subject = subject
    self.value = value
  }

  /// Whether nothing was answered, now or before.
  var isUnwritten: Bool { record == nil && !hasChanged && value.isEmpty }

  mutating func write(_ new: Answer.Value, at path: FieldPath, _ form: Form) {
    form.put(new, at: path, into: &value)
    change(form)
  }

  /// Takes the earlier answer that was awaited. Words typed while it was on its way stand, beside its other fields.
  mutating func take(_ answer: Answer.Value, _ form: Form) {
    awaited = nil
    guard form.fits(answer) else { return }
    earlier = answer
    if !hasChanged, value.isEmpty {
      value = answer
    } else if form.hasSteadyPaths {
      var joined = answer
      for path in form.paths(in: value) {
        let typed = form.value(at: path, in: value)
        if !typed.isEmpty { form.put(typed, at: path, into: &joined) }
      }
      value = joined
      change(form)
    }
  }

  /// Takes note that the value has changed.
  mutating func change(_ form: Form) {
    hasChanged = true
    hasHeldBackChange =
      !isKeptByReader
      && (isForSittingOnly
        ? !value.isEmpty : Withholding(form, of: value).holdsBack(value, form, keeping: earlier))
  }

  /// Whether nothing of it may be saved, by the wish of the book or of the reader.
  func holdsAll(_ form: Form) -> Bool { isForSittingOnly || Withholding(form, of: value).holdsAll }

  /// What may go to disk now; nil when nothing may, or nothing is there to go.
  ///
  /// That an answer was emptied always may: earlier words, which are kept, are taken back by it.
  func savable(_ form: Form) -> Answer.Value? {
    guard !value.isEmpty || hasEarlier || record != nil else { return nil }
    if isKeptByReader || value.isEmpty { return value }
    if holdsAll(form) { return nil }
    let stripped = Withholding(form, of: value).stripped(value, form, keeping: earlier)
    return stripped.isEmpty && !hasEarlier && record == nil ? nil : stripped
  }

  /// A record of it was put.
  mutating func wasPut(_ record: Record) {
    self.record = record.id
    revision = record.revision
    created = record.created
    hasChanged = false
  }

  /// Forgets what was put: every record of it is erased.
  ///
  /// - Parameter entirely: whether all of it is for this sitting only; else what the book keeps for the sitting.
  mutating func letGo(_ form: Form, entirely: Bool) {
    isForSittingOnly = entirely
    record = nil
    revision = 0
    created = nil
    isKeptByReader = false
    hasEarlier = false
    earlier = nil
    awaited = nil
    change(form)
  }
}
