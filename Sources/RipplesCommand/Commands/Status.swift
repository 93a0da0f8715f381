import ArgumentParser
import Canvas
import Glibc
import Journal
import Time
import Vault

/// Says where the journal is and how it fares, and no word of what is in it.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say where the journal is and whether it is whole.")

  @OptionGroup var journal: JournalOption
  @OptionGroup var passphrase: PassphraseOption

  func run() throws {
    let location = try JournalLocation(option: journal.path)
    let confinement = Confinement(.status, journal: location)
    let found = try Vault.find(at: location.path, stateFolder: location.stateFolder, for: .reading)
    let isSealed = found.protection != .open
    let secret = isSealed ? try passphrase.source.given() : nil
    if isSealed, secret == nil { return sayLocked(found, at: location.path) }
    let vault = try secret.map { try found.unlock(with: $0) } ?? found.unlock()
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
    if let newest = vault.backupNames.last {
      StandardOutput.say("Copies:    \(vault.backupNames.count) in backups, the newest of \(newest)")
    }
    for name in vault.namesSetAside { StandardOutput.say("Set aside: \(name), which may hold earlier words") }
    for copy in ConflictedCopy.all(beside: location.path) { StandardOutput.say("Copy:      \(copy.message)") }
    if let notice = vault.setAsideNotice { StandardError.say(notice) }
    let readings = try? vault.readings()
    if let newer = readings?.count(where: \.isOfNewerEdition), newer > 0 {
      let pages = newer == 1 ? "1 page" : "\(newer) pages"
      StandardOutput.say("Newer:     \(pages) written by a newer edition, kept as it wrote them")
    }
    let report = try vault.verify()
    StandardOutput.say("Condition: \(report.message)")
    if isSealed, report.isSound, let readings {
      StandardOutput.say(proof(of: readings, since: try vault.summary()[.sealed].flatMap { Day($0) }))
    }
    var isDamaged = !report.isSound
    if case .readOnly(.damaged) = vault.access { isDamaged = true }
    guard isDamaged else { return }
    if let offer = location.backupOffer { StandardOutput.say("Copy:      \(offer)") }
    throw ExitCode(EX_DATAERR)
  }

  /// What can be known without the passphrase, which is not asked for.
  private func sayLocked(_ found: FoundVault, at path: String) {
    StandardOutput.say("Journal:   \(path)")
    var file = stat()
    if stat(path, &file) == 0 { StandardOutput.say("Size:      \(file.st_size / 1024) KB") }
    StandardOutput.say("Opens:     \(found.protection.sentence)")
    if found.hasSlotsLastSeen == false {
      StandardOutput.say(
        "Lock:      not the one that was last seen here: it may be another copy of the journal")
    }
    StandardOutput.say("Condition: not looked at, which takes the passphrase (--\(SecretSource.optionName))")
  }

  /// One line: since when it is sealed, and how much was found whole just now.
  private func proof(of readings: [Reading], since day: Day?) -> String {
    var archive = Archive()
    archive.add(readings)
    archive.finish()
    let (today, count) = (WallClock.now().moment.day, archive.pieces.count)
    let year = day?.year == today.year ? "" : ", \(day?.year ?? 0)"
    let since = day.map { "Sealed since \($0.monthName) \($0.day)\(year)." } ?? "Sealed."
    return "\(since) \(count == 1 ? "1 piece" : "\(count) pieces"), checked today."
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
