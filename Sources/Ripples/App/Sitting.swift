import Journal
import Time
import Workbook

/// One opening of an exercise, until it is left: its autosaves are revisions of one record.
///
/// The next opening is a new sitting with a record of its own, and the older ones are its history.
struct Sitting: Hashable, Sendable {
  var exercise: Exercise.ID
  var value: Answer.Value
  /// The record of this sitting; nil until something was changed in it.
  var record: RecordID?
  /// The revision that was last put; 0 before the first.
  var revision: UInt64 = 0
  var created: Moment?
  /// Whether the value may leave the memory of this run.
  var mayBeSaved: Bool
  /// Whether the reader asked to keep what the book would not.
  var wasKeptByReader = false
  /// Whether earlier answers to the exercise may be in the journal.
  var hasEarlier = false
  /// Whether the value differs from what was last put.
  var hasChanged = false

  /// Whether it may be saved now. That an answer was emptied always may: earlier words, which are kept, are taken back
  /// by it.
  var mayLeaveMemory: Bool { mayBeSaved || hasEarlier && value.isEmpty }

  /// Whether nothing was answered, now or before.
  var isUnwritten: Bool { record == nil && !hasChanged && value.isEmpty }
}
