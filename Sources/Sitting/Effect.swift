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
  /// Make the journal's copy of the day, a few milliseconds' worth of it: `.backedUp`.
  case backUp
  /// Look a little further for what on this computer could show that the book was here: `.traces`.
  case lookForTraces

  // A passphrase and recovery words never come here: they stand in the field that the performer has.

  /// Open the journal with what stands in the secret field, which is empty after it: `.unlocked` or `.notUnlocked`.
  case unlock
  /// Do something with what stands in the secret field; answered as each step says.
  case secret(SecretStep)
  /// Seal the journal with the passphrase that was held and confirmed: `.protected(true)` or `.notProtected`.
  case protect
  /// Let the journal be opened without a passphrase: `.protected(false)` or `.notProtected`.
  case unprotect
  /// Draw a passphrase of unrelated words, which becomes the first of two: `.drewPassphrase`.
  case drawPassphrase
  /// Draw recovery words, and hold them: `.drewRecovery`.
  case drawRecovery
  /// Let the recovery words that were drawn open the journal, too: `.recoveryKept` or `.recoveryNotKept`.
  case keepRecovery
  /// Wipe the recovery words that were drawn.
  case discardRecovery
  /// Seal the sitting, forget the key and all that was read, and execute the program afresh; it opens locked. Only
  /// where that fails it is answered, with `.notLocked`. The fresh program stops before its first frame where it is to.
  case lock([UInt8], stops: Bool)

  /// Clear the screen and give the terminal back, for good.
  case leaveTerminal
  /// Give the terminal back, stop, and take it again on return.
  case suspend
}
