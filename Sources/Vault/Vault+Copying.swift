import CSQLite
import Glibc

extension Vault {
  /// Writes all of the vault to a new file, as sealed as it is, even when its own file was deleted or replaced.
  ///
  /// That is the way back from `VaultError.moved`: copy, close, and open the copy. What has not been saved
  /// yet is saved there then. The file appears at `path` when it is whole; one that is there is left alone.
  public func copy(to path: String) throws(VaultError) {
    let store = try openStore()
    let target = try Place.making(path)
    guard !target.exists else { throw .exists }
    let draft = target.path + ".new"
    try Place.makeFile(draft)
    do {
      try store.database.copy(to: Database(path: draft, mode: .readWrite))
    } catch {
      unlink(draft)
      throw error
    }
    guard rename(draft, target.path) == 0 else { throw VaultError(errno: errno) }
    try target.flush()
  }
}

extension Database {
  /// Copies every page to an empty database.
  func copy(to target: Database) throws(VaultError) {
    try target.execute("PRAGMA synchronous=EXTRA")
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw VaultError(
        sqlite: sqlite3_extended_errcode(target.handle), errno: sqlite3_system_errno(target.handle))
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      throw VaultError(sqlite: code, errno: sqlite3_system_errno(target.handle))
    }
  }
}
