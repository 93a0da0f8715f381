import CSQLite
import Glibc

/// A dated copy of a vault on its way, in steps small enough to run between two keys.
///
///     let copy = try vault.backup(named: "2026-11-25")
///     while try copy?.step() == false {}
///
/// It appears under its name once it was read back whole. A save in between is in it, too.
public final class BackupCopy {
  /// What is done in one step: 256 KB.
  private static let pages: Int32 = 64

  private enum Stage {
    case copying(Database, OpaquePointer)
    case flushing
    case reading(Vault, Verification)
    case over
  }

  private let vault: Vault
  private let identity: Place.Identity
  private let draft: String
  private let target: Place
  private var stage = Stage.over

  init(of vault: Vault, to target: Place) throws(VaultError) {
    (self.vault, self.target) = (vault, target)
    identity = vault.identity
    draft = vault.place.backupDraftPath
    try Place.makeFile(draft)
    do throws(VaultError) {
      let database = try Database(path: draft, mode: .readWrite)
      // It is brought to the disk once, when all of it is there.
      try database.execute("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF")
      let source = try vault.openStore().database
      guard let work = sqlite3_backup_init(database.handle, "main", source.handle, "main") else {
        throw VaultError(
          sqlite: sqlite3_extended_errcode(database.handle), errno: sqlite3_system_errno(database.handle))
      }
      stage = .copying(database, work)
    } catch {
      unlink(draft)
      throw error
    }
  }

  deinit { abandon() }

  /// Does the next piece of work, and answers whether there is no more to do; after an error there is none.
  public func step() throws(VaultError) -> Bool {
    do throws(VaultError) {
      // With another key or another file, what was copied so far is of no use.
      guard vault.identity == identity else { throw VaultError.moved }
      try advance()
    } catch {
      abandon()
      throw error
    }
    if case .over = stage { return true }
    return false
  }

  private func advance() throws(VaultError) {
    switch stage {
    case .copying(let database, let work):
      let code = sqlite3_backup_step(work, Self.pages)
      guard code != SQLITE_OK else { return }
      guard code == SQLITE_DONE else {
        throw VaultError(sqlite: code, errno: sqlite3_system_errno(database.handle))
      }
      sqlite3_backup_finish(work)
      stage = .flushing
    case .flushing:
      try Place.flushFile(draft)
      let copy = try vault.opened(copyAt: draft, mode: .readOnly)
      stage = .reading(copy, copy.verification())
    case .reading(let copy, var verification):
      guard let report = try verification.step() else {
        stage = .reading(copy, verification)
        return
      }
      guard report.isSound else { throw .damaged(.structure) }
      copy.close()
      guard rename(draft, target.path) == 0 else { throw VaultError(errno: errno) }
      stage = .over
      try target.flush()
    case .over: return
    }
  }

  private func abandon() {
    switch stage {
    case .over: return
    case .copying(_, let work): sqlite3_backup_finish(work)
    case .flushing, .reading: break
    }
    stage = .over
    Place.destroy(draft)
  }
}

extension Place {
  /// Brings a file to the disk.
  static func flushFile(_ path: String) throws(VaultError) {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { throw VaultError(errno: errno) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw VaultError(errno: errno) }
  }
}
