/// What a database says about itself before a key is used.
struct Labels {
  let slots: SlotTable
  let header: Schema.Header
  let fit: Schema.Fit

  /// Reads them, in one snapshot of the caller's: another program's file is told from a damaged one.
  init(of database: Database) throws(VaultError) {
    header = try Schema.header(of: database)
    let present = try Schema.fit(of: database)
    let older = present == .different ? try Schema.fit(of: database, older: Version1.tables) : .different
    do {
      slots = try SlotTable(in: database, header: header.version)
    } catch .damaged(let damage) {
      let isOurs = header.application == Format.applicationID || present != .different || older != .different
      throw isOurs ? .damaged(damage) : .notAJournal
    }
    fit = slots.version == Version1.number ? older : present
    guard fit != .different else { throw .damaged(.schema) }
  }

  /// What forbids writing to a vault that can be read.
  func flaw(isStateKnown: Bool, hasHead: Bool, hasManifest: Bool) -> Access.Reason? {
    guard header.application == Format.applicationID, header.version == Int64(slots.version) else {
      return .damaged(.header)
    }
    guard hasManifest else { return .damaged(.manifest) }
    // Every version keeps a head once something was saved: where it is gone, its number was damaged.
    if !isStateKnown { return hasHead ? .newerVersion : .damaged(.manifest) }
    return fit == .extended ? .newerVersion : nil
  }
}

/// What a vault is made of, as it was found in a database and opened with its key.
struct Parts {
  let slots: SlotTable
  let dataKey: SecretKey
  let store: Store
  /// Nil when it is damaged.
  let manifest: Manifest?
  /// What forbids writing to a vault that can be read.
  let flaw: Access.Reason?

  /// Reads them, in one snapshot of the caller's.
  ///
  /// - Parameter flaw: what was found before, in the file that this database was made from.
  init(
    of database: Database, dataKey: SecretKey, flaw known: Access.Reason? = nil
  ) throws(VaultError) {
    let labels = try Labels(of: database)
    self.dataKey = dataKey
    slots = labels.slots
    store = try Store(database, seal: Seal(vault: slots.vault, dataKey: dataKey))
    manifest = try store.manifest()
    // Where the page cannot be read, there is no manifest either.
    let isKnown = manifest == nil ? true : try !store.holdsUnknownState()
    let hasHead = manifest == nil ? false : try store.state(.head) != nil
    let isExchanged = manifest?.slots != slots.digest
    flaw =
      known ?? labels.flaw(isStateKnown: isKnown, hasHead: hasHead, hasManifest: manifest != nil)
      ?? (isExchanged ? .damaged(.exchangedSlots) : nil)
  }
}
