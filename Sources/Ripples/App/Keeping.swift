/// What this run of the program keeps on disk.
public enum Keeping: Hashable, Sendable {
  /// The first run, before the reader has answered: nothing is saved.
  case undecided
  /// The reader chose to keep nothing: this sitting ends when they leave.
  case nothing
  case journal
  /// The journal can be read; one sentence says why it cannot be written to.
  case readOnly(String)
}
