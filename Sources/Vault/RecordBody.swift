/// What is inside the seal of a record.
enum RecordBody: Hashable {
  case content([UInt8])
  case erased

  /// Reads what `bytes` wrote, or answers nil.
  init?(_ bytes: [UInt8]) {
    switch bytes.first {
    case 0: self = .content(Array(bytes.dropFirst()))
    case 1 where bytes.count == 1: self = .erased
    default: return nil
    }
  }

  var bytes: [UInt8] {
    switch self {
    case .content(let content): [0] + content
    case .erased: [1]
    }
  }
}

extension Store.Stored {
  /// What seals this row.
  var label: Seal.Label { Seal.Label(kind: .record, id: id, revision: revision) }

}

extension Store {
  /// What is sealed in a row, or nil when it does not open under its own name and revision.
  func body(of row: Stored) -> RecordBody? {
    seal.open(row.sealed, as: row.label).flatMap(RecordBody.init)
  }

  /// A row with this body, sealed.
  func sealed(_ body: RecordBody, id: RowID, revision: UInt64) -> Stored {
    var row = Stored(id: id, revision: revision, sealed: [])
    row.sealed = seal.close(body.bytes, as: row.label)
    return row
  }

  /// What a row adds to the manifest's sum, or nil when it is too short to be a sealed value.
  func term(of row: Stored) -> [UInt8]? { seal.term(of: row.sealed, id: row.id, revision: row.revision) }
}
