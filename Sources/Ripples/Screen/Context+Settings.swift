import Journal
import Sitting

/// The way to the settings, and what several screens ask of them.
extension Context {
  /// Opens the settings; with a passphrase they say how many pieces it seals, so that all of them are counted.
  mutating func openSettings() -> Navigation {
    countPieces()
    return .open(.settings(SettingsRoute(row: sitting.keeping == .journal ? .passphrase : .idle)))
  }

  /// Reads how many pieces the passphrase seals.
  mutating func countPieces() { if isSealed { sitting.openArchive() } }

  /// Whether practices that need no partner come first where practices are chosen.
  var putsOwnPracticesFirst: Bool { ownPracticesFirst ?? sitting.remembersOwnPracticesFirst }

  /// The line of proof of a journal with a passphrase: since when it is sealed, how much is in it, and whether it was
  /// looked over.
  var proof: String? {
    guard isSealed else { return nil }
    let since = sitting.sealedSince.map { "Sealed since \($0.words(seenFrom: today))." } ?? "Sealed."
    guard let archive = sitting.archive, archive.isWhole else { return since }
    let checked = checkedOn.map { $0 == today ? "checked today" : "checked \($0.words(seenFrom: today))" }
    return "\(since) \(archive.pieces.count.of("piece"))\(checked.map { ", " + $0 } ?? "")."
  }
}
