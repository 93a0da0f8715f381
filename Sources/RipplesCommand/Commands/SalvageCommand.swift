import ArgumentParser
import Glibc
import Vault

/// Takes everything that can be read of a damaged journal into a new one, and names what cannot.
struct SalvageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "salvage",
    abstract: "Take everything that can be read of a damaged journal into a new one, and name what cannot.",
    discussion: "The damaged file stays as it is. 'ripples restore' puts the new one in its place.")

  @OptionGroup var passphrase: PassphraseOption

  @Argument(help: "The damaged file, a journal or a copy of one.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The new file, in a folder that is there.", valueName: "file"))
  var output: String

  func run() throws {
    let location = try JournalLocation(option: file)
    let target = try JournalLocation(option: output).path
    _ = Confinement(.salvage, journal: location, target: target)
    let salvage = try Salvage(of: location.path)
    try Folder.expect(of: target, "Nothing was written")
    let secret =
      salvage.protection == .open ? nil : try passphrase.source.ask("The passphrase of the journal:")
    let outcome = try salvage.write(to: target, secret: secret, stateFolder: location.stateFolder)
    StandardOutput.say(outcome.message)
    for id in outcome.lost { StandardOutput.say("Cannot be read: the piece \(id)") }
    if !outcome.isEverything { throw ExitCode(EX_DATAERR) }
  }
}

extension Salvage.Outcome {
  /// What was found, one sentence for each finding.
  fileprivate var message: String {
    var sentences = ["The new journal is written. Pieces in it: \(saved)."]
    if isEverything { sentences.append("That is all that was saved.") }
    if !lost.isEmpty { sentences.append("Pieces that cannot be read: \(lost.count).") }
    if missing > 0 { sentences.append("Pieces of which nothing is left: \(missing).") }
    if hasStaleRows { sentences.append("At least one piece is older than its last save.") }
    if !isCounted {
      sentences.append(
        "The table of contents cannot be read, so that nobody can say whether there were more.")
    }
    return sentences.joined(separator: " ")
  }
}
