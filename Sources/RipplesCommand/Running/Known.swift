import Journal
import Vault

/// What is known of a journal as soon as it is open, with what was kept for it since it was left.
struct Known {
  let summary: Summary
  /// Why it cannot be written to; nil where it can.
  let readOnly: String?
  /// What the reader should know of it.
  let notice: String?

  /// Whether it takes a passphrase to open it.
  let isSealed: Bool

  init(of vault: Vault) throws {
    let takenUp = vault.takeUpUnsaved()
    isSealed = vault.protection != .open
    summary = try vault.summary()
    if case .readOnly(let reason) = vault.access {
      readOnly = reason.message + vault.copyHint(reason)
    } else {
      readOnly = nil
    }
    let older = "This is an older copy of the journal than the one that was last open here."
    notice =
      takenUp ?? vault.setAsideNotice ?? (vault.isOlderThanLastSeen ? older : nil)
      ?? ConflictedCopy.all(beside: vault.path).first?.message
  }
}
