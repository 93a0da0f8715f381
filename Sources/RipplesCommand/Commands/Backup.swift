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
    try expectFolder(of: target)
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

  /// A folder that is misspelled is not made.
  private func expectFolder(of path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var status = stat()
    guard stat(folder.isEmpty ? "/" : folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("The copy was not written: there is no folder '\(folder.quotable)'.", EX_CANTCREAT)
    }
  }
}
