/// What a journal holds under one name: the last revision, and what was written in it, or nothing where it was erased.
public struct Holding: Hashable, Sendable {
  public var revision: UInt64
  /// The JSON of a record; nil where it was erased.
  public var content: [UInt8]?

  public init(revision: UInt64, content: [UInt8]?) {
    self.revision = revision
    self.content = content
  }

  public var isErased: Bool { content == nil }
}
