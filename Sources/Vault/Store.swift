/// The tables of a vault as sealed bytes, each statement prepared once.
final class Store {
  /// A row as it lies on disk.
  struct Stored {
    var id: RowID
    var revision: UInt64
    var sealed: [UInt8]
  }

  /// Where a row lies, as the index of ids tells it.
  struct Entry {
    var id: RowID
    var place: Int64
  }

  let database: Database
  private let readState: Statement
  private let writeState: Statement
  private let readRecord: Statement
  private let readPlace: Statement
  private let writeRecord: Statement
  private let listByIndex: Statement
  private let listByTable: Statement

  /// Prepares the statements, which fails when the tables are not those of `Schema`.
  init(_ database: Database) throws(VaultError) {
    self.database = database
    readState = try Statement("SELECT kind, revision, sealed FROM state WHERE kind IN (2, 3)", on: database)
    writeState = try Statement(
      "INSERT INTO state VALUES (?1, ?2, ?3) "
        + "ON CONFLICT DO UPDATE SET revision = ?2, sealed = ?3", on: database)
    readRecord = try Statement("SELECT id, revision, sealed FROM record WHERE id = ?", on: database)
    readPlace = try Statement("SELECT id, revision, sealed FROM record WHERE rowid = ?", on: database)
    writeRecord = try Statement(
      "INSERT INTO record VALUES (?1, ?2, ?3) "
        + "ON CONFLICT DO UPDATE SET revision = ?2, sealed = ?3", on: database)
    let list = "WHERE id > ? AND typeof(id) = 'blob' AND length(id) = 16 ORDER BY id LIMIT ?"
    listByIndex = try Statement("SELECT id, rowid FROM record \(list)", on: database)
    listByTable = try Statement("SELECT id, rowid FROM record NOT INDEXED \(list)", on: database)
  }

  /// Head and manifest as one snapshot, each with the counter that stands beside it.
  func state() throws(VaultError) -> [Format.Kind: (counter: UInt64, sealed: [UInt8])] {
    let found = try readState.all { columns in
      (columns.integer(0), columns.integer(1).flatMap(UInt64.init(exactly:)), columns.bytes(2))
    }
    var state: [Format.Kind: (counter: UInt64, sealed: [UInt8])] = [:]
    for case (let code?, let counter?, let sealed?) in found {
      if let kind = UInt8(exactly: code).flatMap(Format.Kind.init) { state[kind] = (counter, sealed) }
    }
    return state
  }

  /// Whether `state` has kinds of rows that this version does not know.
  func holdsUnknownState() throws(VaultError) -> Bool {
    let sql = "SELECT 1 FROM state WHERE kind NOT IN (2, 3) LIMIT 1"
    return try Statement(sql, on: database).first { _ in true } ?? false
  }

  func write(_ sealed: [UInt8], as label: Seal.Label) throws(VaultError) {
    try writeState.run(
      .integer(Int64(label.kind.rawValue)), .integer(Int64(clamping: label.revision)), .bytes(sealed))
  }

  func record(_ id: RowID) throws(VaultError) -> Stored? {
    guard let row = try readRecord.first(.bytes(id.bytes), read: Self.stored) else { return nil }
    guard let row else { throw .damaged(.row(id)) }
    return row
  }

  /// The row that an index entry leads to; an error means that it leads nowhere, or to nothing like a row.
  func record(at entry: Entry) throws(VaultError) -> Stored {
    guard let row = try readPlace.first(.integer(entry.place), read: Self.stored), let row else {
      throw .damaged(.row(entry.id))
    }
    return row
  }

  func write(_ row: Stored) throws(VaultError) {
    try writeRecord.run(.bytes(row.id.bytes), .integer(Int64(clamping: row.revision)), .bytes(row.sealed))
  }

  /// Up to `limit` rows in the order of their ids, without reading the rows themselves.
  ///
  /// That is what lets a page that cannot be read be told by the names of the rows on it. When the index is
  /// what cannot be read, the table itself is asked, which takes longer.
  func entries(after id: RowID?, limit: Int) throws(VaultError) -> [Entry] {
    let values: (Statement.Value, Statement.Value) = (.bytes(id?.bytes ?? []), .integer(Int64(limit)))
    let found: [Entry?]
    do {
      found = try listByIndex.all(values.0, values.1, read: Self.entry)
    } catch .damaged {
      found = try listByTable.all(values.0, values.1, read: Self.entry)
    }
    return found.compactMap(\.self)
  }

  /// Whether the pages hang together, and the index of ids leads to as many rows as there are.
  func isStructureWhole() throws(VaultError) -> Bool {
    do {
      let findings = try Statement("PRAGMA quick_check(1)", on: database).all { $0.text(0) }
      guard findings == ["ok"] else { return false }
      let counts = try Statement(
        "SELECT (SELECT count(*) FROM record NOT INDEXED), (SELECT count(id) FROM record INDEXED BY "
          + "sqlite_autoindex_record_1 WHERE id > x'')", on: database
      ).first { ($0.integer(0), $0.integer(1)) }
      return counts.map { $0.0 == $0.1 } ?? false
    } catch .damaged {
      return false
    }
  }

  private static func entry(_ columns: Columns) -> Entry? {
    guard let id = columns.bytes(0).flatMap(RowID.init), let place = columns.integer(1) else { return nil }
    return Entry(id: id, place: place)
  }

  private static func stored(_ columns: Columns) -> Stored? {
    guard let id = columns.bytes(0).flatMap(RowID.init),
      let revision = columns.integer(1).flatMap(UInt64.init(exactly:)), let sealed = columns.bytes(2)
    else { return nil }
    return Stored(id: id, revision: revision, sealed: sealed)
  }
}
