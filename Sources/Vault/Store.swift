/// The tables of a vault and the keys to them, each statement prepared once.
final class Store {
  /// A row as it lies on disk.
  struct Stored {
    var id: RowID
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
    readState = try Statement("SELECT sealed FROM state WHERE kind = ?", on: database)
    writeState = try Statement(
      "INSERT INTO state VALUES (?1, ?2) ON CONFLICT DO UPDATE SET sealed = ?2", on: database)
    readRecord = try Statement("SELECT id, sealed FROM record WHERE id = ?", on: database)
    writeRecord = try Statement(
      "INSERT INTO record VALUES (?1, ?2) ON CONFLICT DO UPDATE SET sealed = ?2", on: database)
    findPlace = try Statement("SELECT rowid FROM record WHERE id = ?", on: database)
    scan = try Statement(
      "SELECT id, sealed, rowid FROM record WHERE rowid > ? ORDER BY rowid LIMIT ?", on: database)
  }

  /// Head or manifest, sealed.
  func state(_ kind: Format.Kind) throws(VaultError) -> [UInt8]? {
    try readState.first(.integer(Int64(kind.rawValue))) { $0.bytes(0) } ?? nil
  }

  /// Whether `state` has kinds of rows that this version does not know.
  func holdsUnknownState() throws(VaultError) -> Bool {
    let sql = "SELECT 1 FROM state WHERE kind NOT IN (2, 3) LIMIT 1"
    return try Statement(sql, on: database).first { _ in true } ?? false
  }

  /// Seals head or manifest and writes it in place of the one before.
  func write(_ content: [UInt8], as kind: Format.Kind) throws(VaultError) {
    let sealed = seal.close(content, as: Seal.Label(kind: kind))
    try writeState.run(.integer(Int64(kind.rawValue)), .bytes(sealed))
  }

  func record(_ id: RowID) throws(VaultError) -> Stored? {
    guard let row = try readRecord.first(.bytes(id.bytes), read: Self.stored) else { return nil }
    guard let row else { throw .damaged(.row(id)) }
    return row
  }

  func write(_ row: Stored) throws(VaultError) {
    try writeRecord.run(.bytes(row.id.bytes), .bytes(row.sealed))
  }

  static func stored(_ columns: Columns) -> Stored? {
    guard let id = columns.bytes(0).flatMap(RowID.init), let sealed = columns.bytes(1) else { return nil }
    return Stored(id: id, sealed: sealed)
  }
}
