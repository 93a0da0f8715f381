/// What can still be read of a vault, whatever became of the rest, and a new vault of it.
///
///     let salvage = try Salvage(of: path)
///     let outcome = try salvage.write(to: other)
///
/// The file is read page by page, and neither its index nor its table of contents has to be whole. Nothing in it is changed.
public struct Salvage {
  /// What was found, and what was not.
  public struct Outcome: Hashable, Sendable {
    /// Pieces in the new vault that hold something.
    public internal(set) var saved = 0
    /// Pieces that are named and cannot be read.
    public internal(set) var lost: [RowID] = []
    /// Pieces that were counted once, and of which not even the name is left.
    public internal(set) var missing = 0
    /// Whether it is known how many there were.
    public internal(set) var isCounted = true
    /// Whether a piece is there in another state than that of its last save.
    public internal(set) var hasStaleRows = false

    /// Whether all that was saved is in the new vault.
    public var isEverything: Bool { lost.isEmpty && missing == 0 && isCounted && !hasStaleRows }
  }

  private let cells: [PageScan.Cell]
  private let slots: SlotTable
  /// A vault of the first version is read as far as SQLite can, and nothing is scanned.
  private let older: Vault?

  /// Reads a file, and what a cut-off save has left beside it.
  public init(of path: String) throws(VaultError) {
    try Sodium.start()
    let place = try Place(of: path)
    _ = try place.find()
    cells = try Leftover(beside: place, lastSeen: LastSeen(folder: nil)).candidates.flatMap {
      PageScan($0).cells
    }
    let found = cells.compactMap { cell in
      cell.lone.flatMap(Slot.init).map { (number: cell.number, slot: $0) }
    }
    guard !found.contains(where: { $0.slot.version > Format.version }) else { throw .newerVersion }
    if !found.isEmpty, found.allSatisfy({ $0.slot.version == Version1.number }),
      let file = try Place.bytes(ofFileAt: place.path)
    {
      let vault = try Vault.inMemory(file) { slots throws(VaultError) in
        guard let key = try slots.openKey() else { throw .locked }
        return key
      }
      (older, slots) = (vault, vault.slots)
      return
    }
    older = nil
    let whole = found.filter { $0.slot.version == Format.version && $0.slot.kind != nil }
    guard let main = whole.first(where: { $0.number == 1 && $0.slot.kind != .recovery })?.slot else {
      throw found.isEmpty ? .notAJournal : .damaged(.keySlot)
    }
    let recovery = whole.first { $0.number == 2 && $0.slot.kind == .recovery && main.kind == .passphrase }?
      .slot
    slots = SlotTable(main: main, recovery: recovery)
  }

  /// What keeps a reader of the file from its content.
  public var protection: Protection { slots.protection }

  /// Writes all that can be read into a new vault at `path`, which opens as the old one did.
  ///
  /// - Parameters:
  ///   - secret: the passphrase, where there is one.
  ///   - stateFolder: where the last counter seen is kept, so that the new vault is not told to be an older copy.
  public func write(
    to path: String, secret: Secret? = nil, stateFolder: String? = nil
  ) throws(VaultError) -> Outcome {
    let key = try dataKey(secret)
    let target = try Place.making(path)
    guard !target.exists else { throw .exists }
    let seal = try Seal(vault: slots.vault, dataKey: key)
    var find =
      try older.map { vault throws(VaultError) in try Find(in: vault) } ?? Find(in: cells, seal: seal)
    let seen = LastSeen(folder: stateFolder).counter(of: slots.vault) ?? 0
    var last = Manifest(slots: [])
    last.counter = min(max(seen, find.manifest?.counter ?? 0), Format.highestRevision)
    last.countSave()
    try target.makeDraft { database throws(VaultError) in
      try database.transaction { () throws(VaultError) in
        var draft = try VaultDraft(in: database, slots: slots, dataKey: key)
        for (id, body) in find.takeBodies() { try draft.add(body, id: id) }
        try draft.finish(counter: last.counter, head: nil)
      }
    }
    try target.publishDraft()
    return find.outcome
  }

  private func dataKey(_ secret: Secret?) throws(VaultError) -> SecretKey {
    if let key = try slots.openKey() { return key }
    guard let secret, let main = slots.main else { throw .locked }
    return try main.dataKey(for: secret)
  }
}

extension Salvage {
  /// The rows that open with a key, and the names of those that do not.
  private struct Find {
    private var bodies: [RowID: (place: Int64, body: RecordBody, term: [UInt8]?)] = [:]
    private var names: Set<RowID> = []
    private(set) var manifest: Manifest?
    private(set) var outcome = Outcome()

    init(in vault: Vault) throws(VaultError) {
      let store = try vault.openStore()
      for found in try store.walk(after: nil, limit: .max) {
        names.insert(found.id)
        guard let row = found.row, let body = store.body(of: row) else { continue }
        bodies[found.id] = (found.place, body, store.term(of: row))
      }
      manifest = try store.manifest()
      judge()
    }

    init(in cells: [PageScan.Cell], seal: Seal) {
      for cell in cells {
        if let id = cell.name { names.insert(id) }
        if let sealed = cell.lone, let bytes = seal.open(sealed, as: Seal.Label(kind: .manifest)) {
          let found = Manifest(bytes)
          if found.map({ $0.counter > manifest?.counter ?? 0 || manifest == nil }) == true {
            manifest = found
          }
        }
        guard let (id, sealed) = cell.row, let place = cell.number,
          let body = seal.open(sealed, as: Seal.Label(kind: .record, id: id)).flatMap(RecordBody.init)
        else { continue }
        if let known = bodies[id], known.body.revision >= body.revision { continue }
        bodies[id] = (place, body, seal.term(of: sealed, id: id))
      }
      judge()
    }

    private mutating func judge() {
      outcome.saved = bodies.values.count { !$0.body.isErased }
      outcome.lost = names.subtracting(bodies.keys).sorted()
      guard let manifest else {
        outcome.isCounted = false
        return
      }
      outcome.missing = max(0, Int(clamping: manifest.rows) - bodies.count - outcome.lost.count)
      var sum = Manifest(slots: [])
      for term in bodies.values.compactMap(\.term) { sum.add(term) }
      outcome.hasStaleRows = manifest.rows == bodies.count && sum.sum != manifest.sum
    }

    /// In the order in which they were first written.
    mutating func takeBodies() -> [(RowID, RecordBody)] {
      bodies.sorted { $0.value.place < $1.value.place }.map { ($0.key, $0.value.body) }
    }
  }
}

extension PageScan.Cell {
  /// What stands beside a number alone: a slot, a head or a manifest.
  fileprivate var lone: [UInt8]? {
    guard values.count == 2, case .nothing = values[0], case .bytes(let bytes) = values[1] else { return nil }
    return bytes
  }

  /// A row as it lies there.
  fileprivate var row: (RowID, [UInt8])? {
    guard number != nil, values.count == 2, let name, case .bytes(let sealed) = values[1] else { return nil }
    return (name, sealed)
  }

  /// The name of a row, in the row itself or in the index.
  fileprivate var name: RowID? {
    guard values.count == 2, case .bytes(let bytes) = values[0] else { return nil }
    return RowID(bytes)
  }
}
