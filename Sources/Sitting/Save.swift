import Journal

/// One transaction of the journal.
public struct Save: Sendable {
  public var number: Int
  public var records: [Record]
  public var erased: [RecordID]
  /// The journal's head, as it is with these changes in it.
  public var summary: Summary
  /// Whether the summary holds what no save could take, and so is no head of a journal.
  public var isAhead = false
}
