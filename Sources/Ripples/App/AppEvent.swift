import Journal
import Sitting
import Terminal
import Workbook

/// What the application is told: keys from the terminal, and how its effects ended.
public enum AppEvent: Sendable {
  case input(InputEvent)

  /// The book has been read whole.
  case book(Workbook)
  /// How the reader writes dates: no first page shows any, so it is asked behind it.
  case locality(Locality)
  /// It has a fault: it is not opened.
  case badBook

  /// The journal was made, and is ready to be saved to.
  case created
  /// One sentence that says why it was not.
  case notCreated(String)

  /// A save is on disk, except records that cannot be as they are, and one sentence about these.
  case saved(number: Int, except: [RecordID] = [], why: String? = nil)
  /// What the save held is still in the application's state; the sentence says what the reader can do.
  case notSaved(number: Int, String)

  case loaded(Record)
  case notLoaded(String)

  /// One slice of the journal, and where the next one begins; nil after the last.
  case slice([Reading], next: RecordID?)

  /// The records of a slice that answer an exercise, and where the next one begins; nil after the last.
  case versions(of: Versions.Key, [RecordID], next: RecordID?)

  /// One step of looking the journal over has ended; a sentence when something is amiss.
  case verified(isDone: Bool, finding: String?)

  /// One step of the journal's copy of the day has ended; a sentence when it could not be made.
  case backedUp(isDone: Bool, finding: String?)

  /// What was found so far that could show that the book was here, in sections: of each, the first line is its title.
  case traces([String], isDone: Bool)
  /// The journal is open.
  case unlocked(Unlocked)
  case notUnlocked(Refusal)
  /// What stood in the secret field is held as the first of two.
  case secretHeld(isCommon: Bool)
  /// Whether the second was the same as the first.
  case secretConfirmed(Bool)
  /// Whether it is the passphrase that opens this journal.
  case secretChecked(Bool)
  /// Whether the journal opens only with a passphrase from now on.
  case protected(Bool)
  /// One sentence that says why that is as it was.
  case notProtected(String)
  /// Words that were drawn for a passphrase, in order.
  case drewPassphrase([String])
  /// Recovery words that were drawn, in order.
  case drewRecovery([String])
  case recoveryKept
  /// One sentence that says why they do not open the journal.
  case recoveryNotKept(String)
  /// One sentence that says why the sitting cannot be sealed: it goes on.
  case notSealed(String)
  /// The key is forgotten and the sitting sealed, but the program was not executed afresh: text may stay in memory.
  case notLocked(String)
}
