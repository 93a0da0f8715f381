import Glibc

extension Vault {
  /// Makes a new vault without a passphrase and opens it.
  ///
  /// The folder is made with mode 0700 where there is none, the file with 0600. The file appears at `path`
  /// only when it is whole, so a program that ends in between leaves nothing that looks like a vault.
  public static func create(at path: String, stateFolder: String?) throws(VaultError) -> Vault {
    try Sodium.start()
    let place = try Place.making(path)
    let lock: Lock
    switch try Lock.take(at: place.lockPath) {
    case .held(let held): lock = held
    case .taken: throw .inUse
    case .impossible(let reason): throw reason
    }
    guard !place.exists else { throw .exists }
    try place.makeDraft { database throws(VaultError) in
      let key = try SecretKey.random()
      let slots = SlotTable(main: Slot.open(key, vault: .random()))
      var draft = try VaultDraft(in: database, slots: slots, dataKey: key)
      try draft.finish(counter: 0, head: nil)
    }
    // Left beside a file that is gone, they would be taken for the new one's.
    for orphan in ["-journal", "-wal", "-shm"] { unlink(place.path + orphan) }
    guard rename(place.draftPath, place.path) == 0 else { throw VaultError(errno: errno) }
    try place.flush()
    return try FoundVault(at: place, for: .writing, stateFolder: stateFolder, lock: lock).unlock()
  }

  /// Finds a vault, and uses no key of it.
  public static func find(
    at path: String, stateFolder: String?, for purpose: Purpose = .writing
  ) throws(VaultError) -> FoundVault {
    try Sodium.start()
    return try FoundVault(at: Place(of: path), for: purpose, stateFolder: stateFolder)
  }

  /// Finds and opens a vault without a passphrase, or throws `locked`.
  ///
  /// It reads the key slot, the manifest and nothing that grows with the number of rows. What a program left
  /// behind that was killed in the middle of a save is undone first; what only looks like it is set aside.
  public static func open(
    at path: String, stateFolder: String?, for purpose: Purpose = .writing
  ) throws(VaultError) -> Vault {
    try find(at: path, stateFolder: stateFolder, for: purpose).unlock()
  }

  /// What would be a vault if these bytes were a file, for reading alone.
  static func inMemory(_ file: [UInt8], key: (SlotTable) throws(VaultError) -> SecretKey) throws(VaultError)
    -> Vault
  {
    try Sodium.start()
    let database = try Database(image: file)
    try database.configure()
    let labels = try database.snapshot { () throws(VaultError) in try Labels(of: database) }
    let parts = try Parts.read(labels, in: database, key: key(labels.slots))
    return Vault(
      parts, access: .readOnly(.openedForReading), place: Place(folder: "", name: ""),
      identity: Place.Identity(device: 0, inode: 0), lastSeen: LastSeen(folder: nil))
  }
}

extension Parts {
  /// The parts of a database, read through a copy in memory where it is of the first version.
  static func read(
    _ labels: Labels, in database: Database, key: SecretKey
  ) throws(VaultError) -> Parts {
    guard labels.slots.version == Version1.number else {
      return try database.snapshot { () throws(VaultError) in try Parts(of: database, dataKey: key) }
    }
    return try copy(of: labels.version1(in: database), key: key)
  }

  /// The parts of a copy in memory, which is read and never written to.
  static func copy(of old: Version1, key: SecretKey) throws(VaultError) -> Parts {
    let memory = try Database(path: ":memory:", mode: .readWrite)
    try old.write(to: memory)
    return try Parts(of: memory, dataKey: key, flaw: old.flaw)
  }
}

extension Labels {
  /// All of a vault of the first version.
  func version1(in database: Database) throws(VaultError) -> Version1 {
    try database.snapshot { () throws(VaultError) in
      let sql = "SELECT 1 FROM state WHERE kind NOT IN (2, 3) LIMIT 1"
      let isUnknown = try Statement(sql, on: database).first { _ in true } ?? false
      let head = "SELECT 1 FROM state WHERE kind = 2"
      let hasHead = try Statement(head, on: database).first { _ in true } ?? false
      return try Version1(
        slots, in: database, flaw: flaw(isStateKnown: !isUnknown, hasHead: hasHead, hasManifest: true))
    }
  }
}
