/// Why bytes could not be read as a record or a summary.
public struct UnreadableRecord: Error, Hashable, Sendable {
  public init() {}
}
