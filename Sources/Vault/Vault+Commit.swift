extension Vault {
  /// Saves all changes and the head, or none of them.
  ///
  /// After an error the same save can be tried again, as it is or with newer content: if it was on
  /// disk after all, that is noticed. Otherwise a row of the same revision and another content, or of a lower
  /// revision, is refused with `staleRevision`; content over 64 MiB is refused with `tooLarge`.
  public func commit(_ changes: [Change], head: [UInt8]) throws(VaultError) {
    try commit(head: head, erasing: changes.compactMap(\.erased)) { save throws(VaultError) in
      for change in changes { try save.apply(change) }
    }
  }

  /// Saves what `apply` brings about, in one transaction; what is erased goes from the program's own copies before.
  func commit(
    head: [UInt8], erasing erased: [RowID], _ apply: (inout Save) throws(VaultError) -> Void
  ) throws(VaultError) {
    let store = try openStore()
    if case .readOnly(let reason) = access { throw reason.error }
    guard head.count <= Format.largestContent else { throw .tooLarge }
    // Were it the other way round, a program that ends in between would leave what is erased in a copy for good.
    if !erased.isEmpty {
      eraseInCopies(erased)
      eraseUnsaved(erased)
    }
    let saved = try store.database.transaction { () throws(VaultError) in
      var save = try begin(in: store)
      try apply(&save)
      try save.finish(head: head)
      try slots.repair(in: store.database)
      // If COMMIT fails, the save may be on disk all the same: the next one finds out.
      attempted = (save.manifest, slots)
      return save.manifest
    }
    // SQLite looks whether the file was moved before it writes; it may have been since.
    guard place.holds(identity) else { throw .moved }
    manifest = saved
    slots = slots.repaired
    lastSeen.remember(saved.counter, slots)
    isOlderThanLastSeen = false
  }

  /// A save on top of the manifest on disk, which must be one that this program opened or wrote.
  private func begin(in store: Store) throws(VaultError) -> Save {
    let stored = try latestManifest(in: store)
    return Save(on: stored, isAgain: stored != manifest, in: store)
  }

  /// The manifest on disk: that of the last save, or of one that was told to have failed and is there all the same.
  func latestManifest(in store: Store) throws(VaultError) -> Manifest {
    guard let stored = try store.manifest() else { throw .damaged(.manifest) }
    guard stored != manifest else { return stored }
    guard let attempted, stored == attempted.manifest else { throw .inUse }
    slots = attempted.slots
    return stored
  }
}

extension Change {
  fileprivate var erased: RowID? { if case .erase(let id) = self { id } else { nil } }
}
