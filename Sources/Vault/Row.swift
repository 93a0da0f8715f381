/// One record of a vault, unsealed.
public struct Row: Hashable, Sendable {
  public var id: RowID
  /// One more with each save of the record; at most 2^63 - 1.
  public var revision: UInt64
  /// At most 64 MiB; the vault does not look inside.
  public var content: [UInt8]

  /// The most bytes of content that a row takes: 64 MiB.
  public static let largestContent = Format.largestContent
  /// The highest revision, after which there is no other: 2^63 - 1.
  public static let highestRevision = Format.highestRevision

  public init(id: RowID, revision: UInt64, content: [UInt8]) {
    self.id = id
    self.revision = revision
    self.content = content
  }
}

/// One of the two things that can happen to a row.
public enum Change: Hashable, Sendable {
  /// Writes a row that is new, or of a higher revision than the stored one.
  case put(Row)
  /// Takes the content of a row away for good.
  ///
  /// The erasure is itself the row's next revision: to undo it, put the row with its revision plus 2.
  /// A row that is not there, or is erased, is left so.
  case erase(RowID)
}
