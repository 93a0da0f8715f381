extension Store {
  /// Up to `limit` rows after the row `id`, in the order in which they were first written.
  func walk(after id: RowID?, limit: Int) throws(VaultError) -> [Found] {
    var start = Int64.min
    if let id {
      guard let place = try place(of: id) else { return [] }
      start = place
    }
    let rows: [Found?]
    do {
      rows = try scan.all(.integer(start), .integer(Int64(limit))) { columns in
        guard let row = Self.stored(columns), let place = columns.integer(2) else { return nil }
        return Found(id: row.id, place: place, row: row)
      }
    } catch .damaged {
      return try crawl(after: start, limit: limit)
    }
    let whole = rows.compactMap(\.self)
    return whole.count == rows.count ? whole : try crawl(after: start, limit: limit)
  }

  /// Where the index says that a row lies.
  func indexedPlace(of id: RowID) throws(VaultError) -> Int64? {
    try findPlace.first(.bytes(id.bytes)) { $0.integer(0) } ?? nil
  }

  /// Whether the pages hang together, and the index of ids has as many entries as there are rows.
  func isStructureWhole() throws(VaultError) -> Bool {
    do {
      let findings = try Statement("PRAGMA quick_check(1)", on: database).all { $0.text(0) }
      guard findings == ["ok"] else { return false }
      let sql = "SELECT (SELECT count(*) FROM record NOT INDEXED), (SELECT count(id) FROM \(Self.index))"
      let counts = try Statement(sql, on: database).first { ($0.integer(0), $0.integer(1)) }
      return counts.map { $0.0 == $0.1 } ?? false
    } catch .damaged {
      return false
    }
  }

  /// The index of ids alone, without the rows that it leads to.
  private static let index = "record INDEXED BY sqlite_autoindex_record_1 WHERE id > x''"

  /// The same walk by way of the index and row by row, when a page of the table cannot be read: so the rows on
  /// that page are told by their names, and the others are read.
  ///
  /// A name that is none is passed over, and the walk goes on behind it: only at the end there are fewer than `limit`.
  private func crawl(after start: Int64, limit: Int) throws(VaultError) -> [Found] {
    let list = "SELECT id, rowid FROM \(Self.index) AND rowid > ? ORDER BY rowid LIMIT ?"
    let names = try Statement(list, on: database)
    let fetch = try Statement("SELECT id, sealed FROM record WHERE rowid = ?", on: database)
    var (found, start, isAtEnd): ([Found], Int64, Bool) = ([], start, false)
    while found.count < limit, !isAtEnd {
      let wanted = limit - found.count
      let entries = try names.all(.integer(start), .integer(Int64(wanted))) { columns in
        (columns.bytes(0).flatMap(RowID.init), columns.integer(1))
      }
      for case (let id?, let place?) in entries {
        found.append(Found(id: id, place: place, row: try readable(at: place, by: fetch)))
      }
      isAtEnd = entries.count < wanted
      start = entries.compactMap(\.1).last ?? start
    }
    return found
  }

  private func readable(at place: Int64, by fetch: Statement) throws(VaultError) -> Stored? {
    do {
      return try fetch.first(.integer(place), read: Self.stored) ?? nil
    } catch .damaged {
      return nil
    }
  }

  /// Where a row lies; when the index does not lead to it, all of the table is looked through.
  private func place(of id: RowID) throws(VaultError) -> Int64? {
    do {
      if let place = try indexedPlace(of: id) { return place }
    } catch .damaged {
      // The table can be whole where the index is not.
    }
    let search = try Statement("SELECT rowid FROM record NOT INDEXED WHERE id = ?", on: database)
    return try search.first(.bytes(id.bytes)) { $0.integer(0) } ?? nil
  }
}
