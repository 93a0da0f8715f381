/// What this run of the program keeps on disk: the one home of that rule.
public enum Keeping: Hashable, Sendable {
  /// The first run, before the reader has answered: nothing is saved.
  case undecided
  /// The reader chose to keep their page: the journal is made when the first run is over, so that whoever learns
  /// from the check that being found is a risk can leave with nothing made.
  case promised
  /// The reader chose to keep nothing: this sitting ends when they leave.
  case nothing
  case journal
  /// There is a journal, and it is not open: nothing is known of it.
  case locked
  /// The journal can be read; one sentence says why it cannot be written to.
  case readOnly(String)

  /// Whether records are gathered for a journal that is there, or may yet be made.
  var takesRecords: Bool {
    switch self {
    case .undecided, .promised, .journal: true
    case .nothing, .locked, .readOnly: false
    }
  }

  /// Whether there is a journal to read from.
  var canBeRead: Bool {
    switch self {
    case .journal, .readOnly: true
    case .undecided, .promised, .nothing, .locked: false
    }
  }
}
