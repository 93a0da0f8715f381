/// What a vault knows about itself without reading its rows.
public struct Statistics: Hashable, Sendable {
  /// What keeps a reader of the file from its content.
  public enum Protection: Hashable, Sendable {
    /// The key lies in the file: whoever can read the file can read everything.
    case none
  }

  /// Rows that are not erased; nil when the manifest is damaged.
  public let rows: Int?
  /// Saves since the vault was made; nil when the manifest is damaged.
  public let saves: Int?
  /// Bytes of the file.
  public let fileSize: Int
  public let formatVersion: Int
  public let protection: Protection
  public let access: Access
}
