import Vault

extension JournalLocation {
  /// Opens a journal, and where it is damaged, says which of its copies is whole and what that lacks.
  func offeringBackup<Result>(_ open: () throws -> Result) throws -> Result {
    do {
      return try open()
    } catch let error as VaultError where error.isDamage {
      guard let offer = backupOffer else { throw error }
      throw Failure("\(error.message) \(offer)", error.exitCode)
    }
  }

  /// Which copy of the journal is whole, and what it lacks; nil when there is none.
  var backupOffer: String? { Vault.newestBackup(of: path, stateFolder: stateFolder)?.offer }
}

extension VaultError {
  /// Whether a whole copy in its place would help.
  fileprivate var isDamage: Bool {
    switch self {
    case .damaged, .notAJournal, .empty, .tooCostly: true
    default: false
    }
  }
}

extension NewestBackup {
  /// Which copy is whole, what it lacks, and how it takes the journal's place.
  fileprivate var offer: String {
    let saves = lacking.map { $0 == 0 ? "" : $0 == 1 ? " (1 save)" : " (\($0) saves)" } ?? ""
    let lack = lacking == 0 ? "lacks nothing that was saved" : "lacks what was saved after it\(saves)"
    return
      "The copy of \(day) is whole and \(lack): 'ripples restore \(path.quotable)' puts it in the journal's place, "
      + "and keeps the damaged file."
  }
}

extension Vault {
  /// What is added to the word of a damage on the screen: to look for a copy that is whole takes longer than a key may wait.
  ///
  /// - Parameter reason: why it can only be read; nil where a check has found it.
  func copyHint(_ reason: Access.Reason? = nil) -> String {
    switch reason {
    case .damaged, nil: backupNames.isEmpty ? "" : " 'ripples status' says which copy of it is whole."
    default: ""
    }
  }
}
