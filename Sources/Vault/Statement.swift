import CSQLite

/// One prepared statement, used again and again.
final class Statement {
  /// A value for one `?`.
  enum Value {
    case integer(Int64)
    case bytes([UInt8])
  }

  private let database: Database
  private let handle: OpaquePointer

  init(_ sql: String, on database: Database) throws(VaultError) {
    var handle: OpaquePointer?
    let flags = UInt32(SQLITE_PREPARE_PERSISTENT)
    try database.check(sqlite3_prepare_v3(database.handle, sql, -1, flags, &handle, nil))
    guard let handle else { throw .damaged(.schema) }
    self.database = database
    self.handle = handle
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement to its end.
  func run(_ values: Value...) throws(VaultError) { _ = try rows(values) { _ in () } }

  /// What `read` makes of every row of the answer.
  func all<Result>(_ values: Value..., read: (Columns) -> Result) throws(VaultError) -> [Result] {
    try rows(values, read: read)
  }

  /// What `read` makes of the first row, or nil when there is none.
  func first<Result>(_ values: Value..., read: (Columns) -> Result) throws(VaultError) -> Result? {
    try rows(values, limit: 1, read: read).first
  }

  private func rows<Result>(
    _ values: [Value], limit: Int = .max, read: (Columns) -> Result
  ) throws(VaultError) -> [Result] {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    try bind(values)
    var results: [Result] = []
    while results.count < limit {
      let code = sqlite3_step(handle)
      if code == SQLITE_DONE { break }
      guard code == SQLITE_ROW else {
        throw VaultError(sqlite: code, errno: sqlite3_system_errno(database.handle))
      }
      results.append(read(Columns(handle: handle)))
    }
    return results
  }

  private func bind(_ values: [Value]) throws(VaultError) {
    for (index, value) in zip(Int32(1)..., values) {
      switch value {
      case .integer(let number):
        try database.check(sqlite3_bind_int64(handle, index, number))
      case .bytes(let bytes):
        // SQLITE_TRANSIENT: SQLite makes a copy of its own before the call returns.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        try database.check(sqlite3_bind_blob64(handle, index, bytes, UInt64(bytes.count), copied))
      }
    }
  }
}

/// The columns of the row that a statement stands on; each is nil when it holds another type.
struct Columns {
  fileprivate let handle: OpaquePointer

  func integer(_ column: Int32) -> Int64? {
    guard sqlite3_column_type(handle, column) == SQLITE_INTEGER else { return nil }
    return sqlite3_column_int64(handle, column)
  }

  func bytes(_ column: Int32) -> [UInt8]? {
    guard sqlite3_column_type(handle, column) == SQLITE_BLOB else { return nil }
    // Of a blob of no bytes SQLite answers no address.
    guard let start = sqlite3_column_blob(handle, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
  }

  func text(_ column: Int32) -> String? {
    guard sqlite3_column_type(handle, column) == SQLITE_TEXT else { return nil }
    return sqlite3_column_text(handle, column).map { String(cString: $0) }
  }
}
