/// A check of a whole vault, in steps small enough to run between two keys.
///
///     var verification = vault.verification()
///     while try verification.step() == nil {}
///
/// Nothing is changed. A save in between starts the count of rows over.
public struct Verification {
  private let vault: Vault
  private var report = Report()
  private var isStructureChecked = false
  /// The manifest that the rows are counted against, once the count has begun.
  private var target: Manifest??
  /// What a manifest of the rows counted so far would be.
  private var count = Manifest(slots: [])
  /// The same of the rows as they lie there, those that do not open among them.
  private var asFound = Manifest(slots: [])
  private var last: RowID?

  init(_ vault: Vault) { self.vault = vault }

  /// Does the next piece of work, and answers the report when there is no more to do.
  ///
  /// The first step checks the structure, in a time that grows with the file. Each of the others reads
  /// `limit` rows at most.
  public mutating func step(rows limit: Int = 200) throws(VaultError) -> Report? {
    let store = try vault.openStore()
    guard isStructureChecked else {
      report.isStructureWhole = try store.isStructureWhole()
      report.areSlotsWhole = !vault.slots.isRepairNeeded
      isStructureChecked = true
      return nil
    }
    do {
      // One snapshot, so that another program's save cannot come between manifest and rows.
      let isAtEnd = try store.database.snapshot { () throws(VaultError) in
        try compareManifest(in: store)
        return try countRows(in: store, limit: max(1, limit))
      }
      return isAtEnd ? conclusion() : nil
    } catch .damaged {
      // What was counted so far is all that can be.
      report.isStructureWhole = false
      return conclusion()
    }
  }

  /// Starts the count over if there was a save since the last step.
  private mutating func compareManifest(in store: Store) throws(VaultError) {
    let stored = try store.manifest()
    guard target != .some(stored) else { return }
    target = .some(stored)
    count = Manifest(slots: [])
    asFound = Manifest(slots: [])
    last = nil
    report.damaged = []
  }

  private mutating func countRows(in store: Store, limit: Int) throws(VaultError) -> Bool {
    let walked = try store.walk(after: last, limit: limit)
    for found in walked {
      if let term = found.row.flatMap(store.term) { asFound.add(term) }
      guard let row = found.row, store.body(of: row) != nil, let term = store.term(of: row),
        try leads(to: found, in: store)
      else {
        report.damaged.append(found.id)
        continue
      }
      count.rows += 1
      count.add(term)
    }
    last = walked.last?.id ?? last
    return walked.count < limit
  }

  /// Whether the row can be found by its name.
  private func leads(to found: Store.Found, in store: Store) throws(VaultError) -> Bool {
    do {
      return try store.indexedPlace(of: found.id) == found.place
    } catch .damaged {
      return false
    }
  }

  private func conclusion() -> Report {
    var report = report
    report.readable = Int(clamping: count.rows)
    guard case .some(.some(let manifest)) = target else {
      report.isManifestWhole = false
      return report
    }
    let difference = Int(clamping: manifest.rows) - report.readable - report.damaged.count
    report.missing = max(0, difference)
    report.surplus = max(0, -difference)
    report.areSlotsThoseSaved = manifest.slots == vault.slots.digest
    report.isSumRight = difference == 0 && asFound.sum == manifest.sum
    report.hasStaleRows = difference == 0 && report.damaged.isEmpty && count.sum != manifest.sum
    return report
  }
}

extension Vault {
  /// A check of the whole vault that has not begun.
  public func verification() -> Verification { Verification(self) }

  /// Checks the whole vault in one go.
  public func verify() throws(VaultError) -> Verification.Report {
    var verification = verification()
    while true {
      if let report = try verification.step() { return report }
    }
  }
}
