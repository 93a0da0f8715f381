/// The key slots of a vault, which lie in two tables of the same shape.
struct SlotTable: Hashable {
  /// Number 1: open or a passphrase; nil when both of its copies are damaged.
  let main: Slot?
  /// Number 2: recovery words, which stand beside a passphrase alone.
  let recovery: Slot?
  /// Whether a copy is missing or fails its checksum.
  private(set) var isRepairNeeded = false

  init(main: Slot, recovery: Slot? = nil) {
    self.main = main
    self.recovery = recovery
  }

  /// Reads both copies and takes of each slot the one that is whole.
  ///
  /// `header` is the version in the header of the database: only when a whole slot agrees with it is a
  /// higher version believed.
  init(in database: Database, header: Int64?) throws(VaultError) {
    let copies = [try Self.read("slot", in: database), try Self.read("spare", in: database)]
    let whole = copies.flatMap { $0.values.compactMap(\.self) }
    guard let first = whole.first, whole.allSatisfy({ $0.version == first.version }) else {
      throw .damaged(.keySlot)
    }
    guard first.version == Format.version || first.version == Version1.number else {
      throw header == Int64(first.version) ? .newerVersion : .damaged(.header)
    }
    // Other numbers in both, or kinds that this version does not know, are the work of a newer one.
    let numbers = copies.map { copy in Set(copy.keys.filter { copy[$0] != .some(nil) }) }
    guard numbers[0].intersection(numbers[1]).isSubset(of: [1, 2]), whole.allSatisfy({ $0.kind != nil })
    else { throw .newerVersion }
    (main, recovery) = (try Self.agreed(1, in: copies), try Self.agreed(2, in: copies))
    guard main.map({ $0.kind != .recovery }) ?? true, recovery.map({ $0.kind == .recovery }) ?? true,
      recovery == nil || main?.kind != .open, Set(whole.map(\.vault)).count == 1
    else { throw .damaged(.keySlot) }
    isRepairNeeded = copies.contains { $0 != numbered }
  }

  /// The slot of a number that both copies have, or the one that is whole.
  private static func agreed(_ number: Int64, in copies: [[Int64: Slot?]]) throws(VaultError) -> Slot? {
    let found = Set(copies.compactMap { $0[number] ?? nil })
    guard found.count <= 1 else { throw .damaged(.keySlot) }
    return found.first
  }

  private var numbered: [Int64: Slot?] {
    var slots: [Int64: Slot?] = [:]
    if let main { slots[1] = main }
    if let recovery { slots[2] = recovery }
    return slots
  }

  private var all: [Slot] { [main, recovery].compactMap(\.self) }

  var vault: RowID { all.first?.vault ?? .zero }

  var version: UInt32 { all.first?.version ?? 0 }

  var protection: Protection {
    main?.kind == .open ? .open : .passphrase(hasRecoveryWords: recovery != nil)
  }

  /// What the manifest holds of them.
  var digest: [UInt8] { Sodium.hash(all.flatMap(\.bytes)) }

  /// The data key that lies in an open slot; nil when it takes a secret.
  func openKey() throws(VaultError) -> SecretKey? {
    guard let main, main.kind == .open else { return nil }
    return try SecretKey(main.body)
  }

  /// Writes both copies, in place of what is there.
  func write(to database: Database) throws(VaultError) {
    for table in ["slot", "spare"] {
      try database.execute("DELETE FROM \(table)")
      for case (let number, let slot?) in numbered {
        try Statement("INSERT INTO \(table) VALUES (?, ?)", on: database)
          .run(.integer(number), .bytes(slot.bytes))
      }
    }
  }

  /// Writes what is whole over what is not.
  func repair(in database: Database) throws(VaultError) {
    if isRepairNeeded { try write(to: database) }
  }

  /// The same table once it was repaired.
  var repaired: SlotTable {
    var table = self
    table.isRepairNeeded = false
    return table
  }

  /// The slots of one table by number, nil where a checksum fails; none when its page cannot be read.
  private static func read(_ table: String, in database: Database) throws(VaultError) -> [Int64: Slot?] {
    // More than 64 slots were never written by anyone.
    let sql = "SELECT number, content FROM \(table) ORDER BY number LIMIT 64"
    do {
      let rows = try Statement(sql, on: database).all { columns in
        (columns.integer(0) ?? 0, columns.bytes(1).flatMap(Slot.init))
      }
      return Dictionary(rows) { first, _ in first }
    } catch .damaged {
      return [:]
    }
  }
}
