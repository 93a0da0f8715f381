import Journal

/// What the application asks of the world outside it; each is answered with events.
public enum Effect: Sendable {
  /// Read the book whole: `.book` or `.badBook`.
  case readBook
  /// Make the journal on disk: `.created` or `.notCreated`.
  case create
  /// Seal and store: `.saved` or `.notSaved`, with the save's number.
  case save(Save)
  /// Read one record: `.loaded` or `.notLoaded`.
  case load(RecordID)
  /// Read a slice of all records after one: `.slice`.
  case loadSlice(after: RecordID?)
  /// Name a slice of the records that answer an exercise, those after one: `.versions`.
  case findVersions(of: Versions.Key, after: RecordID?)
  /// Look the journal over for a few milliseconds: `.verified`.
  case verify
  /// Look a little further for what on this computer could show that the book was here: `.traces`.
  case lookForTraces
  /// Clear the screen and give the terminal back, for good.
  case leaveTerminal
  /// Give the terminal back, stop, and take it again on return.
  case suspend
}
