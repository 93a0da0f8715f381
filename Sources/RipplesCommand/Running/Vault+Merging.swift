import Journal
import Vault

extension Vault {
  /// Takes in what another journal holds, in one save, and says what came; the other one is not changed.
  func merge(_ other: Vault) throws -> MergeReport {
    let (ours, theirs) = (try everyRow(), try other.everyRow())
    let unread = Set(ours.damaged.map { RecordID($0) })
    let merging = Merging(
      Self.holdings(ours.rows), Self.holdings(theirs.rows), unread: unread
    ) { RecordID(Vault.id(beside: RowID($0), writer: $1)) }
    let report = MergeReport(findings: merging.findings, unread: theirs.damaged.count)
    guard merging.findings.isChange else { return report }
    let old = Self.holdings(ours.rows)
    var adoptions: [Adoption] = []
    for (id, holding) in merging.merged.sorted(by: { $0.key < $1.key }) where old[id] != holding {
      adoptions.append(.hold(RowID(id), revision: holding.revision, content: holding.content))
    }
    for id in old.keys.sorted() where merging.merged[id] == nil { adoptions.append(.remove(RowID(id))) }
    try adopt(adoptions, head: Self.summary(of: merging.merged).encoded())
    return report
  }

  private static func holdings(
    _ rows: [(id: RowID, revision: UInt64, content: [UInt8]?)]
  ) -> [RecordID: Holding] {
    Dictionary(
      rows.map { (RecordID($0.id), Holding(revision: $0.revision, content: $0.content)) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func summary(of holdings: [RecordID: Holding]) -> Summary {
    holdings.sorted { $0.key < $1.key }.reduce(into: Summary()) { summary, held in
      guard let content = held.value.content else { return }
      if let record = Reading(of: content, in: held.key).record { summary.fold(record) }
    }
  }
}

/// What a merge did.
struct MergeReport {
  var findings: Merging.Findings
  /// Pieces of the other journal that cannot be read.
  var unread: Int

  /// One sentence.
  var message: String {
    var parts: [String] = []
    if findings.pieces > 0 { parts.append(Self.count(findings.pieces, "piece") + " came in") }
    if findings.newer > 0 { parts.append("\(findings.newer) newer there") }
    if findings.inBothVersions > 0 { parts.append("\(findings.inBothVersions) kept in both versions") }
    if findings.erased > 0 { parts.append("\(findings.erased) erased there and so here, too") }
    if unread > 0 { parts.append(Self.count(unread, "piece") + " of the other could not be read") }
    guard findings.isChange || unread > 0 else {
      return "Nothing new: all of the other journal is here already."
    }
    if parts.isEmpty { parts.append("No piece came in; settings and ticks are the latest of both") }
    return "Merged: " + parts.joined(separator: ", ") + "."
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
  }
}
