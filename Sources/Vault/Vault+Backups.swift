import Glibc

/// The copies that the program makes by itself, in the folder `backups` beside the vault.
extension Vault {
  /// The names of the dated copies that are there, the oldest first: days, as in `2026-11-25`.
  public var backupNames: [String] {
    place.backups.compactMap { place.date(ofBackupAt: $0) }.sorted()
  }

  /// Begins a copy under a name; nil when there is one of that name, when nothing was saved since the newest, or when
  /// this program may not write.
  public func backup(named name: String) throws(VaultError) -> BackupCopy? {
    guard case .readWrite = access, holdsLock, let manifest else { return nil }
    let names = backupNames
    guard !names.contains(name) else { return nil }
    if let newest = names.last,
      let copy = try? opened(copyAt: place.path(ofBackupNamed: newest), mode: .readOnly),
      copy.manifest?.counter == manifest.counter, copy.slots.digest == slots.digest
    {
      return nil
    }
    try Place.makeFolder(place.backupFolder)
    return try BackupCopy(of: self, to: Place(of: place.path(ofBackupNamed: name)))
  }

  /// Destroys the dated copies that are not wanted any more.
  public func removeBackups(where isUnwanted: (String) -> Bool) {
    for name in backupNames where isUnwanted(name) { Place.destroy(place.path(ofBackupNamed: name)) }
  }

  /// A copy of this vault, opened with its key.
  func opened(copyAt path: String, mode: Database.Mode) throws(VaultError) -> Vault {
    guard let dataKey else { throw .closed }
    let place = try Place(of: path)
    let identity = try place.find()
    let database = try Database(path: place.path, mode: mode)
    try database.configure()
    let parts = try database.snapshot { () throws(VaultError) in try Parts(of: database, dataKey: dataKey) }
    guard parts.slots.vault == slots.vault else { throw .notAJournal }
    let access = mode == .readOnly ? Access.readOnly(.openedForReading) : .readWrite
    return Vault(
      parts, access: parts.flaw.map(Access.readOnly) ?? access, place: place, identity: identity,
      lastSeen: LastSeen(folder: nil))
  }

  /// Takes rows out of every copy of the program's own.
  ///
  /// One that does not open, or cannot be written, is destroyed: nobody can say whether they are in it. That of another
  /// vault, which was here before, is left alone.
  func eraseInCopies(_ ids: [RowID]) {
    // A copy on its way is held by this program itself: to look into it would be to wait for oneself.
    Place.destroy(place.backupDraftPath)
    for path in place.backups where !place.isOfAnother(path, than: slots.vault) {
      do {
        let copy = try opened(copyAt: path, mode: .readWrite)
        defer { copy.close() }
        try copy.eraseAsCopy(ids)
      } catch {
        Place.destroy(path)
      }
    }
  }

  private func eraseAsCopy(_ ids: [RowID]) throws(VaultError) {
    if case .readOnly(let reason) = access { throw reason.error }
    guard ids.contains(where: holds) else { return }
    // A rollback journal would keep what is erased beside the file, if the program ended in between.
    try openStore().database.execute("PRAGMA journal_mode=MEMORY")
    try commit(ids.map(Change.erase), head: [])
  }

  /// Whether something may be left of a row.
  private func holds(_ id: RowID) -> Bool {
    do {
      return try row(id) != nil
    } catch {
      return true
    }
  }
}

extension Place {
  /// Where a dated copy is built before it has its name.
  var backupDraftPath: String { "\(backupFolder)/\(name).new" }

  fileprivate func path(ofBackupNamed date: String) -> String { "\(backupFolder)/\(name).\(date)" }

  /// The day in the name of a dated copy.
  func date(ofBackupAt path: String) -> String? {
    let start = "\(backupFolder)/\(name)."
    let date = path.dropFirst(start.utf8.count)
    let isDate = date.utf8.count == 10 && date.allSatisfy { "0123456789-".contains($0) }
    return path.hasPrefix(start) && isDate ? String(date) : nil
  }

  /// Whether a file is a vault, and not the one of this name.
  func isOfAnother(_ path: String, than vault: RowID) -> Bool {
    Place.vault(ofFileAt: path).map { $0 != vault } ?? false
  }

  /// The name of the vault in a file; nil where that cannot be read.
  static func vault(ofFileAt path: String) -> RowID? {
    guard let database = try? Database(path: path, mode: .readOnly), (try? database.configure()) != nil else {
      return nil
    }
    return try? database.snapshot { () throws(VaultError) in try Labels(of: database).slots.vault }
  }
}
