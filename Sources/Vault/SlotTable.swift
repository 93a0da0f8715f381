/// The key slots of a vault, which lie in two tables of the same shape.
struct SlotTable {
  /// The one way to the data key that this version knows.
  let slot: Slot
  /// The table whose copy is missing or fails its checksum, if one does.
  let damagedCopy: String?

  /// A table for a vault with no passphrase.
  init(slot: Slot) {
    self.slot = slot
    damagedCopy = nil
  }

  /// Reads both copies and takes the one that is whole.
  ///
  /// `header` is the version in the header of the database: only when a whole slot agrees with it is a
  /// higher version believed.
  init(in database: Database, header: Int64?) throws(VaultError) {
    let copies = [try Self.read("slot", in: database), try Self.read("spare", in: database)]
    let whole = copies.flatMap { $0.compactMap { $0 } }
    guard let first = whole.first else { throw .damaged(.keySlot) }
    guard whole.allSatisfy({ $0.version == first.version }) else { throw .damaged(.keySlot) }
    guard first.version == Format.version else {
      throw header == Int64(first.version) ? .newerVersion : .damaged(.header)
    }
    guard Set(whole).count == 1 else {
      // Several slots, or kinds that this version does not know, are the work of a newer one.
      throw whole.allSatisfy { $0.kind == .open } ? .damaged(.keySlot) : .newerVersion
    }
    guard first.kind == .open else { throw .newerVersion }
    slot = first
    damagedCopy = zip(["slot", "spare"], copies).first { $0.1 != [first] }?.0
  }

  /// Writes both copies into empty tables.
  func write(to database: Database) throws(VaultError) {
    for table in ["slot", "spare"] { try write(to: table, of: database) }
  }

  /// Writes the copy that is whole over the one that is not.
  func repair(in database: Database) throws(VaultError) {
    guard let damagedCopy else { return }
    try write(to: damagedCopy, of: database)
  }

  private func write(to table: String, of database: Database) throws(VaultError) {
    try Statement("INSERT OR REPLACE INTO \(table) VALUES (1, ?)", on: database).run(.bytes(slot.bytes))
  }

  /// The slots of one table, nil where a checksum fails; none when its page cannot be read.
  private static func read(_ table: String, in database: Database) throws(VaultError) -> [Slot?] {
    // More than 64 slots were never written by anyone.
    let sql = "SELECT content FROM \(table) ORDER BY number LIMIT 64"
    do {
      return try Statement(sql, on: database).all { columns in columns.bytes(0).flatMap(Slot.init) }
    } catch .damaged {
      return []
    }
  }
}
