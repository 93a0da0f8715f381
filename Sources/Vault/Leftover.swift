import Glibc

/// A rollback journal that lies beside a vault while nobody saves.
///
/// SQLite takes any such file for the other half of a save that was cut off, and rolls it back: one that a copy or
/// a sync has brought back would take away all that was saved since. So it is judged before SQLite sees it, by
/// whoever holds the lock, and by what the database is without it:
///
/// - The database is whole. Then its last save came to its end, or never touched the file, and nobody needs the
///   journal: it is set aside under a name of its own.
/// - It is not whole, and with the journal it would be more so; the journal counts as many changes as the database,
///   or one fewer, as only that of the very last save can; and what it leads back to is no older than the last
///   save that is known to have come to its end. Then it is ours, and SQLite may roll it back.
/// - Anything else is damage that the journal does not mend: it is set aside.
///
/// Nothing is ever deleted: what is set aside may be the only copy of something.
struct Leftover {
  private let place: Place
  private let lastSeen: LastSeen

  init(beside place: Place, lastSeen: LastSeen) {
    self.place = place
    self.lastSeen = lastSeen
  }

  private var path: String { place.path + "-journal" }
  /// The journal of another way of saving, which this program never uses and SQLite would believe all the same.
  private var logPath: String { place.path + "-wal" }

  /// Whether there is anything to judge. It takes two looks at the folder, and no file is opened.
  var isThere: Bool { isAnything(at: path) || isAnything(at: logPath) }

  /// Rolls back what belongs to the vault and sets aside what does not, and answers the new names of the latter.
  ///
  /// Only the holder of the lock may call it, and only while it reads and writes nothing.
  ///
  /// - Parameter key: the key to a vault with these slots; what it throws is thrown on.
  func settle(key: (SlotTable) throws(VaultError) -> SecretKey) throws(VaultError) -> [String] {
    guard !place.isBeingWritten else { return [] }
    var names: [String] = []
    let file = try Place.bytes(ofFileAt: place.path) ?? []
    // The 19th byte says whether the database keeps such a log.
    if isAnything(at: logPath), file.dropFirst(18).first == 1 { names.append(try place.setAside(logPath)) }
    guard isAnything(at: path) else { return names }
    let bytes = try journal(of: file)
    // SQLite takes one that begins with zero for finished.
    if bytes?.first == 0 { return names }
    if let bytes, let journal = RollbackJournal(bytes), try isNeeded(journal, by: file, key) {
      try Database(path: place.path, mode: .readWrite).execute("SELECT 1 FROM sqlite_schema LIMIT 1")
    } else {
      names.append(try place.setAside(path))
    }
    return names
  }

  /// The database as it is, and with the journal rolled back: what it may come to be.
  var candidates: [[UInt8]] {
    get throws(VaultError) {
      let file = try Place.bytes(ofFileAt: place.path) ?? []
      let undone = try journal(of: file).flatMap(RollbackJournal.init)?.undoing(file)
      return [file, undone].compactMap(\.self)
    }
  }

  /// The journal that lies there; nil when it is no file, or larger than all pages of the database could make it.
  private func journal(of file: [UInt8]) throws(VaultError) -> [UInt8]? {
    try Place.bytes(ofFileAt: path, atMost: 4 * file.count + 1 << 20)
  }

  private func isNeeded(
    _ journal: RollbackJournal, by file: [UInt8], _ key: (SlotTable) throws(VaultError) -> SecretKey
  ) throws(VaultError) -> Bool {
    let found = try Examination(of: file, key)
    guard found.amiss > 0 else { return false }
    let undone = try Examination(of: journal.undoing(file), key)
    guard undone.amiss < found.amiss else { return false }
    if let before = journal.changes {
      guard let now = RollbackJournal.changes(of: file), now == before || now == before &+ 1 else {
        return false
      }
    } else if undone.amiss > 0 {
      return false
    }
    guard let vault = undone.vault, let counter = undone.counter, let seen = lastSeen.counter(of: vault)
    else {
      return true
    }
    // An older copy may be behind what was seen from the start.
    return counter >= seen || (found.counter ?? seen) != seen
  }

  private func isAnything(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && (status.st_size > 0 || status.st_mode & S_IFMT != S_IFREG)
  }
}

extension Leftover {
  /// How whole a vault is that exists in memory alone.
  private struct Examination {
    /// 0 for one that is as it was saved.
    private(set) var amiss = Int.max
    private(set) var vault: RowID?
    private(set) var counter: UInt64?

    init(of file: [UInt8], _ key: (SlotTable) throws(VaultError) -> SecretKey) throws(VaultError) {
      let vault: Vault
      do throws(VaultError) {
        vault = try Vault.inMemory(file, key: key)
        defer { vault.close() }
        amiss = try vault.verify().amiss
      } catch {
        // What cannot be read for want of memory is not judged at all.
        guard error.isAboutContent else { throw error }
        return
      }
      (self.vault, counter) = (vault.slots.vault, vault.manifest?.counter)
    }
  }
}

extension Verification.Report {
  /// How much is not as it was saved; the copies of the key, which repair each other, do not count.
  fileprivate var amiss: Int {
    let large = 1 << 40
    return (isStructureWhole ? 0 : large) + (isManifestWhole ? 0 : large)
      + damaged.count + missing + surplus + (isSumRight ? 0 : 1) + (areSlotsThoseSaved ? 0 : 1)
  }
}
