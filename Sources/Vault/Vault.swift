/// Sealed rows on disk: each is written whole or not at all, and read as it was written or not at all.
///
///     let vault = try Vault.create(at: path, stateFolder: nil)
///     let row = Row(id: .random(), revision: 1, content: Array("what was written".utf8))
///     try vault.commit([.put(row)], head: Array("a summary".utf8))
///     try vault.row(row.id)  // row
///
/// `FORMAT.md` describes the format. A vault belongs to one thread, and holds its lock until `close()`.
public final class Vault {
  public let access: Access
  /// Whether this account has seen a later state of this vault: the file may be an older copy.
  ///
  /// It is told, not refused; the next save makes this copy the one that counts.
  public internal(set) var isOlderThanLastSeen: Bool
  /// The new names of files that lay beside the vault, did not belong to it, and were set aside since it was opened.
  public private(set) var setAside: [String]

  /// The version of the format in which the file was found; it is written in the present one.
  let formatFound: UInt32
  let place: Place
  let lastSeen: LastSeen
  var identity: Place.Identity
  var slots: SlotTable
  var dataKey: SecretKey?
  private var store: Store?
  private var lock: Lock?
  /// The manifest of the last save that is known to be on disk, and of one that may be, with the slots of that.
  var manifest: Manifest?
  var attempted: (manifest: Manifest, slots: SlotTable)?
  /// The key of another file that is at the place already, and could not be opened yet.
  var keyOfNextFile: SecretKey?

  init(
    _ parts: Parts, access: Access, place: Place, identity: Place.Identity, lastSeen: LastSeen,
    lock: Lock? = nil, setAside: [String] = [], formatFound: UInt32 = Format.version
  ) {
    self.access = access
    self.place = place
    self.identity = identity
    self.lastSeen = lastSeen
    self.formatFound = formatFound
    slots = parts.slots
    dataKey = parts.dataKey
    store = parts.store
    self.lock = lock
    manifest = parts.manifest
    self.setAside = setAside
    let seen = lastSeen.counter(of: slots.vault) ?? 0
    isOlderThanLastSeen = manifest.map { seen > $0.counter } ?? false
    if case .readWrite = access, let manifest, manifest.counter >= seen {
      rememberIfNew(manifest)
    }
  }

  /// What keeps a reader of the file from its content.
  public var protection: Protection { slots.protection }

  /// Closes the file, wipes the keys and gives the lock back; calling it again does nothing.
  public func close() {
    store = nil
    dataKey = nil
    keyOfNextFile = nil
    lock = nil
  }

  /// The tables, on which nothing is under way yet.
  func openStore() throws(VaultError) -> Store {
    if let keyOfNextFile { try turnToFile(keyOfNextFile) }
    guard let store, let dataKey else { throw .closed }
    // A sync may bring one while the vault is open, and SQLite looks for one each time it begins to read.
    let leftover = Leftover(beside: place, lastSeen: lastSeen)
    if lock != nil, leftover.isThere, place.holds(identity) {
      setAside += try leftover.settle { _ in dataKey }
    }
    return store
  }

  /// Goes over to another file at the same place.
  func turn(to parts: Parts, identity: Place.Identity) {
    (slots, dataKey, store, manifest) = (parts.slots, parts.dataKey, parts.store, parts.manifest)
    (attempted, keyOfNextFile, self.identity) = (nil, nil, identity)
    if let manifest { lastSeen.remember(manifest.counter, slots) }
  }

  /// Whether this program may write, as far as the lock goes.
  var holdsLock: Bool { lock != nil }

  private func rememberIfNew(_ manifest: Manifest) {
    let memory = LastSeen.Memory(counter: manifest.counter, slots: slots.digest.hexadecimal)
    if lastSeen.memory(of: slots.vault) != memory { lastSeen.remember(manifest.counter, slots) }
  }

  /// The path of its file, with every link in the folder's followed.
  public var path: String { place.path }

  /// The names of all files beside the vault that were ever set aside and are still there.
  public var namesSetAside: [String] { place.namesSetAside }
}
