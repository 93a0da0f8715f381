import Glibc

/// A vault that was found and is not open yet: its place, its lock and its key slots are known, and no key of it.
///
///     let found = try Vault.find(at: path, stateFolder: nil)
///     let vault = try found.unlock()
///
/// Where `protection` names a passphrase, `unlock(with:)` takes it. The vault that it opens has the lock then, and
/// nothing is left to be opened a second time: that is `closed`.
public final class FoundVault {
  /// What can be done with it once it is open, as far as that is known.
  private var access: Access
  private let place: Place
  private let purpose: Purpose
  private let lastSeen: LastSeen
  private let identity: Place.Identity
  private var lock: Lock?
  /// What lies there; of a file with a cut-off save beside it, what it may come to be.
  private var candidates: [Labels]
  /// Nil while a cut-off save lies beside it: it takes the key to judge that, and SQLite must not see it before.
  private var database: Database?
  private let isForbidden: Bool
  /// Whether it was opened: the lock is the vault's then.
  private var isSpent = false

  init(
    at place: Place, for purpose: Purpose, stateFolder: String?, lock held: Lock? = nil
  ) throws(VaultError) {
    self.place = place
    self.purpose = purpose
    lastSeen = LastSeen(folder: stateFolder)
    identity = try place.find()
    let leftover = Leftover(beside: place, lastSeen: lastSeen)
    (access, lock) = try Self.access(to: place, for: purpose, held, isLeft: { leftover.isThere })
    isForbidden = purpose == .reading && place.forbidsWriting
    if purpose == .writing, lock != nil {
      place.keepPrivate()
      place.removeReplaced()
      place.removeDraft()
    }
    (candidates, database) = ([], nil)
    if lock != nil, leftover.isThere, !place.isBeingWritten {
      for file in try leftover.candidates {
        if let labels = try Self.labelsIfAny(of: file, isFirst: candidates.isEmpty) {
          candidates.append(labels)
        }
      }
      // Damaged beyond telling, or no vault at all: then nothing needs the other file.
      if candidates.isEmpty { _ = try leftover.settle { _ throws(VaultError) in throw .damaged(.keySlot) } }
    }
    if candidates.isEmpty { try openDatabase() }
    if purpose == .reading, database != nil { lock = nil }
  }

  /// What keeps a reader of the file from its content.
  public var protection: Protection { candidates.first?.slots.protection ?? .open }

  /// The vault's own name.
  var vault: RowID { candidates.first?.slots.vault ?? .zero }

  /// Whether the key slots are those that this account has last seen; nil where it has seen none.
  ///
  /// Where they are not, a passphrase that does not open it may be the right one for the journal that was here.
  public var hasSlotsLastSeen: Bool? {
    guard let slots = candidates.first?.slots, let seen = lastSeen.memory(of: slots.vault)?.slots else {
      return nil
    }
    return seen == slots.digest.hexadecimal
  }

  /// Opens a vault without a passphrase; any other is `locked`.
  public func unlock() throws(VaultError) -> Vault {
    try unlock { slots throws(VaultError) in
      guard let key = try slots.openKey() else { throw .locked }
      return key
    }
  }

  /// Opens it with its passphrase, which takes about half a second; `wrongPassphrase` when it is not that.
  public func unlock(with secret: Secret) throws(VaultError) -> Vault {
    try unlock { slots throws(VaultError) in
      guard let main = slots.main else { throw .damaged(.keySlot) }
      if let key = try slots.openKey() { return key }
      return try main.dataKey(for: secret)
    }
  }

  /// Opens it with the 16 bytes that its recovery words stand for.
  public func unlock(withRecovery words: Secret) throws(VaultError) -> Vault {
    try unlock { slots throws(VaultError) in
      guard let recovery = slots.recovery else { throw .wrongRecoveryWords }
      return try recovery.dataKey(forRecovery: words)
    }
  }

  /// Opens it with the data key that `key` finds by the slots.
  func unlock(_ key: (SlotTable) throws(VaultError) -> SecretKey) throws(VaultError) -> Vault {
    guard !isSpent else { throw .closed }
    var known: SecretKey?
    var setAside: [String] = []
    if database == nil {
      // One file has one data key for as long as it lives, and a save of slots changes no more than the recovery words.
      let main = candidates.first?.slots.main
      known = try Self.first(candidates.map(\.slots).filter { main == nil || $0.main == main }, key)
      setAside = try Leftover(beside: place, lastSeen: lastSeen).settle { slots throws(VaultError) in
        guard let known, main == nil || slots.main == main else { throw .damaged(.keySlot) }
        return known
      }
      try openDatabase()
    }
    guard let database, let labels = candidates.first else { throw .damaged(.keySlot) }
    guard place.holds(identity) else { throw .moved }
    if purpose == .reading { lock = nil }
    let vault: Vault
    do throws(VaultError) {
      let dataKey = if let known { known } else { try key(labels.slots) }
      vault = try open(database, labels, dataKey: dataKey, setAside)
    } catch {
      // What another program has replaced, it overwrites: that looks like damage.
      guard case .damaged = error, !place.holds(identity) else { throw error }
      throw .moved
    }
    (lock, self.database, isSpent) = (nil, nil, true)
    return vault
  }

