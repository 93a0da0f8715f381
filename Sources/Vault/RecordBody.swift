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

  /// A sealed row.
  init(_ body: RecordBody, id: RowID, revision: UInt64, by seal: Seal) {
    self.init(id: id, revision: revision, sealed: [])
    sealed = seal.close(body.bytes, as: label)
  }

  /// What this row adds to the manifest's sum, or nil when it is too short to be a sealed value.
  func term(by seal: Seal) -> [UInt8]? { seal.term(of: sealed, id: id, revision: revision) }
}
