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

  /// Opens a vault for reading and writing, or for reading alone when that is all that can be had or asked for.
  ///
  /// It reads the key slot, the manifest and nothing that grows with the number of rows. What a program left
  /// behind that was killed in the middle of a save is undone first; what only looks like it is set aside.
  public static func open(
    at path: String, stateFolder: String?, for purpose: Purpose = .writing
  ) throws(VaultError) -> Vault {
    try Sodium.start()
    let place = try Place(of: path)
    switch purpose {
    case .writing: return try open(place, lock: nil, stateFolder: stateFolder)
    case .reading: return try read(place, stateFolder: stateFolder)
    }
  }

  private static func open(
    _ place: Place, lock held: Lock?, stateFolder: String?
  ) throws(VaultError) -> Vault {
    let identity = try place.find()
    let leftover = Leftover(beside: place, lastSeen: LastSeen(folder: stateFolder))
    var lock = held
    var access = Access.readWrite
    if !place.isWritable {
      access = .readOnly(.readOnlyMedia)
    } else if lock == nil {
      // Somebody who only reads may hold it for as long as it takes to judge what lies there.
      switch try Lock.take(at: place.lockPath, isWorthWaiting: { leftover.isThere }) {
      case .held(let taken): lock = taken
      case .taken: access = .readOnly(.inUse)
      case .impossible: access = .readOnly(.readOnlyMedia)
      }
    }
    if access == .readWrite { place.keepPrivate() }
    let setAside = lock != nil && leftover.isThere ? try leftover.settle() : []
    let database = try Database(path: place.path, mode: access == .readWrite ? .readWrite : .readOnly)
    if access == .readWrite, database.isReadOnly { access = .readOnly(.readOnlyMedia) }
    let parts = try parts(of: database, access: access)
    // The file may be written, yet its header forbids it to this version of SQLite.
    if access == .readWrite, let flaw = parts.flaw ?? (database.isReadOnly ? .damaged(.header) : nil) {
      access = .readOnly(flaw)
    }
    guard place.holds(identity) else { throw .moved }
    return Vault(
      parts, access: access, place: place, identity: identity, stateFolder: stateFolder, lock: lock,
      setAside: setAside)
  }

  private static func read(_ place: Place, stateFolder: String?) throws(VaultError) -> Vault {
    let identity = try place.find()
    let leftover = Leftover(beside: place, lastSeen: LastSeen(folder: stateFolder))
    var setAside: [String] = []
    if leftover.isThere, place.isWritable, case .held(let lock) = try Lock.take(at: place.lockPath) {
      setAside = try withExtendedLifetime(lock) { () throws(VaultError) in try leftover.settle() }
    }
    let isForbidden = place.forbidsWriting
    let database = try Database(path: place.path, mode: .readOnly)
    var reason = Access.Reason.readOnlyMedia
    if place.isWritable, place.isFileWritable {
      reason = .openedForReading
    }
    let parts = try parts(of: database, access: .readOnly(reason))
    if reason == .openedForReading, let flaw = parts.flaw ?? (isForbidden ? .damaged(.header) : nil) {
      reason = flaw
    }
    guard place.holds(identity) else { throw .moved }
    return Vault(
      parts, access: .readOnly(reason), place: place, identity: identity, stateFolder: stateFolder,
      setAside: setAside)
  }

  /// What would be a vault if these bytes were a file, for reading alone.
  static func inMemory(_ file: [UInt8]) throws(VaultError) -> Vault {
    try Sodium.start()
    let database = try Database(image: file)
    let access = Access.readOnly(.openedForReading)
    let parts = try parts(of: database, access: access)
    return Vault(
      parts, access: access, place: Place(folder: "", name: ""),
      identity: Place.Identity(device: 0, inode: 0), stateFolder: nil)
  }

  private static func parts(of database: Database, access: Access) throws(VaultError) -> Parts {
    do {
      try database.configure()
      return try database.snapshot { () throws(VaultError) in try Parts(of: database) }
    } catch .unfinished where access == .readOnly(.inUse) || access == .readOnly(.openedForReading) {
      // Whoever holds the lock has not come to the journal yet that lies there.
      throw .inUse
    }
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
