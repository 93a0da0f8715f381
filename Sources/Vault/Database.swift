import CSQLite

/// One connection to SQLite, set up so that a hostile or damaged file can do no harm.
final class Database {
  enum Mode {
    case readWrite
    case readOnly
  }

  /// SQLite's own handle, for `Statement`.
  let handle: OpaquePointer

  /// Opens the file at `path`, which must exist.
  init(path: String, mode: Mode) throws(VaultError) {
    let flags = SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE
    let access = mode == .readWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, flags | access, nil)
    guard let handle else { throw .io("no memory for a database") }
    guard code == SQLITE_OK else {
      defer { sqlite3_close_v2(handle) }
      throw VaultError(sqlite: code, errno: sqlite3_system_errno(handle))
    }
    self.handle = handle
    // Another program's save takes about a millisecond.
    sqlite3_busy_timeout(handle, 2000)
    csqlite_set_defensive(handle)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Int32(2 * Format.largestContent))
  }

  /// Opens what would be a file of these bytes, for reading alone; nothing of it is on disk.
  convenience init(image: [UInt8]) throws(VaultError) {
    guard !image.isEmpty else { throw .empty }
    try self.init(path: ":memory:", mode: .readWrite)
    let size = sqlite3_int64(image.count)
    guard let memory = sqlite3_malloc64(sqlite3_uint64(size)) else { throw .io("no memory for a database") }
    memory.copyMemory(from: image, byteCount: image.count)
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    try check(
      sqlite3_deserialize(handle, "main", memory.assumingMemoryBound(to: UInt8.self), size, size, flags))
  }

  deinit { sqlite3_close_v2(handle) }

  /// Sets what SQLite keeps for a connection only; the first of these reads the file.
  func configure() throws(VaultError) {
    try execute("PRAGMA trusted_schema=OFF")
    try execute("PRAGMA cell_size_check=ON")
    try execute("PRAGMA temp_store=MEMORY")
    // A mapped file that is cut short would end the process with SIGBUS.
    try execute("PRAGMA mmap_size=0")
    // In KB: pages are read once, and a large cache would only keep memory from everyone else.
    try execute("PRAGMA cache_size=-256")
    try execute("PRAGMA secure_delete=ON")
    try execute("PRAGMA synchronous=EXTRA")
    try execute("PRAGMA journal_mode=DELETE")
  }

  /// Runs SQL that answers nothing, or whose answer is of no interest.
  func execute(_ sql: String) throws(VaultError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil))
  }

  /// Runs `body` in one writing transaction, which an error undoes whole.
  func transaction<Result>(_ body: () throws(VaultError) -> Result) throws(VaultError) -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      rollBack()
      throw error
    }
  }

  /// Runs `body`, which only reads, on one state of the file.
  func snapshot<Result>(_ body: () throws(VaultError) -> Result) throws(VaultError) -> Result {
    try execute("BEGIN DEFERRED")
    // COMMIT would repeat an error that `body` has met and dealt with.
    defer { rollBack() }
    return try body()
  }

  private func rollBack() {
    // SQLite undoes some errors itself, and then says that there is nothing to roll back.
    if sqlite3_get_autocommit(handle) == 0 { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  func check(_ code: Int32) throws(VaultError) {
    guard code != SQLITE_OK else { return }
    throw VaultError(sqlite: code, errno: sqlite3_system_errno(handle))
  }

  /// Whether SQLite would refuse to write: the file's permissions, or its header, forbid it.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") != 0 }

  /// The length of the file in bytes, which is a whole number of pages.
  var size: Int {
    guard let pages = try? Statement("PRAGMA page_count", on: self).first(read: { $0.integer(0) }) ?? nil,
      let page = try? Statement("PRAGMA page_size", on: self).first(read: { $0.integer(0) }) ?? nil
    else { return 0 }
    return Int(clamping: pages) * Int(clamping: page)
  }

  /// Pages that had to be read from the file so far.
  var pagesRead: Int {
    var now: Int32 = 0
    var highest: Int32 = 0
    sqlite3_db_status(handle, SQLITE_DBSTATUS_CACHE_MISS, &now, &highest, 0)
    return Int(now)
  }
}
