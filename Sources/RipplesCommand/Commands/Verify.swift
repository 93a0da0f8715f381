import ArgumentParser
import Glibc
import Vault

/// Reads every piece of a journal, or of a copy of it, and says whether all is as it was saved.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read every piece of a journal, or of a backup, and say what cannot be read.")

  @OptionGroup var journal: JournalOption
  @OptionGroup var passphrase: PassphraseOption

  @Argument(help: "The file of a backup; without one, the journal.")
  var file: String?

  func run() throws {
    let location = try JournalLocation(option: file ?? journal.path)
    _ = Confinement(.verify, journal: location)
    let vault = try Vault.open(location, for: .reading, with: passphrase.source)
    defer { vault.close() }
    let report = try vault.verify()
    StandardOutput.say(report.message)
    for id in report.damaged { StandardOutput.say("Cannot be read: the piece \(id)") }
    if case .readOnly(.damaged(let damage)) = vault.access {
      StandardError.say(VaultError.damaged(damage).message)
      throw ExitCode(EX_DATAERR)
    }
    if !report.isSound { throw ExitCode(EX_DATAERR) }
  }
}
