/// Two journals on their way to becoming one.
///
/// In either order the same comes out, twice is the same as once, and of three it does not matter which two were first.
/// Of one record, each writer's last revision is kept: the latest under the record's own name, each other one as a record
/// beside it, under a name that is made of the record's and the writer's. What was erased in one is erased in both.
public struct Merging: Sendable {
  /// What both journals hold together.
  public private(set) var merged: [RecordID: Holding] = [:]
  /// What was found, as the first of the two sees it.
  public private(set) var findings = Findings()

  /// - Parameters:
  ///   - one: what the journal holds that takes the other in.
  ///   - other: what the other holds.
  ///   - unread: names of rows of the first that cannot be read: nothing is put in their place.
  ///   - name: the name of the version of a record that a writer made, where another one has the record's own.
  public init(
    _ one: [RecordID: Holding], _ other: [RecordID: Holding], unread: Set<RecordID> = [],
    naming name: (_ record: RecordID, _ writer: UInt64) -> RecordID
  ) {
    for (id, holding) in one where holding.isErased { merged[id] = holding }
    for (id, holding) in other where holding.isErased {
      merged[id] = Holding(revision: max(holding.revision, merged[id]?.revision ?? 0), content: nil)
    }
    let erased = Set(merged.keys)
    let (ours, theirs) = (Side(one), Side(other))
    for origin in Set(ours.records.keys).union(theirs.records.keys).sorted() {
      let sides = [ours.record(origin), theirs.record(origin)]
      let kept = Self.kept(of: origin, sides, erased, name)
      let isTaken = erased.contains(origin) || unread.contains(origin)
      for (number, version) in kept.enumerated() {
        let id = number == 0 && !isTaken ? origin : name(origin, version.key.writer)
        place(version, in: id, name)
      }
      if kept.count > 1, kept.count > sides[0].versions.count { findings.inBothVersions += 1 }
    }
    findings.count(from: one, to: merged)
  }

  /// The versions of a record that stay, the latest first.
  private static func kept(
    of origin: RecordID, _ sides: [VersionedRecord], _ erased: Set<RecordID>,
    _ name: (RecordID, UInt64) -> RecordID
  ) -> [Version] {
    var kept: [Version] = []
    for key in sides.reduce(into: Set(), { $0.formUnion($1.versions.keys) }) {
      let found = sides.compactMap { $0.versions[key] }
      // Who erased the record, and has no such version beside it, erased this one as well.
      let isErased =
        erased.contains(name(origin, key.writer))
        || found.contains { $0.id != origin && erased.contains($0.id) }
        || sides.contains { $0.isErased && $0.versions[key] == nil }
      if !isErased, let last = found.max(by: { $1.supersedes($0) }) { kept.append(last) }
    }
    return kept.sorted { $0.isLater(than: $1) }
  }

  /// Nothing is put over what somebody else wrote.
  private mutating func place(
    _ version: Version, in id: RecordID, _ name: (RecordID, UInt64) -> RecordID
  ) {
    let holding = version.holding(in: id)
    guard let there = merged[id], there != holding else {
      merged[id] = holding
      return
    }
    place(version, in: name(id, version.key.writer), name)
  }
}

/// All versions of one record that a journal has.
private struct VersionedRecord {
  /// Whether the record was erased: then versions that stand beside it were left there.
  var isErased: Bool
  var versions: [Version.Key: Version] = [:]
}

/// What one journal holds, by record.
private struct Side {
  private(set) var records: [RecordID: VersionedRecord] = [:]
  private let erased: Set<RecordID>

  init(_ holdings: [RecordID: Holding]) {
    erased = Set(holdings.lazy.filter(\.value.isErased).map(\.key))
    for (id, holding) in holdings {
      guard let content = holding.content else { continue }
      add(Version(content, revision: holding.revision, in: id))
    }
  }

  private mutating func add(_ version: Version) {
    var record = record(version.origin)
    var counted = version
    if let known = record.versions[version.key] {
      // A writer has gone on in two versions of a record: then they are two records.
      let isFirst = version.id == version.origin || known.id != known.origin && version.supersedes(known)
      counted = isFirst ? version : known
      let alone = (isFirst ? known : version).alone
      var second = self.record(alone.origin)
      second.versions[alone.key] = alone
      records[alone.origin] = second
    }
    record.versions[version.key] = counted
    records[version.origin] = record
  }

  /// What there is of a record, be it nothing.
  func record(_ id: RecordID) -> VersionedRecord {
    records[id] ?? VersionedRecord(isErased: erased.contains(id))
  }
}

extension Version.Key {
  /// What makes the name; facts have one for all writers.
  fileprivate var writer: UInt64 {
    switch self {
    case .writer(let writer): writer
    case .fact: 0
    }
  }
}
