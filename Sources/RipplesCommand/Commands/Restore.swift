import ArgumentParser
import Glibc
import Vault

/// Puts a whole copy in the place of the journal, and keeps the journal that was there.
struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a copy in the place of the journal, and keep the journal that was there.",
    discussion: """
      The copy is read first; one that is not whole is refused: 'ripples salvage' takes what can be read of it. A copy \
      with a passphrase keeps it, and its pieces are read when it is opened. The book must not be open meanwhile.
      """)

  @OptionGroup var journal: JournalOption

  @Argument(help: "The file of a backup, which stays where it is.")
  var file: String

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    let copy = try JournalLocation(option: file).path
    _ = Confinement(.restore, journal: location, target: copy, makesFolders: true)
    let restoration = try Restoration(of: copy)
    let kept = try restoration.put(at: location.path, stateFolder: location.stateFolder)
    StandardError.say(
      "The journal is the copy now. "
        + (restoration.report?.message
          ?? "It takes its passphrase, and its pieces are read when it is opened."))
    if let kept { StandardError.say("What was there is kept as \(kept.quotable).") }
  }
}
