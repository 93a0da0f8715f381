import CSQLite
import Glibc

extension VaultError {
  /// Whether the bytes of the file are the reason, and not that they could not be read just now.
  var isAboutContent: Bool {
    switch self {
    case .damaged, .notAJournal, .empty, .newerVersion, .tooCostly: true
    default: false
    }
  }

  /// The error for an `errno` of a system call.
  init(errno code: Int32) {
    switch code {
    case ENOENT, ENOTDIR: self = .missing
    case EEXIST: self = .exists
    case ENOSPC, EDQUOT: self = .diskFull
    case EROFS: self = .readOnly
    case EACCES, EPERM: self = .permission
    case ELOOP: self = .symbolicLink
    default: self = .io(String(cString: strerror(code)))
    }
  }

  /// The error for an extended result code of SQLite, and the `errno` behind it where there is one.
  init(sqlite code: Int32, errno: Int32) {
    switch code {
    case SQLITE_CANTOPEN | 6 << 8: self = .symbolicLink
    // Recovery, rollback and "cannot lock": a hot journal beside a file that cannot be written.
    case SQLITE_READONLY | 1 << 8, SQLITE_READONLY | 2 << 8, SQLITE_READONLY | 3 << 8: self = .unfinished
    case SQLITE_READONLY | 4 << 8: self = .moved
    // A short read: the file ends before its last page does.
    case SQLITE_IOERR | 2 << 8: self = .damaged(.structure)
    default: self.init(primary: code & 0xFF, errno: errno)
    }
  }

  private init(primary code: Int32, errno: Int32) {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .inUse
    case SQLITE_FULL: self = .diskFull
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_NOTADB: self = .notAJournal
    case SQLITE_IOERR where errno != 0, SQLITE_CANTOPEN where errno != 0: self.init(errno: errno)
    // The program's own SQL is right, so an error in it means that the tables are not those it was written for.
    case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_SCHEMA, SQLITE_MISMATCH, SQLITE_CONSTRAINT, SQLITE_TOOBIG:
      self = .damaged(.structure)
    default: self = .io(String(cString: sqlite3_errstr(code)))
    }
  }
}
