import ArgumentParser
import Glibc
import Vault

/// Takes another journal into this one.
struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take another journal, such as a copy that a sync program kept, into this one.",
    discussion: """
      Both versions of what was changed in both are kept, and what was erased in one is erased in both. The other \
      file is not changed. Where both have a passphrase, a descriptor has that of the journal on its first line and \
      that of the other on its second. As git's merge driver: ripples merge --driver %O %A %B
      """)

  @OptionGroup var journal: JournalOption

  @OptionGroup var passphrase: PassphraseOption

  @Flag(help: "Be git's merge driver: the three files are %O, %A and %B, and the result is %A.")
  var driver = false

  @Argument(help: ArgumentHelp("The other journal.", valueName: "other"))
  var files: [String]

  func validate() throws {
    guard files.count == (driver ? 3 : 1) else {
      throw ValidationError(driver ? "A driver takes three files: %O %A %B." : "Name one other journal.")
    }
  }

  func run() throws {
    guard driver else {
      let other = try JournalLocation(option: files[0]).path
      let report = try merge(other, into: JournalLocation(option: journal.path))
      StandardOutput.say(report.message)
      if report.unread > 0 { throw ExitCode(EX_DATAERR) }
      return
    }
    try drive()
  }

  /// To git, 1 is a conflict that is left to the person; more than 128 would end the whole merge.
  private func drive() throws {
    let location = try JournalLocation(option: files[1])
    // Git would take it for a file of the person's.
    defer { unlink(location.path + ".lock") }
    do {
      let report = try merge(JournalLocation(option: files[2]).path, into: location)
      StandardError.say(report.message)
      if report.unread == 0 { return }
    } catch let error as VaultError {
      StandardError.say(error.message)
    } catch let error as Failure {
      StandardError.say(error.message)
    }
    throw ExitCode(1)
  }

  private func merge(_ other: String, into location: JournalLocation) throws -> MergeReport {
    _ = Confinement(.merge, journal: location, target: other)
    let ours = try Self.open(
      location.path, stateFolder: driver ? nil : location.stateFolder, for: .writing, with: passphrase.source,
      asking: "The passphrase of the journal:")
    defer { ours.close() }
    if case .readOnly(let reason) = ours.access { throw reason.error }
    let theirs = try Self.open(
      other, stateFolder: nil, for: .reading, with: passphrase.source,
      asking: "The passphrase of the other journal:")
    defer { theirs.close() }
    return try ours.merge(theirs)
  }

  private static func open(
    _ path: String, stateFolder: String?, for purpose: Purpose, with source: SecretSource,
    asking question: String
  ) throws -> Vault {
    let found = try Vault.find(at: path, stateFolder: stateFolder, for: purpose)
    if case .open = found.protection { return try found.unlock() }
    return try found.unlock(with: source.ask(question))
  }
}
