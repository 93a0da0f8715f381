/// A row as it is to be after a merge, whatever its revision was.
public enum Adoption: Hashable, Sendable {
  /// Nil for content is an erased row.
  case hold(RowID, revision: UInt64, content: [UInt8]?)
  /// Takes a row away without a trace, as if it had never been.
  case remove(RowID)
}

extension Vault {
  /// Every row with its revision, erased ones among them (their content is nil), and the ids of those that do not open.
  public func everyRow() throws(VaultError) -> (
    rows: [(id: RowID, revision: UInt64, content: [UInt8]?)], damaged: [RowID]
  ) {
    let store = try openStore()
    var rows: [(id: RowID, revision: UInt64, content: [UInt8]?)] = []
    var damaged: [RowID] = []
    var last: RowID?
    repeat {
      let walked = try store.database.snapshot { () throws(VaultError) in
        try store.walk(after: last, limit: 500)
      }
      for found in walked {
        if let body = found.row.flatMap(store.body) {
          rows.append((found.id, body.revision, body.content))
        } else {
          damaged.append(found.id)
        }
      }
      last = walked.count < 500 ? nil : walked.last?.id
    } while last != nil
    return (rows, damaged)
  }

  /// Brings rows to what a merge made of them, all or none of them, and the head.
  ///
  /// What is erased or taken away goes from the program's own copies, too, as it does when a reader erases.
  public func adopt(_ adoptions: [Adoption], head: [UInt8]) throws(VaultError) {
    try commit(head: head, erasing: adoptions.compactMap(\.erased)) { save throws(VaultError) in
      for adoption in adoptions { try save.apply(adoption) }
    }
  }

  /// The id under which a writer's version of a row stands beside it: the same in every vault that holds both.
  public static func id(beside row: RowID, writer: UInt64) -> RowID {
    var message = Array("ripples version".utf8) + row.bytes
    message.append(bigEndian: writer)
    return RowID(Sodium.hash(message).prefix(RowID.byteCount)) ?? row
  }
}

extension Save {
  fileprivate mutating func apply(_ adoption: Adoption) throws(VaultError) {
    switch adoption {
    case .hold(let id, let revision, let content):
      guard content?.count ?? 0 <= Format.largestContent else { throw .tooLarge }
      let wasErased = try take(id)
      let body = RecordBody(revision: revision, content: content)
      if body.isErased, !wasErased { manifest.erased += 1 }
      if !body.isErased, wasErased { manifest.erased -= 1 }
      let old = try store.record(id)
      if old == nil { manifest.rows += 1 }
      let new = store.sealed(body, id: id)
      if let term = store.term(of: new) { manifest.add(term) }
      try store.write(new)
    case .remove(let id):
      guard try store.record(id) != nil else { return }
      if try take(id), manifest.erased > 0 { manifest.erased -= 1 }
      manifest.rows -= 1
      try store.remove(id)
    }
  }

  /// Takes what is there off the manifest's sum, and answers whether it was an erased row.
  private mutating func take(_ id: RowID) throws(VaultError) -> Bool {
    guard let old = try store.record(id) else { return false }
    let body = store.body(of: old)
    let doubt = try doubt(about: old, body)
    if let term = doubt?.term ?? store.term(of: old) { manifest.take(term) }
    return (body?.isErased == true || doubt?.wasErased == true) && manifest.erased > 0
  }
}

extension Store {
  fileprivate func remove(_ id: RowID) throws(VaultError) {
    try Statement("DELETE FROM record WHERE id = ?", on: database).run(.bytes(id.bytes))
  }
}

extension Adoption {
  fileprivate var erased: RowID? {
    switch self {
    case .hold(let id, _, let content): content == nil ? id : nil
    case .remove(let id): id
    }
  }
}
