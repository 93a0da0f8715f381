import ArgumentParser
import Glibc
import Vault

/// Writes a whole copy of the journal, as sealed as it is, and reads it back.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the journal, as sealed as it is, to a new file, and read the copy back.")

  @OptionGroup var journal: JournalOption
  @OptionGroup var passphrase: PassphraseOption

  @Argument(help: "The new file, in a folder that is there.")
  var file: String

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    let target = try JournalLocation(option: file).path
    _ = Confinement(.backup, journal: location, target: target)
    let vault = try Vault.open(location, for: .reading, with: passphrase.source)
    defer { vault.close() }
    try Folder.expect(of: target, "The copy was not written")
    try vault.copy(to: target)
    let copy = try Vault.open(at: target, stateFolder: nil, for: .reading)
    defer { copy.close() }
    let report = try copy.verify()
    StandardError.say("The copy is written. " + report.message)
    if vault.protection == .open {
      StandardError.say("Whoever can read the copy can read all of it, and what you erase later stays in it.")
    }
    if !report.isSound { throw ExitCode(EX_DATAERR) }
  }
}
