import ArgumentParser
import Glibc
import Phrase
import Vault

/// Opens the journal with its recovery words, and takes a new passphrase.
struct Recover: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the journal with its twelve recovery words, and choose a new passphrase.",
    discussion: """
      The words are asked for, and what you type is not shown. The first four letters of each are enough, with \
      blanks between. They stay good afterward. For scripts --passphrase-fd has two lines: the words, and the new \
      passphrase.
      """)

  @OptionGroup var journal: JournalOption
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    _ = Confinement(.recover, journal: location)
    let found = try Vault.find(at: location.path, stateFolder: location.stateFolder)
    guard case .passphrase(hasRecoveryWords: true) = found.protection else {
      throw Failure("There are no recovery words for this journal.", EX_NOPERM)
    }
    try unlocked(found).seal(with: passphrase.source)
    StandardError.say(
      "Sealed. From now on the book asks for the new passphrase; the recovery words stay good.")
  }

  /// At the terminal what is misspelled is said, and asked for again.
  private func unlocked(_ found: FoundVault) throws -> Vault {
    while true {
      let typed = try passphrase.source.raw("The twelve recovery words:")
      do {
        return try found.unlock(withRecovery: Self.entropy(of: typed))
      } catch let fault as RecoveryFault {
        guard passphrase.descriptor == nil else { throw Failure(fault.sentence, EX_DATAERR) }
        StandardError.say(fault.sentence)
      } catch VaultError.wrongRecoveryWords where passphrase.descriptor == nil {
        StandardError.say(VaultError.wrongRecoveryWords.message)
      }
    }
  }

  private static func entropy(of typed: Secret) throws -> Secret {
    var words = try typed.read(RecoveryWords.init(reading:))
    defer { words.wipe() }
    let entropy = try Secret()
    entropy.write { words.writeEntropy(into: $0) ?? 0 }
    return entropy
  }
}

extension RecoveryFault {
  /// What is amiss, by the place on the paper; no word that was typed.
  fileprivate var sentence: String {
    switch self {
    case .count(let count): "There are twelve words, and \(count) were typed."
    case .unknown(let position, let nearest):
      "Word \(position) is not in the list\(Self.perhaps(nearest)): look at the paper once more."
    case .ambiguous(let position, let candidates):
      "Several words begin as word \(position) does\(Self.perhaps(candidates)): type more of it."
    case .checksum: "One of these words, or their order, is another one than on the paper: look once more."
    case .other(let position): "That is not word \(position)."
    }
  }

  private static func perhaps(_ words: [String]) -> String {
    words.isEmpty ? "" : " (perhaps \(words.joined(separator: ", ")))"
  }
}
