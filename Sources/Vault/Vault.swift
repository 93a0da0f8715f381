/// Sealed rows on disk: each is written whole or not at all, and read as it was written or not at all.
///
///     let vault = try Vault.create(at: path, stateFolder: nil)
///     let row = Row(id: .random(), revision: 1, content: Array("what was written".utf8))
///     try vault.commit([.put(row)], head: Array("a summary".utf8))
///     try vault.row(row.id)  // row
///
/// The format is described at `Format`. A vault belongs to one thread, and holds its lock until `close()`.
public final class Vault {
  public let access: Access
  /// Whether this account has seen a later state of this vault: the file may be an older copy.
  ///
  /// It is told, not refused; the next save makes this copy the one that counts.
  public internal(set) var isOlderThanLastSeen: Bool
  /// The new names of files that lay beside the vault, did not belong to it, and were set aside since it was opened.
  public private(set) var setAside: [String]

  let place: Place
  let identity: Place.Identity
  let lastSeen: LastSeen
  var slots: SlotTable
  private var store: Store?
  private var lock: Lock?
  /// The manifest of the last save that is known to be on disk, and of one that may be.
  var manifest: Manifest?
  var attempted: Manifest?

  init(
    _ parts: Parts, access: Access, place: Place, identity: Place.Identity, stateFolder: String?,
    lock: Lock? = nil, setAside: [String] = []
  ) {
    self.access = access
    self.place = place
    self.identity = identity
    lastSeen = LastSeen(folder: stateFolder)
    slots = parts.slots
    store = parts.store
    self.lock = lock
    manifest = parts.manifest
    self.setAside = setAside
    let seen = lastSeen.counter(of: slots.slot.vault) ?? 0
    isOlderThanLastSeen = manifest.map { seen > $0.counter } ?? false
    if case .readWrite = access, let manifest, manifest.counter > seen {
      lastSeen.remember(manifest.counter, of: slots.slot.vault)
    }
  }

  /// Closes the file, wipes the keys and gives the lock back; calling it again does nothing.
  public func close() {
    store = nil
    lock = nil
  }

  /// The tables, on which nothing is under way yet.
  func openStore() throws(VaultError) -> Store {
    guard let store else { throw .closed }
    // A sync may bring one while the vault is open, and SQLite looks for one each time it begins to read.
    let leftover = Leftover(beside: place, lastSeen: lastSeen)
    if lock != nil, leftover.isThere, place.holds(identity) { setAside += try leftover.settle() }
    return store
  }

  /// The names of all files beside the vault that were ever set aside and are still there.
  public var namesSetAside: [String] { place.namesSetAside }
}
