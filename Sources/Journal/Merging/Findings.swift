extension Merging {
  /// What one journal was given by another.
  public struct Findings: Hashable, Sendable {
    /// Pieces of writing that were not there.
    public internal(set) var pieces = 0
    /// Pieces that were there, and are newer now.
    public internal(set) var newer = 0
    /// Records that both had changed: each version is kept.
    public internal(set) var inBothVersions = 0
    /// Records that were there, and were erased in the other.
    public internal(set) var erased = 0
    /// Whether anything is another way than it was.
    public internal(set) var isChange = false

    public init() {}

    mutating func count(from old: [RecordID: Holding], to new: [RecordID: Holding]) {
      for (id, holding) in new where holding != old[id] {
        isChange = true
        guard let content = holding.content else {
          if old[id]?.isErased == false { erased += 1 }
          continue
        }
        guard Version(content, revision: holding.revision, in: id).isPiece else { continue }
        if old[id] == nil { pieces += 1 } else { newer += 1 }
      }
      // What is beside an erased record goes without a trace of its own.
      for (id, holding) in old where !holding.isErased && new[id] == nil {
        isChange = true
        if let content = holding.content, erasedOrigin(of: content, in: id, new) { erased += 1 }
      }
    }

    private func erasedOrigin(of content: [UInt8], in id: RecordID, _ new: [RecordID: Holding]) -> Bool {
      new[Version(content, revision: 0, in: id).origin]?.isErased == true
    }
  }
}
