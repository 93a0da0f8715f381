import Journal
import Ripples
import Sitting
import Vault

extension Vault {
  /// Saves all of it in one transaction, but for records that are too large for any: they are told, and stay where they
  /// are, and stop nothing else.
  func save(_ save: Save) -> AppEvent {
    var puts: [Change] = []
    var tooLarge: [RecordID] = []
    for record in save.records {
      let row = row(for: record)
      if row.content.count > Row.largestContent {
        tooLarge.append(record.id)
      } else {
        puts.append(.put(row))
      }
    }
    let head = save.summary.encoded()
    // A head that names what is not there, or is itself too large, is left out: the next opening makes it of all rows.
    let isFit = tooLarge.isEmpty && !save.isAhead && head.count <= Row.largestContent
    do {
      try commit(puts + save.erased.map { .erase(RowID($0)) }, head: isFit ? head : [])
    } catch {
      return .notSaved(number: save.number, error.message)
    }
    if tooLarge.isEmpty { return .saved(number: save.number) }
    return .saved(number: save.number, except: tooLarge, why: VaultError.tooLarge.message)
  }
}
