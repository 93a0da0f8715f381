extension Vault {
  /// Saves all changes and the head, or none of them.
  ///
  /// After an error the same save can be tried again as it is: what it wrote already is found to be
  /// there. One that would replace a row by an older or another one of the same revision is
  /// refused with `staleRevision`, a content over 64 MiB with `tooLarge`.
  public func commit(_ changes: [Change], head: [UInt8]) throws(VaultError) {
    let store = try openStore()
    if case .readOnly(let reason) = access { throw reason.error }
    guard head.count <= Format.largestContent else { throw .tooLarge }
    let saved = try store.database.transaction { () throws(VaultError) in
      var next = try base(in: store)
      for change in changes { try apply(change, to: &next, in: store) }
      next.counter += 1
      try slots.repair(in: store.database)
      try store.write(seal.close(head, as: next.headLabel), as: next.headLabel)
      let label = Manifest.label(counter: next.counter)
      try store.write(seal.close(next.bytes, as: label), as: label)
      // If COMMIT fails, the save may be on disk all the same: the next one finds out.
      attempted = next
      return next
    }
    manifest = saved
    slots = SlotTable(slot: slots.slot)
    // SQLite looks whether the file was moved before it writes; it may have been since.
    guard place.holds(identity) else { throw .moved }
    lastSeen.remember(saved.counter, of: seal.vault)
    isOlderThanLastSeen = false
  }

  /// The manifest that a save starts from, which must be one that this program wrote or opened.
  private func base(in store: Store) throws(VaultError) -> Manifest {
    guard let stored = try store.manifest(by: seal) else { throw .damaged(.manifest) }
    guard stored == manifest || stored == attempted else { throw .inUse }
    return stored
  }

  private func apply(_ change: Change, to next: inout Manifest, in store: Store) throws(VaultError) {
    switch change {
    case .put(let row): try put(row, to: &next, in: store)
    case .erase(let id): try erase(id, from: &next, in: store)
    }
  }

  private func put(_ row: Row, to next: inout Manifest, in store: Store) throws(VaultError) {
    guard row.content.count <= Format.largestContent else { throw .tooLarge }
    guard row.revision <= Format.highestRevision else { throw .staleRevision(row.id) }
    let old = try store.record(row.id)
    if let old {
      // A row that does not open has no revision to go by: what is written now is worth more.
      let body = body(of: old)
      if body != nil, old.revision >= row.revision {
        guard old.revision == row.revision, body == .content(row.content) else {
          throw .staleRevision(row.id)
        }
        return
      }
      if body == .erased, next.erased > 0 { next.erased -= 1 }
    } else {
      next.rows += 1
    }
    try replace(
      old, with: Store.Stored(.content(row.content), id: row.id, revision: row.revision, by: seal), &next,
      store)
  }

  private func erase(_ id: RowID, from next: inout Manifest, in store: Store) throws(VaultError) {
    guard let old = try store.record(id), body(of: old) != .erased else { return }
    if next.erased < next.rows { next.erased += 1 }
    let revision = min(old.revision, Format.highestRevision - 1) + 1
    try replace(old, with: Store.Stored(.erased, id: id, revision: revision, by: seal), &next, store)
  }

  private func replace(
    _ old: Store.Stored?, with new: Store.Stored, _ next: inout Manifest, _ store: Store
  ) throws(VaultError) {
    if let term = old?.term(by: seal) { next.take(term) }
    if let term = new.term(by: seal) { next.add(term) }
    try store.write(new)
  }
}
