extension Vault {
  /// What the last save put in front, or nil when it is missing, unreadable or older than the manifest: then
  /// it has to be made anew from all rows.
  public func head() -> [UInt8]? {
    guard let store = try? openStore() else { return nil }
    return try? store.database.snapshot { () throws(VaultError) in
      try store.manifest().flatMap { manifest throws(VaultError) in try store.head(of: manifest) }
    }
  }

  /// One row, or nil when there is none or it was erased; `damaged(.row)` when it does not open.
  public func row(_ id: RowID) throws(VaultError) -> Row? {
    let store = try openStore()
    guard let stored = try reading({ () throws(VaultError) in try store.record(id) }) else { return nil }
    guard let body = store.body(of: stored) else { throw .damaged(.row(id)) }
    return body.content.map { Row(id: id, revision: body.revision, content: $0) }
  }

  /// Whether there was a row of this name, and it was erased.
  public func isErased(_ id: RowID) -> Bool {
    guard let stored = try? openStore().record(id) else { return false }
    return (try? openStore().body(of: stored))??.isErased == true
  }

  /// The next rows in the order in which they were first written, so that all can be loaded in small steps.
  ///
  /// Up to `limit` rows are looked at, and erased ones are left out of the answer. `damaged` are those that
  /// cannot be read: they stay in the file. `next` is what to ask `after` for the step that follows; nil after
  /// the last one.
  public func rows(
    after id: RowID?, limit: Int
  ) throws(VaultError) -> (rows: [Row], damaged: [RowID], next: RowID?) {
    let store = try openStore()
    let limit = max(1, limit)
    var rows: [Row] = []
    var damaged: [RowID] = []
    // Outside of a transaction SQLite would take and give back its lock for every single read.
    let walked = try reading { () throws(VaultError) in
      try store.database.snapshot { () throws(VaultError) in try store.walk(after: id, limit: limit) }
    }
    for found in walked {
      guard let row = found.row, let body = store.body(of: row) else {
        damaged.append(found.id)
        continue
      }
      if let content = body.content {
        rows.append(Row(id: row.id, revision: body.revision, content: content))
      }
    }
    return (rows, damaged, walked.count < limit ? nil : walked.last?.id)
  }

  /// What `body` reads; where another program has replaced the file and overwritten this one, that is no damage.
  private func reading<Result>(_ body: () throws(VaultError) -> Result) throws(VaultError) -> Result {
    do throws(VaultError) {
      return try body()
    } catch {
      guard error.isAboutContent, !holdsLock, place.exists, !place.holds(identity) else { throw error }
      throw .moved
    }
  }

  /// What the vault knows about itself without reading its rows.
  public var statistics: Statistics? {
    guard let store = try? openStore() else { return nil }
    return Statistics(
      rows: manifest.map { Int(clamping: $0.rows - $0.erased) },
      saves: manifest.map { Int(clamping: $0.counter) },
      fileSize: store.database.size, formatVersion: Int(formatFound), protection: protection, access: access)
  }
}
