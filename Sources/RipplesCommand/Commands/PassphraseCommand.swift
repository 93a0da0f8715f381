import ArgumentParser
import Glibc
import Phrase
import Sitting
import Vault
import Workbook

/// Puts a passphrase before the journal, another one, or none any more.
struct PassphraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "passphrase",
    abstract: "Let the journal open only with a passphrase, with another one, or with none again.",
    discussion: """
      It is asked for, and what you type is not shown. A lost passphrase is a lost journal, unless you have recovery \
      words (in the settings of the book: s from the contents). It hides what you write, and not that this program is \
      here. Copies that were made elsewhere before still open the old way.
      """,
    subcommands: [Set.self, Change.self, Remove.self])

  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Ask for a passphrase each time from now on.")

    @OptionGroup var journal: JournalOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let vault = try Vault.find(JournalLocation(option: journal.path))
      guard case .open = vault.protection else {
        throw Failure(
          "This journal has a passphrase: 'ripples passphrase change' takes another.", EX_USAGE)
      }
      try vault.unlock().seal(with: passphrase.source)
      StandardError.say("Sealed. From now on the book asks for it each time.")
    }
  }

  struct Change: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Take another passphrase in its place.")

    @OptionGroup var journal: JournalOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let vault = try Vault.find(JournalLocation(option: journal.path)).unlocked(by: passphrase.source)
      try vault.seal(with: passphrase.source)
      StandardError.say("Changed. From now on the book asks for the new one.")
    }
  }

  struct Remove: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Let anyone who uses this account open the journal.")

    @OptionGroup var journal: JournalOption
    @OptionGroup var passphrase: PassphraseOption

    func run() throws {
      let vault = try Vault.find(JournalLocation(option: journal.path)).unlocked(by: passphrase.source)
      defer { vault.close() }
      try vault.unprotect()
      try vault.note { $0.lostPassphrase() }
      StandardError.say("Taken away: anyone who uses this account can open the journal.")
    }
  }
}

extension Vault {
  fileprivate static func find(_ location: JournalLocation) throws -> FoundVault {
    _ = Confinement(.passphrase, journal: location)
    return try find(at: location.path, stateFolder: location.stateFolder)
  }

  /// Asks for a new passphrase, seals the journal with it, and closes it.
  func seal(with source: SecretSource) throws {
    defer { close() }
    // Before anything is asked for: what can only be read cannot be sealed.
    if case .readOnly(let reason) = access { throw Failure(reason.message, EX_NOPERM) }
    let new = try source.askForNew()
    if new.read(CommonPassword.contains) {
      StandardError.say("It is among the thousand that are chosen most, and so are tried first.")
    }
    try protect(with: new, cost: .calibrated())
    try note { $0.tookPassphrase() }
  }

  /// Has a sitting write down a setting, and saves it.
  func note(_ body: (inout Sitting) -> Void) throws {
    var sitting = try Sitting(book: .unread, summary: summary(), keeping: .journal, now: WallClock.now())
    body(&sitting)
    for case .save(let save) in sitting.takeEffects() { try commit(save) }
  }
}

extension FoundVault {
  /// Opens a journal that has a passphrase; any other has none to change.
  fileprivate func unlocked(by source: SecretSource) throws -> Vault {
    if case .open = protection {
      throw Failure("This journal has no passphrase: 'ripples passphrase set' sets one.", EX_USAGE)
    }
    return try unlock(with: source.ask("The present passphrase:"))
  }
}
