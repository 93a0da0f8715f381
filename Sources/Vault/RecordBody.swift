/// What is inside the seal of a record.
struct RecordBody: Hashable {
  /// One more with each save of the record, its erasure among them.
  var revision: UInt64
  /// Nil where the record was erased.
  var content: [UInt8]?

  /// The largest revision that is kept, so that there is always a next one for an erasure.
  init(revision: UInt64, content: [UInt8]?) {
    self.revision = min(revision, Format.highestRevision)
    self.content = content
  }

  /// Reads what `bytes` wrote, or answers nil.
  init?(_ bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let revision = reader.integer(UInt64.self), revision <= Format.highestRevision,
      let mark = reader.integer(UInt8.self)
    else { return nil }
    self.revision = revision
    switch mark {
    case 0: content = Array(reader.takeRest())
    case 1 where reader.isAtEnd: content = nil
    default: return nil
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: revision)
    return bytes + (content.map { [0] + $0 } ?? [1])
  }

  var isErased: Bool { content == nil }
}

extension Store.Stored {
  /// What seals this row.
  var label: Seal.Label { Seal.Label(kind: .record, id: id) }
}

extension Store {
  /// What is sealed in a row, or nil when it does not open under its own name.
  func body(of row: Stored) -> RecordBody? { seal.open(row.sealed, as: row.label).flatMap(RecordBody.init) }

  /// A row with this body, sealed.
  func sealed(_ body: RecordBody, id: RowID) -> Stored {
    Stored(id: id, sealed: seal.close(body.bytes, as: Seal.Label(kind: .record, id: id)))
  }

  /// What a row adds to the manifest's sum, or nil when it is too short to be a sealed value.
  func term(of row: Stored) -> [UInt8]? { seal.term(of: row.sealed, id: row.id) }
}
