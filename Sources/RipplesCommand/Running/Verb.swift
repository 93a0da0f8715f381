/// What the program was started to do, and what that may reach: the table of its rights.
enum Verb {
  case open, check, status, export, initialize, backup, restore, salvage, merge, verify, traces, passphrase,
    recover

  /// The program's own files, and what of the system any program needs, may be read by each.
  var reach: Reach {
    switch self {
    case .open: Reach(journal: .written, state: .written, book: .read, opensNamedFiles: true)
    case .check: Reach(book: .read)
    // A save that was cut off is undone, and what only looks like it set aside, before anything is read.
    case .status: Reach(journal: .written, state: .read)
    case .export: Reach(journal: .written, state: .read, book: .read, opensNamedFiles: true)
    case .initialize, .passphrase, .recover: Reach(journal: .written, state: .written)
    case .backup: Reach(journal: .written, state: .read, target: .written)
    case .restore, .merge: Reach(journal: .written, state: .written, target: .read)
    case .salvage: Reach(journal: .read, state: .read, target: .written)
    case .verify: Reach(journal: .written, state: .read)
    case .traces: Reach(readsEverything: true)
    }
  }
}

/// What of the reader's files can be reached.
struct Reach {
  /// What can be done with the files of a folder.
  enum Use {
    case none, read, written
  }

  /// The folder of the journal: with it lock, rollback journal, backups and what was set aside.
  var journal = Use.none
  /// The folder of the last counter seen.
  var state = Use.none
  /// The folder of the book.
  var book = Use.none
  /// The folder of a file that the arguments name.
  var target = Use.none
  /// Whether every file may be read, as far as the account may.
  var readsEverything = false
  /// Whether files can be opened that the reader names later, by the process outside.
  var opensNamedFiles = false
}
