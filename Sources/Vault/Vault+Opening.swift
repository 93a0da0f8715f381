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
    let draft = place.path + ".new"
    try build(draft)
    // Left beside a file that is gone, they would be taken for the new one's.
    for orphan in ["-journal", "-wal", "-shm"] { unlink(place.path + orphan) }
    guard rename(draft, place.path) == 0 else { throw VaultError(errno: errno) }
    try place.flush()
    return try open(place, lock: lock, stateFolder: stateFolder)
  }

  /// Opens a vault for reading and writing, or for reading alone when that is all that can be had.
  ///
  /// It reads the key slot, the manifest and nothing that grows with the number of rows. What a program left
  /// behind that was killed in the middle of a save is undone first.
  public static func open(at path: String, stateFolder: String?) throws(VaultError) -> Vault {
    try Sodium.start()
    return try open(Place(of: path), lock: nil, stateFolder: stateFolder)
  }

  private static func open(
    _ place: Place, lock held: Lock?, stateFolder: String?
  ) throws(VaultError) -> Vault {
    let identity = try place.find()
    var lock = held
    var access = Access.readWrite
    if !place.isWritable {
      access = .readOnly(.readOnlyMedia)
    } else if lock == nil {
      switch try Lock.take(at: place.lockPath) {
      case .held(let taken): lock = taken
      case .taken: access = .readOnly(.inUse)
      case .impossible: access = .readOnly(.readOnlyMedia)
      }
    }
    if access == .readWrite { place.keepPrivate() }
    let database = try Database(path: place.path, mode: access == .readWrite ? .readWrite : .readOnly)
    if access == .readWrite, database.isReadOnly { access = .readOnly(.readOnlyMedia) }
    try database.configure()
    return try database.snapshot { () throws(VaultError) in
      let fit = try Schema.fit(of: database)
      let header = try Schema.header(of: database)
      let slots = try slotTable(in: database, fit: fit, header: header)
      let seal = try Seal(vault: slots.slot.vault, dataKey: SecretKey(slots.slot.body))
      let store = try Store(database, seal: seal)
      let manifest = try store.manifest()
      if access == .readWrite, let flaw = try flaw(in: store, fit: fit, header: header, manifest: manifest) {
        access = .readOnly(flaw)
      }
      guard place.holds(identity) else { throw .moved }
      return Vault(
        access: access, place: place, identity: identity, lastSeen: LastSeen(folder: stateFolder),
        slots: slots, store: store, lock: lock, manifest: manifest)
    }
  }

  /// The key slots, or the reason why there are none: another program's file, or a damaged one.
  private static func slotTable(
    in database: Database, fit: Schema.Fit, header: Schema.Header
  ) throws(VaultError) -> SlotTable {
    let slots: SlotTable
    do {
      slots = try SlotTable(in: database, header: header.version)
    } catch .damaged(let damage) {
      throw header.application == Format.applicationID || fit != .different ? .damaged(damage) : .notAJournal
    }
    guard fit != .different else { throw .damaged(.schema) }
    return slots
  }

  /// What forbids writing to a vault that can be read.
  private static func flaw(
    in store: Store, fit: Schema.Fit, header: Schema.Header, manifest: Manifest?
  ) throws(VaultError) -> Access.Reason? {
    guard header.application == Format.applicationID, header.version == Int64(Format.version) else {
      return .damaged(.header)
    }
    // The file may be written, yet its header forbids it to this version of SQLite.
    guard !store.database.isReadOnly else { return .damaged(.header) }
    guard manifest != nil else { return .damaged(.manifest) }
    let hasUnknownState = try store.holdsUnknownState()
    return fit == .extended || hasUnknownState ? .newerVersion : nil
  }

  /// Writes an empty vault to `path`, over what an earlier attempt may have left.
  private static func build(_ path: String) throws(VaultError) {
    try Place.makeFile(path)
    do {
      try fill(path)
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func fill(_ path: String) throws(VaultError) {
    let database = try Database(path: path, mode: .readWrite)
    try database.configure()
    try database.transaction { () throws(VaultError) in
      try Schema.create(in: database)
      var key = Sodium.random(Format.keySize)
      defer { Sodium.wipe(&key) }
      let slots = SlotTable(slot: Slot(kind: .open, vault: .random(), body: key))
      try slots.write(to: database)
      let seal = try Seal(vault: slots.slot.vault, dataKey: SecretKey(key))
      try Store(database, seal: seal).write(Manifest().bytes, as: Manifest.label(counter: 0))
    }
  }
}
