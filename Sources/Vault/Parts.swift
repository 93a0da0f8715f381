/// What a vault is made of, as it was found in a database.
struct Parts {
  let slots: SlotTable
  let store: Store
  /// Nil when it is damaged.
  let manifest: Manifest?
  /// What forbids writing to a vault that can be read.
  let flaw: Access.Reason?

  /// Reads them, in one snapshot of the caller's.
  init(of database: Database) throws(VaultError) {
    let fit = try Schema.fit(of: database)
    let header = try Schema.header(of: database)
    slots = try Self.slotTable(in: database, fit: fit, header: header)
    let seal = try Seal(vault: slots.slot.vault, dataKey: SecretKey(slots.slot.body))
    store = try Store(database, seal: seal)
    manifest = try store.manifest()
    flaw = try Self.flaw(in: store, fit: fit, header: header, manifest: manifest)
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

  private static func flaw(
    in store: Store, fit: Schema.Fit, header: Schema.Header, manifest: Manifest?
  ) throws(VaultError) -> Access.Reason? {
    guard header.application == Format.applicationID, header.version == Int64(Format.version) else {
      return .damaged(.header)
    }
    guard manifest != nil else { return .damaged(.manifest) }
    if try store.holdsUnknownState() {
      // Every version keeps a head once something was saved: where it is gone, its number was damaged.
      return try store.state(.head) == nil ? .damaged(.manifest) : .newerVersion
    }
    return fit == .extended ? .newerVersion : nil
  }
}
