extension Verification {
  /// What a check found.
  public struct Report: Hashable, Sendable {
    /// Whether the pages of the database hang together.
    public internal(set) var isStructureWhole = true
    /// Whether both copies of the key slot are whole; the next save repairs one from the other.
    public internal(set) var areSlotsWhole = true
    /// Whether the key slots are those that were last saved.
    public internal(set) var areSlotsThoseSaved = true
    /// Whether the manifest can be read.
    public internal(set) var isManifestWhole = true
    /// Rows that do not open under their own name: changed, exchanged with another, or on a damaged page.
    public internal(set) var damaged: [RowID] = []
    /// Rows that can be read, erased ones among them.
    public internal(set) var readable = 0
    /// Rows that the manifest counts and that are not there.
    public internal(set) var missing = 0
    /// Rows that are there and that the manifest does not count.
    public internal(set) var surplus = 0
    /// Whether a readable row is not the last one saved: an older one was put back, or one of another time.
    public internal(set) var hasStaleRows = false
    /// Whether the rows as they lie there, whole or not, are those that the manifest sums up.
    var isSumRight = false

    /// Whether all is as it was saved.
    public var isSound: Bool {
      isStructureWhole && areSlotsWhole && areSlotsThoseSaved && isManifestWhole && damaged.isEmpty
        && missing == 0 && surplus == 0
        && !hasStaleRows
    }
  }
}

extension Verification.Report {
  /// What was found, one sentence for each finding; a single calm one when all is as it was saved.
  public var message: String {
    guard !isSound else { return "All that was saved is here, as it was saved." }
    var sentences: [String] = []
    if !isStructureWhole { sentences.append("The pages of the file do not hang together.") }
    if !areSlotsWhole {
      sentences.append("One of two copies of the key is damaged, and the next save repairs it.")
    }
    if !areSlotsThoseSaved { sentences.append("The key was exchanged for another one.") }
    if !isManifestWhole { sentences.append("The table of contents cannot be read.") }
    if !damaged.isEmpty { sentences.append("Pieces that cannot be read: \(damaged.count).") }
    if missing > 0 { sentences.append("Pieces that are missing: \(missing).") }
    if surplus > 0 { sentences.append("Pieces that were not saved by this program: \(surplus).") }
    if hasStaleRows { sentences.append("At least one piece is older than its last save.") }
    return sentences.joined(separator: " ") + " What can be read is kept, and nothing was changed."
  }
}
