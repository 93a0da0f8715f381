import Sitting

/// A form that is filled in.
struct FormRoute: Hashable, Sendable, Codable {
  let subject: Subject
  /// The field that has the focus.
  var path: FieldPath
  /// Whether the rows are looked over, and no field of them is open.
  var isAmongRows = false
  /// The option that has the focus, in a choice.
  var option = 0
  /// Whether the reader's own words beside the options are written.
  var isOwn = false
  /// A 1 was the last key on a scale: a 0 after it makes it 10.
  var hasTypedOne = false
  /// Whether a key was pressed since it was opened.
  var isUsed = false
  /// Whether that the time of a letter is over has been said.
  var hasSaidTime = false

  init(_ subject: Subject, at path: FieldPath) {
    self.subject = subject
    self.path = path
  }
}