  /// The first key that one of these gives, or the error of the first.
  private static func first(
    _ tables: [SlotTable], _ key: (SlotTable) throws(VaultError) -> SecretKey
  ) throws(VaultError) -> SecretKey? {
    var reason: VaultError?
    for slots in tables {
      do throws(VaultError) {
        return try key(slots)
      } catch {
        reason = reason ?? error
        // The words alone may differ; a passphrase would only be asked again.
        guard error == .wrongRecoveryWords || error == .damaged(.keySlot) else { break }
      }
    }
    if let reason { throw reason }
    return nil
  }

  private func open(
    _ database: Database, _ labels: Labels, dataKey: SecretKey, _ setAside: [String]
  ) throws(VaultError) -> Vault {
    let found = labels.slots.version
    let parts: Parts
    if found == Version1.number {
      // Read once: what is upgraded, and what is read where it cannot be, is the same.
      let old = try labels.version1(in: database)
      if access == .readWrite, old.flaw == nil, !database.isReadOnly {
        return try upgraded(old, dataKey: dataKey, setAside)
      }
      parts = try Parts.copy(of: old, key: dataKey)
    } else {
      parts = try Parts.read(labels, in: database, key: dataKey)
    }
    if access == .readWrite || access == .readOnly(.openedForReading),
      let flaw = parts.flaw
        ?? (database.isReadOnly && access == .readWrite || isForbidden ? .damaged(.header) : nil)
    {
      // The file may be written, yet its header forbids it to this version of SQLite.
      access = .readOnly(flaw)
    }
    guard place.holds(identity) else { throw .moved }
    return Vault(
      parts, access: access, place: place, identity: identity, lastSeen: lastSeen, lock: lock,
      setAside: setAside, formatFound: found)
  }

  /// The vault in the present format, with the old file kept beside it.
  private func upgraded(
    _ old: Version1, dataKey: SecretKey, _ setAside: [String]
  ) throws(VaultError) -> Vault {
    try place.makeDraft { database throws(VaultError) in try old.write(to: database) }
    self.database = nil
    try place.keepReplaced(as: "before-format-\(Format.version)")
    let new = try Self.database(at: place, access)
    let parts = try new.snapshot { () throws(VaultError) in try Parts(of: new, dataKey: dataKey) }
    return Vault(
      parts, access: parts.flaw.map(Access.readOnly) ?? access, place: place, identity: try place.find(),
      lastSeen: lastSeen, lock: lock, setAside: setAside, formatFound: Version1.number)
  }

  private func openDatabase() throws(VaultError) {
    let database = try Self.database(at: place, access)
    if access == .readWrite, database.isReadOnly, lock == nil { access = .readOnly(.readOnlyMedia) }
    do {
      candidates = [try Self.labels(of: database)]
    } catch .unfinished where access == .readOnly(.inUse) || access == .readOnly(.openedForReading) {
      // Whoever holds the lock has not come to the journal yet that lies there.
      throw .inUse
    }
    self.database = database
  }

  private static func labels(of database: Database) throws(VaultError) -> Labels {
    try database.configure()
    return try database.snapshot { () throws(VaultError) in try Labels(of: database) }
  }

  /// Nil for what is damaged or no vault; what a newer version has left is not for this one to judge.
  private static func labelsIfAny(of file: [UInt8], isFirst: Bool) throws(VaultError) -> Labels? {
    do throws(VaultError) {
      return try labels(of: Database(image: file))
    } catch {
      guard error.isAboutContent, error != .newerVersion || !isFirst else { throw error }
      return nil
    }
  }

  private static func database(at place: Place, _ access: Access) throws(VaultError) -> Database {
    try Database(path: place.path, mode: access == .readWrite ? .readWrite : .readOnly)
  }

  private static func access(
    to place: Place, for purpose: Purpose, _ held: Lock?, isLeft: () -> Bool
  ) throws(VaultError) -> (Access, Lock?) {
    guard purpose == .writing else {
      let isWritable = place.isWritable && place.isFileWritable
      guard isLeft(), place.isWritable, case .held(let lock) = try Lock.take(at: place.lockPath) else {
        return (.readOnly(isWritable ? .openedForReading : .readOnlyMedia), nil)
      }
      return (.readOnly(isWritable ? .openedForReading : .readOnlyMedia), lock)
    }
    guard place.isWritable else { return (.readOnly(.readOnlyMedia), nil) }
    if let held { return (.readWrite, held) }
    // Somebody who only reads may hold it for as long as it takes to judge what lies there.
    switch try Lock.take(at: place.lockPath, isWorthWaiting: isLeft) {
    case .held(let taken): return (.readWrite, taken)
    case .taken: return (.readOnly(.inUse), nil)
    case .impossible: return (.readOnly(.readOnlyMedia), nil)
    }
  }
}
