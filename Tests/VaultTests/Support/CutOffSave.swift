import CSQLite

@testable import Vault

/// A save as a program leaves it that is killed while the pages reach the file.
struct CutOffSave {
  /// The file before the save and after it.
  let before: [UInt8]
  let after: [UInt8]
  /// The rollback journal as it lies on the disk before the first page is written.
  let journal: [UInt8]

  /// Saves these changes for good, and keeps what was on the disk on the way.
  init(of changes: [Change], head: [UInt8], in vault: Vault, at path: String) throws {
    before = try File.read(path)
    let store = try vault.openStore()
    let database = store.database
    // A reader keeps the pages from the file once the journal is complete.
    let reader = try Database(path: path, mode: .readOnly)
    sqlite3_busy_timeout(database.handle, 0)
    try database.execute("BEGIN IMMEDIATE")
    var save = Save(on: vault.manifest ?? Manifest(slots: []), isAgain: false, in: store)
    for change in changes { try save.apply(change) }
    try save.finish(head: head)
    try reader.execute("BEGIN; SELECT count(*) FROM record")
    do {
      try database.execute("COMMIT")
      throw VaultError.closed
    } catch VaultError.inUse {}
    journal = try Self.finished(File.read(path + "-journal"), with: Array(before[..<4096]))
    try reader.execute("ROLLBACK")
    try database.execute("COMMIT")
    vault.manifest = save.manifest
    after = try File.read(path)
  }

  /// The file with this many pages of the save in it, in the order in which they are written, and half of the next.
  func file(withPages count: Int, isTorn: Bool) -> [UInt8] {
    var file = before
    var written = 0
    for start in stride(from: 0, to: after.count, by: 4096) {
      let page = after[start..<(start + 4096)]
      if start < before.count, before[start..<(start + 4096)] == page { continue }
      guard written < count || isTorn && written == count else { break }
      if file.count < start + 4096 { file += [UInt8](repeating: 0, count: start + 4096 - file.count) }
      let length = written == count ? 512 : 4096
      file.replaceSubrange(start..<(start + length), with: page.prefix(length))
      written += 1
    }
    return file
  }

  /// The journal with what SQLite puts into it last: the first page, and at its head a mark and the number of pages.
  private static func finished(_ journal: [UInt8], with firstPage: [UInt8]) -> [UInt8] {
    let nonce = journal[12..<16].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    var record: [UInt8] = [0, 0, 0, 1] + firstPage
    let checksum = stride(from: 4096 - 200, to: 0, by: -200).reduce(nonce) { $0 &+ UInt32(firstPage[$1]) }
    record.append(bigEndian: checksum)
    var head: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    head.append(bigEndian: UInt32((journal.count + record.count - 512) / (4096 + 8)))
    return head + journal.dropFirst(head.count) + record
  }

  var changedPages: Int {
    stride(from: 0, to: after.count, by: 4096).count { start in
      start >= before.count || before[start..<(start + 4096)] != after[start..<(start + 4096)]
    }
  }
}
