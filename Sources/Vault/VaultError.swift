import Glibc

/// Why the vault could not do what was asked; whatever it is, what was saved before is as it was.
public enum VaultError: Error, Hashable, Sendable {
  /// No file at this path.
  case missing
  /// A new vault was asked for where a file is already.
  case exists
  /// No SQLite file, or one of another program.
  case notAJournal
  /// A file of zero bytes.
  case empty
  case damaged(Damage)
  /// A whole file in a format that this version does not know.
  case newerVersion
  case diskFull
  /// A medium, folder or file that cannot be written.
  case readOnly
  case permission
  /// Another program holds the vault, or has written to it.
  case inUse
  case symbolicLink
  /// The file at the path is not the one that was opened.
  case moved
  /// A save was cut off, and undoing it needs a place that can be written.
  case unfinished
  /// A put of a revision that is not higher than the stored one.
  case staleRevision(RowID)
  /// More than 64 MiB in one row or head.
  case tooLarge
  /// A use of the vault after `close()`.
  case closed
  /// It takes a passphrase, or the recovery words, to open it.
  case locked
  case wrongPassphrase
  case wrongRecoveryWords
  /// A key slot that asks for more passes than this program ever does.
  case tooCostly(passes: Int)
  /// The system has no memory for a key.
  case noMemory
  /// Anything else, in the words of the system.
  case io(String)
}

extension VaultError {
  /// One sentence for the reader: what is the matter, what to do, and that nothing was lost.
  public var message: String {
    switch self {
    case .missing:
      "There is no journal at this place: check the path, or begin a new journal here; nothing was changed."
    case .exists:
      "There is a file at this place already: open it, or choose another path; nothing was changed."
    case .notAJournal:
      "This file is not a Ripples journal, or its first bytes are damaged: check the path, or put a copy of "
        + "the journal in its place; nothing was changed."
    case .empty:
      "The journal file is empty, which a journal never is: put a copy of it in its place, or move the "
        + "empty file away to begin anew; nothing was changed."
    case .damaged(let damage):
      "The journal is damaged (\(damage.words)): keep the file, and open a copy of it that is whole; "
        + "nothing was changed."
    case .newerVersion:
      "This journal was written by a newer version of Ripples: open it with that version; nothing was changed."
    case .diskFull:
      "The disk is full: make some room and save again; what was saved before is untouched."
    case .readOnly:
      "The journal cannot be written where it is: make its folder writable, or copy the folder to a place "
        + "that is; what was saved before is untouched."
    case .permission:
      "This account may not open the journal: change the permissions of the file and its folder, or use the "
        + "account that made it; nothing was changed."
    case .inUse:
      "The journal is open in another program: leave it there and try again; what was saved is untouched."
    case .symbolicLink:
      "This path is a symbolic link, which Ripples does not follow: give the path of the journal itself; "
        + "nothing was changed."
    case .moved:
      "The journal file was moved, replaced or deleted while it was open: what is open here is still whole; put "
        + "the file back and save again, or copy your last words and open the new one."
    case .unfinished:
      "The last save was cut off and cannot be tidied up where nothing can be written: copy the whole folder to "
        + "a place that can be written, and open it there; nothing was lost."
    case .staleRevision:
      "The journal holds a newer version of this piece: close the journal and open it again; nothing was "
        + "overwritten."
    case .tooLarge:
      "This piece is larger than the 64 MB that the journal takes: divide it and save again; what was saved "
        + "before is untouched."
    case .closed:
      "The journal is closed: open it again; what was saved is untouched."
    case .locked:
      "The journal is locked: open it with its passphrase; nothing was changed."
    case .wrongPassphrase:
      "This is not the passphrase of this journal: try again; nothing was changed."
    case .wrongRecoveryWords:
      "These are not the recovery words of this journal: look at the paper once more; nothing was changed."
    case .tooCostly(let passes):
      "The lock of this journal asks for \(passes) passes, and Ripples never takes more than "
        + "\(Cost.most.passes): it was not made by Ripples; open a copy that is whole; nothing was changed."
    case .noMemory:
      "There is not enough memory to open the journal: close other programs and try again; nothing was changed."
    case .io(let words):
      "The journal could not be read or written (\(words)): try again, or check the disk; what was saved "
        + "before is untouched."
    }
  }

  /// The exit status that says the same, from `sysexits.h`.
  public var exitCode: Int32 {
    switch self {
    case .missing: EX_NOINPUT
    case .exists: EX_CANTCREAT
    case .notAJournal, .empty, .damaged, .tooLarge: EX_DATAERR
    case .newerVersion: EX_UNAVAILABLE
    case .diskFull, .moved, .io: EX_IOERR
    case .readOnly, .permission, .symbolicLink, .locked, .wrongPassphrase, .wrongRecoveryWords: EX_NOPERM
    case .tooCostly: EX_DATAERR
    case .noMemory: EX_OSERR
    case .inUse, .unfinished: EX_TEMPFAIL
    case .staleRevision, .closed: EX_SOFTWARE
    }
  }
}
