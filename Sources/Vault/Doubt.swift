/// A row that does not open and is about to be replaced, and what it must have been before it was damaged.
///
/// The old term of a row has to be taken off the manifest's sum, and damage to nonce, tag or revision has changed
/// it: with the wrong one the sum would never be right again. What it was can be known: it is the manifest's sum
/// less the terms of all other rows. But that difference would also hide an old row that somebody put back for one
/// of the others. So it is believed only where it is the term of the row as it lies there, or with one bit of it
/// flipped: nobody without the key can bring that about, and it proves all other rows as well.
struct Doubt {
  /// What the row had added to the sum; nil when that cannot be proved.
  let term: [UInt8]?
  /// Whether it was an erased one.
  let wasErased: Bool

  init(about row: Store.Stored, in store: Store, _ manifest: Manifest) throws(VaultError) {
    var rest = manifest
    var rows: UInt64 = 1
    var erased: UInt64 = 0
    var isEveryRowRead = true
    var last: RowID?
    repeat {
      let walked = try store.walk(after: last, limit: 500)
      for found in walked where found.id != row.id {
        rows += 1
        if let term = found.row.flatMap(store.term) { rest.take(term) }
        guard let body = found.row.flatMap(store.body) else {
          isEveryRowRead = false
          continue
        }
        if body.isErased { erased += 1 }
      }
      last = walked.count < 500 ? nil : walked.last?.id
    } while last != nil
    wasErased = isEveryRowRead && manifest.erased == erased + 1
    let isProved = rows == manifest.rows && store.seal.isTerm(rest.sum, ofAlmost: row)
    term = isProved ? rest.sum : nil
  }
}

extension Seal {
  /// Whether this is the term of a row as it lies there, or with one bit flipped of its nonce or tag.
  fileprivate func isTerm(_ term: [UInt8], ofAlmost row: Store.Stored) -> Bool {
    guard var message = message(of: row.sealed, id: row.id) else { return false }
    if self.term(of: message) == term { return true }
    for bit in (RowID.byteCount * 8)..<(message.count * 8) {
      message[bit / 8] ^= 1 << UInt8(bit % 8)
      if self.term(of: message) == term { return true }
      message[bit / 8] ^= 1 << UInt8(bit % 8)
    }
    return false
  }
}
