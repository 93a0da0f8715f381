/// One save on its way into the tables, and the manifest that it leads to.
struct Save {
  let store: Store
  var manifest: Manifest
  /// Whether the last save was told to have failed and is on disk all the same.
  ///
  /// The program then saves again under the same revisions, perhaps with more text.
  private let isAgain: Bool

  /// A save on top of the manifest that is on disk.
  init(on manifest: Manifest, isAgain: Bool, in store: Store) {
    self.manifest = manifest
    self.isAgain = isAgain
    self.store = store
  }

  mutating func apply(_ change: Change) throws(VaultError) {
    switch change {
    case .put(let row): try put(row)
    case .erase(let id): try erase(id)
    }
  }

  /// Writes the head and the manifest, which make the save what it is.
  mutating func finish(head: [UInt8]) throws(VaultError) {
    manifest.countSave()
    try store.write(manifest, head: head)
  }

  private mutating func put(_ row: Row) throws(VaultError) {
    guard row.content.count <= Format.largestContent else { throw .tooLarge }
    guard row.revision <= Format.highestRevision else { throw .staleRevision(row.id) }
    let old = try store.record(row.id)
    let body = old.flatMap(store.body)
    // A row that does not open has no revision to go by: what is written now is worth more.
    if let body, body.revision >= row.revision {
      guard body.revision == row.revision else { throw .staleRevision(row.id) }
      guard body.content != row.content else { return }
      guard isAgain else { throw .staleRevision(row.id) }
    }
    let doubt = try doubt(about: old, body)
    if body?.isErased == true || doubt?.wasErased == true, manifest.erased > 0 { manifest.erased -= 1 }
    if old == nil { manifest.rows += 1 }
    let new = RecordBody(revision: row.revision, content: row.content)
    try replace(old, doubt, with: store.sealed(new, id: row.id))
  }

  private mutating func erase(_ id: RowID) throws(VaultError) {
    guard let old = try store.record(id) else { return }
    let body = store.body(of: old)
    guard body?.isErased != true else { return }
    let doubt = try doubt(about: old, body)
    if doubt?.wasErased != true, manifest.erased < manifest.rows { manifest.erased += 1 }
    let revision = min(body?.revision ?? 0, Format.highestRevision - 1) + 1
    try replace(old, doubt, with: store.sealed(RecordBody(revision: revision, content: nil), id: id))
  }

  /// What is known of a row that is there and does not open; it takes a walk through all rows.
  func doubt(about row: Store.Stored?, _ body: RecordBody?) throws(VaultError) -> Doubt? {
    guard let row, body == nil else { return nil }
    return try Doubt(about: row, in: store, manifest)
  }

  private mutating func replace(
    _ old: Store.Stored?, _ doubt: Doubt?, with new: Store.Stored
  ) throws(VaultError) {
    if let term = doubt?.term ?? old.flatMap(store.term) { manifest.take(term) }
    if let term = store.term(of: new) { manifest.add(term) }
    try store.write(new)
  }
}
