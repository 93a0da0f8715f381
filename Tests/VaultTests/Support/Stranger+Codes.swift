@testable import Vault

extension Stranger {
  /// The codes for what the program says of a file that it opened.
  static func codes(for vault: Vault) throws -> Set<String> {
    let report = try vault.verify()
    var codes = Set(report.damaged.map { "damaged-row \($0)" })
    if report.missing > 0 { codes.insert("missing \(report.missing)") }
    if report.surplus > 0 { codes.insert("surplus \(report.surplus)") }
    if report.hasStaleRows { codes.insert("stale-row") }
    if !report.areSlotsWhole { codes.insert("damaged-copy") }
    if !report.isManifestWhole { codes.insert("damaged-manifest") }
    if !report.isStructureWhole { codes.insert("damaged-structure") }
    if case .readOnly(let reason) = vault.access, let error = Optional(reason.error) {
      codes.insert(code(for: error))
    }
    return codes.isEmpty ? ["ok"] : codes
  }

  /// The code for what the program says of a file that it does not open.
  static func code(for error: VaultError) -> String {
    switch error {
    case .notAJournal, .empty: "not-a-journal"
    case .newerVersion: "newer-version"
    case .locked: "locked"
    case .wrongPassphrase: "wrong-passphrase"
    case .wrongRecoveryWords: "wrong-recovery"
    case .tooCostly: "too-costly"
    case .damaged(.header): "damaged-header"
    case .damaged(.structure): "damaged-structure"
    case .damaged(.schema): "damaged-tables"
    case .damaged(.keySlot): "damaged-slot"
    case .damaged(.weakSlot): "weak-slot"
    case .damaged(.exchangedSlots): "exchanged-slots"
    case .damaged(.manifest): "damaged-manifest"
    case .damaged(.row(let id)): "damaged-row \(id)"
    default: "\(error)"
    }
  }
}
