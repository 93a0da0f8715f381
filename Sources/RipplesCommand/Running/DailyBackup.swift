import Ripples
import Time
import Vault

/// The journal's copy of the day, made in small steps.
struct DailyBackup {
  private var copy: BackupCopy?

  /// Does the next step of it, where one is due.
  mutating func step(of vault: Vault?, on today: Day) -> AppEvent {
    do throws(VaultError) {
      guard let vault else { return .backedUp(isDone: true, finding: nil) }
      if copy == nil { copy = try vault.backup(named: today.description) }
      guard let isDone = try copy?.step() else { return .backedUp(isDone: true, finding: nil) }
      guard isDone else { return .backedUp(isDone: false, finding: nil) }
      copy = nil
      let kept = Set(BackupRotation.kept(of: vault.backupNames.compactMap(Day.init)).map(\.description))
      vault.removeBackups { !kept.contains($0) }
      return .backedUp(isDone: true, finding: nil)
    } catch {
      copy = nil
      return .backedUp(isDone: true, finding: error.backupFinding)
    }
  }
}

extension VaultError {
  /// What a reader is told of a copy that could not be made; nil where something else came between, and a later one is.
  fileprivate var backupFinding: String? {
    switch self {
    case .moved, .missing, .inUse, .closed: nil
    case .diskFull:
      "The disk is full: today’s copy of the journal could not be made. The journal itself is whole."
    default: "Today’s copy of the journal could not be made. The journal itself is whole."
    }
  }
}
