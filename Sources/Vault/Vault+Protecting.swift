import Glibc

extension Vault {
  /// Puts a passphrase before the vault, or another one in the place of the one before.
  ///
  /// All rows are sealed anew under a new data key, in a new file that takes the place of the old one when it is whole;
  /// the old file and every copy that the program made of it are destroyed. So a key that lay in an older copy opens
  /// nothing of what is here. Recovery words stay as they are.
  public func protect(with secret: Secret, cost: Cost) throws(VaultError) {
    guard !secret.isEmpty else { throw .wrongPassphrase }
    try rewrite { key, vault throws(VaultError) in
      SlotTable(
        main: try .passphrase(secret, cost: cost, vault: vault, dataKey: key),
        recovery: try self.trustedRecovery?.rewrapped(for: key))
    }
  }

  /// Takes the passphrase and the recovery words away: the key lies in the file again, and it is a new one.
  public func unprotect() throws(VaultError) {
    try rewrite { key, vault in SlotTable(main: .open(key, vault: vault)) }
  }

  /// Whether this is the passphrase of the vault.
  public func isRight(_ secret: Secret) throws(VaultError) -> Bool {
    guard let main = slots.main, main.kind == .passphrase else { return false }
    do {
      _ = try main.dataKey(for: secret)
      return true
    } catch .wrongPassphrase {
      return false
    }
  }

  /// Makes the 16 bytes that recovery words stand for a second way in, in the place of those before.
  public func addRecovery(_ words: Secret) throws(VaultError) {
    _ = try openStore()
    guard let main = slots.main, main.kind == .passphrase, let dataKey else { throw .locked }
    try write(
      SlotTable(main: main, recovery: .recovery(words, vault: slots.vault, dataKey: dataKey)))
  }

  /// Closes the second way in.
  public func removeRecovery() throws(VaultError) {
    guard let main = slots.main, slots.recovery != nil else { return }
    try write(SlotTable(main: main))
  }

  /// The slot of the recovery words, where it is the one that was saved: nobody's words but the reader's get a new key.
  private var trustedRecovery: Slot? {
    [manifest, attempted?.manifest].contains { $0?.slots == slots.digest } ? slots.recovery : nil
  }

  /// Writes other slots for the same data key, and the manifest that names them.
  private func write(_ new: SlotTable) throws(VaultError) {
    let store = try openStore()
    if case .readOnly(let reason) = access { throw reason.error }
    let saved = try store.database.transaction { () throws(VaultError) in
      var next = try latestManifest(in: store)
      let head = try store.head(of: next)
      next.countSave()
      next.slots = new.digest
      try new.write(to: store.database)
      try store.write(next, head: head)
      attempted = (next, new)
      return next
    }
    guard place.holds(identity) else { throw .moved }
    (slots, manifest) = (new, saved)
    lastSeen.remember(saved.counter, new)
  }

  private func rewrite(
    _ slots: (SecretKey, RowID) throws(VaultError) -> SlotTable
  ) throws(VaultError) {
    let store = try openStore()
    switch access {
    case .readWrite, .readOnly(.damaged(.exchangedSlots)): break
    case .readOnly(let reason): throw reason.error
    }
    guard holdsLock else { throw .readOnly }
    let manifest = try latestManifest(in: store)
    let unsaved = unsaved()
    let key = try SecretKey.random()
    let new = try slots(key, self.slots.vault)
    try place.makeDraft { database throws(VaultError) in
      try database.transaction { () throws(VaultError) in
        try self.copy(store, manifest, to: database, new, key)
      }
    }
    guard place.holds(identity) else {
      place.removeDraft()
      throw .moved
    }
    // Under the new key before it counts, and under the old one until it does.
    for file in unsaved { _ = try putAside(file.changes, under: key) }
    // From here on the passphrase is what was asked for, also where the file cannot be opened just now.
    try place.replaceWithDraft { keyOfNextFile = key }
    try? turnToFile(key)
    unsaved.forEach(discard)
  }

  /// Seals every row anew, and keeps what is amiss amiss.
  private func copy(
    _ store: Store, _ manifest: Manifest, to database: Database, _ slots: SlotTable, _ key: SecretKey
  ) throws(VaultError) {
    guard try store.manifest() == manifest else { throw .inUse }
    var draft = try VaultDraft(in: database, slots: slots, dataKey: key)
    var sum = Manifest(slots: [])
    var last: RowID?
    repeat {
      let walked = try store.walk(after: last, limit: 500)
      for found in walked {
        guard let row = found.row else { continue }
        if let term = store.term(of: row) { sum.add(term) }
        sum.rows += 1
        if let body = store.body(of: row) {
          try draft.add(body, id: row.id)
        } else {
          try draft.add(row)
        }
      }
      last = walked.count < 500 ? nil : walked.last?.id
    } while last != nil
    let isRight = sum.rows == manifest.rows && sum.sum == manifest.sum
    var next = manifest
    next.countSave()
    try draft.finish(
      counter: next.counter, head: try store.head(of: manifest), flawed: isRight ? nil : manifest)
  }

  /// Opens the file that is at the place now, and goes over to it.
  func turnToFile(_ key: SecretKey) throws(VaultError) {
    let database = try Database(path: place.path, mode: .readWrite)
    try database.configure()
    let parts = try database.snapshot { () throws(VaultError) in try Parts(of: database, dataKey: key) }
    // It was written a moment ago: a page of it could not be read just now.
    if let flaw = parts.flaw { throw flaw.error }
    turn(to: parts, identity: try place.find())
  }
}

extension Place {
  /// Destroys the program's own copies of a vault, which an earlier key opens; another vault that was here is none.
  ///
  /// - Parameter vault: nil where that is not known any more: then all are.
  func destroyCopies(of vault: RowID?) {
    for name in namesSetAside { Place.destroy("\(folder)/\(name)") }
    Place.destroy(backupDraftPath)
    for path in backups {
      if let vault, isOfAnother(path, than: vault) { continue }
      Place.destroy(path)
    }
  }

  /// The paths of the copies in the folder of backups.
  var backups: [String] {
    guard let stream = opendir(backupFolder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if file.hasPrefix(name) { paths.append("\(backupFolder)/\(file)") }
    }
    return paths.sorted()
  }
}
