/// What a vault knows about itself without reading its rows.
public struct Statistics: Hashable, Sendable {
  /// Rows that are not erased; nil when the manifest is damaged.
  public let rows: Int?
  /// Saves since the vault was made; nil when the manifest is damaged.
  public let saves: Int?
  /// Bytes of the file.
  public let fileSize: Int
  /// The version of the format in which the file was found.
  public let formatVersion: Int
  public let protection: Protection
  public let access: Access
}
