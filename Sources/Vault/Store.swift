/// The tables of a vault and the keys to them, each statement prepared once.
final class Store {
  /// A row as it lies on disk.
  struct Stored {
    var id: RowID
    var revision: UInt64
    var sealed: [UInt8]
  }

  /// A row that was come upon in a walk: what it is called, where it lies, and what is there if that can be read.
  struct Found {
    var id: RowID
    var place: Int64
    var row: Stored?
  }

  let database: Database
  let seal: Seal
  private let readState: Statement
  private let writeState: Statement
  private let readRecord: Statement
  private let writeRecord: Statement
  let findPlace: Statement
  let scan: Statement
  /// Prepares the statements, which fails when the tables are not those of `Schema`.
  init(_ database: Database, seal: Seal) throws(VaultError) {
    self.database = database
    self.seal = seal
    readState = try Statement("SELECT revision, sealed FROM state WHERE kind = ?", on: database)
    writeState = try Statement(
      "INSERT INTO state VALUES (?1, ?2, ?3) "
        + "ON CONFLICT DO UPDATE SET revision = ?2, sealed = ?3", on: database)
    readRecord = try Statement("SELECT id, revision, sealed FROM record WHERE id = ?", on: database)
    writeRecord = try Statement(
      "INSERT INTO record VALUES (?1, ?2, ?3) "
        + "ON CONFLICT DO UPDATE SET revision = ?2, sealed = ?3", on: database)
    findPlace = try Statement("SELECT rowid FROM record WHERE id = ?", on: database)
    scan = try Statement(
      "SELECT id, revision, sealed, rowid FROM record WHERE rowid > ? ORDER BY rowid LIMIT ?", on: database)
  }

  /// Head or manifest, with the counter that stands beside it.
  func state(_ kind: Format.Kind) throws(VaultError) -> (counter: UInt64, sealed: [UInt8])? {
    let found = try readState.first(.integer(Int64(kind.rawValue))) { columns in
      (columns.integer(0).flatMap(UInt64.init(exactly:)), columns.bytes(1))
    }
    guard case (let counter?, let sealed?)? = found else { return nil }
    return (counter, sealed)
  }

  /// Whether `state` has kinds of rows that this version does not know.
  func holdsUnknownState() throws(VaultError) -> Bool {
    let sql = "SELECT 1 FROM state WHERE kind NOT IN (2, 3) LIMIT 1"
    return try Statement(sql, on: database).first { _ in true } ?? false
  }

  /// Seals head or manifest and writes it in place of the one before.
  func write(_ content: [UInt8], as label: Seal.Label) throws(VaultError) {
    let sealed = seal.close(content, as: label)
    try writeState.run(
      .integer(Int64(label.kind.rawValue)), .integer(Int64(clamping: label.revision)), .bytes(sealed))
  }

  func record(_ id: RowID) throws(VaultError) -> Stored? {
    guard let row = try readRecord.first(.bytes(id.bytes), read: Self.stored) else { return nil }
    guard let row else { throw .damaged(.row(id)) }
    return row
  }

  func write(_ row: Stored) throws(VaultError) {
    try writeRecord.run(.bytes(row.id.bytes), .integer(Int64(clamping: row.revision)), .bytes(row.sealed))
  }

  static func stored(_ columns: Columns) -> Stored? {
    guard let id = columns.bytes(0).flatMap(RowID.init),
      let revision = columns.integer(1).map(UInt64.init(bitPattern:)), let sealed = columns.bytes(2)
    else { return nil }
    return Stored(id: id, revision: revision, sealed: sealed)
  }
}
