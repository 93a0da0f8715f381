/// The tables of a vault.
enum Schema {
  /// What a database says about itself before a key is used.
  enum Fit: Hashable {
    /// The tables of this version and nothing else.
    case exact
    /// The tables of this version, and others besides: a newer version of the program was here.
    case extended
    case different
  }

  /// The two numbers in the header of a database; nil when they cannot be read as numbers.
  struct Header: Hashable {
    var application: Int64?
    var version: Int64?
  }

  /// Each table's name and the words that made it, which SQLite keeps as they are.
  private static let tables = [
    (
      "record",
      "CREATE TABLE record (id BLOB NOT NULL PRIMARY KEY, sealed BLOB NOT NULL) STRICT"
    ),
    ("slot", "CREATE TABLE slot (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT"),
    ("spare", "CREATE TABLE spare (number INTEGER PRIMARY KEY, content BLOB NOT NULL) STRICT"),
    (
      "state",
      "CREATE TABLE state (kind INTEGER PRIMARY KEY, sealed BLOB NOT NULL) STRICT"
    ),
  ]

  /// What SQLite adds by itself: the index that leads from an id to its row.
  private static let index = "sqlite_autoindex_record_1"

  /// Makes the tables in an empty database and signs its header.
  static func create(in database: Database) throws(VaultError) {
    try database.execute("PRAGMA application_id=\(Format.applicationID)")
    try database.execute("PRAGMA user_version=\(Format.version)")
    for (_, sql) in tables { try database.execute(sql) }
  }

  /// Compares the tables, indexes, views and triggers of a database with those of a vault.
  ///
  /// A trigger on a table of ours could change what a save does, so that anything unknown counts.
  ///
  /// - Parameter older: those tables that were others in the version that is looked for.
  static func fit(
    of database: Database, older: [(String, String)] = []
  ) throws(VaultError) -> Fit {
    let found = try Statement("SELECT name, sql FROM sqlite_schema", on: database).all { columns in
      (name: columns.text(0) ?? "", sql: columns.text(1))
    }
    let wanted = tables.map { table in older.first { $0.0 == table.0 } ?? table }
    for (name, sql) in wanted + [(index, nil)] as [(String, String?)] {
      guard found.contains(where: { $0.name == name && $0.sql == sql }) else { return .different }
    }
    return found.count == tables.count + 1 ? .exact : .extended
  }

  static func header(of database: Database) throws(VaultError) -> Header {
    let application = try Statement("PRAGMA application_id", on: database).first { $0.integer(0) }
    let version = try Statement("PRAGMA user_version", on: database).first { $0.integer(0) }
    return Header(application: application ?? nil, version: version ?? nil)
  }
}
