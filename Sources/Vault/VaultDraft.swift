/// A vault on its way into an empty database, row by row, in one transaction of the caller's.
struct VaultDraft {
  let slots: SlotTable
  let store: Store
  private var manifest: Manifest

  /// Makes the tables and writes the slots.
  init(in database: Database, slots: SlotTable, dataKey: SecretKey) throws(VaultError) {
    try Schema.create(in: database)
    try slots.write(to: database)
    self.slots = slots
    store = try Store(database, seal: Seal(vault: slots.vault, dataKey: dataKey))
    manifest = Manifest(slots: slots.digest)
  }

  mutating func add(_ body: RecordBody, id: RowID) throws(VaultError) {
    try add(store.sealed(body, id: id))
    if body.isErased { manifest.erased += 1 }
  }

  /// Adds a row that does not open, as it lies there: it is told, and nobody throws it away.
  mutating func add(_ row: Store.Stored) throws(VaultError) {
    try store.write(row)
    if let term = store.term(of: row) { manifest.add(term) }
    manifest.rows += 1
  }

  /// Writes head and manifest.
  ///
  /// - Parameter flawed: what the manifest counted where the rows did not agree with it: they do not agree here, either.
  mutating func finish(counter: UInt64, head: [UInt8]?, flawed: Manifest? = nil) throws(VaultError) {
    manifest.counter = counter
    if let flawed {
      (manifest.rows, manifest.erased) = (flawed.rows, flawed.erased)
      manifest.add([1] + [UInt8](repeating: 0, count: Format.checksumSize - 1))
    }
    try store.write(manifest, head: head)
  }
}
