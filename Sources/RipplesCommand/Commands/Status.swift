import ArgumentParser
import Canvas
import Glibc
import Journal
import Vault

/// Says where the journal is and how it fares, and no word of what is in it.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say where the journal is and whether it is whole.")

  @OptionGroup var journal: JournalOption

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    let confinement = Confinement(.status, journal: location)
    let vault = try Vault.open(at: location.path, stateFolder: location.stateFolder, for: .reading)
    defer { vault.close() }
    StandardOutput.say("Journal:   \(location.path)")
    if let statistics = vault.statistics {
      StandardOutput.say(
        "Size:      \(statistics.fileSize / 1024) KB, \(statistics.rows.map { $0 == 1 ? "1 record" : "\($0) records" } ?? "records not counted")"
      )
      StandardOutput.say("Format:    \(statistics.formatVersion)")
      StandardOutput.say("Opens:     \(statistics.protection.sentence)")
    }
    StandardOutput.say("Sandbox:   \(confinement.report.words)")
    if case .readOnly(let reason) = vault.access, reason != .openedForReading {
      StandardOutput.say("Writing:   \(reason.message)")
    }
    if vault.isOlderThanLastSeen {
      StandardOutput.say("Age:       This copy is older than the one that was last open here.")
    }
    for name in vault.namesSetAside { StandardOutput.say("Set aside: \(name), which may hold earlier words") }
    if let notice = vault.setAsideNotice { StandardError.say(notice) }
    if let newer = try? vault.readings().count(where: \.isOfNewerEdition), newer > 0 {
      let pages = newer == 1 ? "1 page" : "\(newer) pages"
      StandardOutput.say("Newer:     \(pages) written by a newer edition, kept as it wrote them")
    }
    let report = try vault.verify()
    StandardOutput.say("Condition: \(report.message)")
    if case .readOnly(.damaged) = vault.access { throw ExitCode(EX_DATAERR) }
    if !report.isSound { throw ExitCode(EX_DATAERR) }
  }
}

extension Reading {
  /// Whether a newer edition wrote it, or something in it, that this one cannot show.
  fileprivate var isOfNewerEdition: Bool {
    switch self {
    case .record(let record): record.holdsUnknown
    case .newer: true
    case .damaged: false
    }
  }
}

extension Protection {
  fileprivate var sentence: String {
    switch self {
    case .open: "without a passphrase: anyone who uses this account can read it"
    case .passphrase(hasRecoveryWords: false): "with its passphrase"
    case .passphrase(hasRecoveryWords: true): "with its passphrase, or its recovery words"
    }
  }
}
