import Vault

extension [UInt8] {
  init(_ text: String) { self = Array(text.utf8) }

  /// Bytes that are the same in every run, and differ from each other as random ones do.
  init(pattern seed: UInt64, count: Int) {
    var state = seed
    self = (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }
}

extension Row {
  /// A row whose id is the same in every run.
  init(_ number: UInt64, revision: UInt64 = 1, _ text: String) {
    self.init(id: RowID(number), revision: revision, content: Array(text.utf8))
  }
}

extension RowID {
  /// An id that is the same in every run.
  init(_ number: UInt64) { self.init(high: number &* 0x9E37_79B9_7F4A_7C15, low: number) }
}

extension Vault {
  /// All rows and the ids of those that cannot be read, in steps of a few.
  func everything(limit: Int = 7) throws -> (rows: [Row], damaged: [RowID]) {
    var rows: [Row] = []
    var damaged: [RowID] = []
    var next: RowID?
    repeat {
      let slice = try self.rows(after: next, limit: limit)
      rows += slice.rows
      damaged += slice.damaged
      next = slice.next
    } while next != nil
    return (rows, damaged)
  }
}
