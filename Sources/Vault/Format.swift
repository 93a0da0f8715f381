/// The numbers of the file format, version 2, which `FORMAT.md` beside this file describes for a stranger.
enum Format {
  /// "Rpls", in the header of the database.
  static let applicationID: Int64 = 0x5270_6C73
  static let version: UInt32 = 2
  static let domain = Array("ripples vault".utf8)

  static let keySize = 32
  static let nonceSize = 24
  static let tagSize = 16
  static let saltSize = 16
  static let checksumSize = 32

  /// The most bytes that one record or head may have: 64 MiB.
  static let largestContent = 64 << 20
  /// The highest revision and the highest counter.
  static let highestRevision = UInt64(Int64.max)

  /// What a sealed value is; the raw value is part of its additional data.
  enum Kind: UInt8 {
    case record = 1
    case head = 2
    case manifest = 3
    /// What a locked program hands to the one that is executed in its place; it is in no file.
    case sitting = 4
    /// Changes that could not be saved, in a file of their own.
    case unsaved = 5
  }
}
