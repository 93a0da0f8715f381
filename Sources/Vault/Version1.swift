/// A vault in the first version of the format, which had no passphrase: it is read, and never written to.
///
/// There a record had its revision beside the seal, which was bound to it; head and manifest had the counter there. A
/// whole one is written anew in the present format when it is opened for writing, and the old file is kept beside it.
struct Version1 {
  static let number: UInt32 = 1

  private struct Found {
    var id: RowID
    var revision: UInt64
    var sealed: [UInt8]
    var body: RecordBody?
  }

  let slots: SlotTable
  private let vault: RowID
  private let dataKey: SecretKey
  private let sealing: SecretKey
  private let summing: SecretKey
  private var manifest: Manifest?
  private var head: [UInt8]?
  private var rows: [Found] = []
  /// Why it is only read, where it is not whole.
  private(set) var flaw: Access.Reason?

  /// Reads all of it.
  init(_ slots: SlotTable, in database: Database, flaw: Access.Reason?) throws(VaultError) {
    guard let main = slots.main, main.kind == .open else { throw .damaged(.keySlot) }
    self.slots = SlotTable(main: Slot(kind: .open, vault: main.vault, body: main.body))
    (vault, dataKey) = (main.vault, try SecretKey(main.body))
    (sealing, summing) = (try dataKey.subkey(1), try dataKey.subkey(2))
    self.flaw = flaw
    let state = try Statement("SELECT kind, revision, sealed FROM state WHERE kind IN (2, 3)", on: database)
      .all {
        ($0.integer(0), $0.integer(1).map(UInt64.init(bitPattern:)), $0.bytes(2))
      }
    for case (let kind?, let counter?, let sealed?) in state {
      guard let kind = Format.Kind(rawValue: UInt8(clamping: kind)) else { continue }
      let content = open(sealed, kind, .zero, counter)
      if kind == .head { head = content }
      if kind == .manifest, let content { manifest = Manifest(content + slots.digest) }
      if kind == .manifest, manifest?.counter != counter { manifest = nil }
    }
    try readRows(in: database)
  }

  /// Writes it into a database in the present format, under the same key.
  func write(to database: Database) throws(VaultError) {
    try database.transaction { () throws(VaultError) in
      var draft = try VaultDraft(in: database, slots: slots, dataKey: dataKey)
      for row in rows {
        if let body = row.body {
          try draft.add(body, id: row.id)
        } else {
          try draft.add(Store.Stored(id: row.id, sealed: row.sealed))
        }
      }
      guard let manifest else { return }
      try draft.finish(counter: manifest.counter, head: head, flawed: isSumRight ? nil : manifest)
    }
  }

  private mutating func readRows(in database: Database) throws(VaultError) {
    do throws(VaultError) {
      rows = try Statement("SELECT id, revision, sealed FROM record ORDER BY rowid", on: database).all {
        guard let id = $0.bytes(0).flatMap(RowID.init), let sealed = $0.bytes(2),
          let revision = $0.integer(1).map(UInt64.init(bitPattern:))
        else { return nil }
        return Found(id: id, revision: revision, sealed: sealed, body: nil)
      }.compactMap(\.self)
    } catch {
      guard error.isAboutContent else { throw error }
      flaw = flaw ?? .damaged(.structure)
    }
    for index in rows.indices {
      let row = rows[index]
      rows[index].body = open(row.sealed, .record, row.id, row.revision).flatMap { content in
        switch content.first {
        case 0: RecordBody(revision: row.revision, content: Array(content.dropFirst()))
        case 1 where content.count == 1: RecordBody(revision: row.revision, content: nil)
        default: nil
        }
      }
      if rows[index].body == nil { flaw = flaw ?? .damaged(.row(row.id)) }
    }
    if manifest == nil, flaw == nil || flaw == .newerVersion { flaw = .damaged(.manifest) }
    if !isSumRight { flaw = flaw ?? .damaged(.structure) }
  }

  private var isSumRight: Bool {
    guard let manifest, manifest.rows == rows.count else { return false }
    var count = Manifest(slots: [])
    for row in rows where row.sealed.count >= Format.nonceSize + Format.tagSize {
      var message = row.id.bytes
      message.append(bigEndian: row.revision)
      message += row.sealed[..<Format.nonceSize] + row.sealed[(row.sealed.count - Format.tagSize)...]
      count.add(Sodium.hash(message, key: summing))
    }
    return count.sum == manifest.sum
  }

  private func open(_ sealed: [UInt8], _ kind: Format.Kind, _ id: RowID, _ revision: UInt64) -> [UInt8]? {
    var data = Format.domain
    data.append(bigEndian: Self.number)
    data += vault.bytes + [kind.rawValue] + id.bytes
    data.append(bigEndian: revision)
    guard var plain = Sodium.open(sealed, binding: data, key: sealing) else { return nil }
    defer { Sodium.wipe(&plain) }
    return Padding.unpad(plain)
  }
}

extension Version1 {
  /// The tables of that version.
  static let tables = [
    (
      "record",
      "CREATE TABLE record (id BLOB NOT NULL PRIMARY KEY, revision INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"
    ),
    (
      "state",
      "CREATE TABLE state (kind INTEGER PRIMARY KEY, revision INTEGER NOT NULL, sealed BLOB NOT NULL) STRICT"
    ),
  ]
}
