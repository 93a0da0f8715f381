import CSQLite

@testable import Vault

/// Plain SQL on a file, as someone does who has no key.
enum RawDatabase {
  static func run(_ sql: String, on path: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil))
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// The numbers in the first column of the answer.
  static func integers(_ sql: String, on path: String) throws -> [Int64] {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil))
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    var numbers: [Int64] = []
    while sqlite3_step(statement) == SQLITE_ROW { numbers.append(sqlite3_column_int64(statement, 0)) }
    return numbers
  }

  /// The bytes in the first column of the first row of the answer.
  static func bytes(_ sql: String, on path: String) throws -> [UInt8] {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil))
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    try check(sqlite3_prepare_v2(handle, sql, -1, &statement, nil))
    guard sqlite3_step(statement) == SQLITE_ROW, let start = sqlite3_column_blob(statement, 0) else {
      return []
    }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, 0))))
  }

  /// Copies a file and its rollback journal in the middle of a transaction that runs `sql`, as a program
  /// leaves them that is killed there.
  static func abandon(_ sql: String, on path: String, leaving copy: String) throws {
    var handle: OpaquePointer?
    defer { sqlite3_close_v2(handle) }
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil))
    // One page of memory, so that changed pages reach the file before the transaction ends.
    try check(
      sqlite3_exec(
        handle, "PRAGMA cache_size=1; PRAGMA cache_spill=1; BEGIN IMMEDIATE; \(sql)", nil, nil, nil))
    try check(sqlite3_db_cacheflush(handle))
    try File.write(File.read(path), to: copy)
    try File.write(File.read(path + "-journal"), to: copy + "-journal")
  }

  /// Runs `sql` in the other way of saving, and keeps the file open so that its log is not folded into it.
  static func keepingLog(_ sql: String, of path: String, _ handle: inout OpaquePointer?) throws {
    try check(sqlite3_open_v2(path, &handle, SQLITE_OPEN_READWRITE, nil))
    try check(sqlite3_exec(handle, "PRAGMA journal_mode=WAL; \(sql)", nil, nil, nil))
  }

  static func close(_ handle: OpaquePointer?) { sqlite3_close_v2(handle) }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw VaultError(sqlite: code, errno: 0) }
  }
}
