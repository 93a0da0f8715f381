/// Where a secret goes as it is typed: memory that is locked, wiped, and read by nothing that draws.
public protocol SecretSink: AnyObject {
  /// How many scalars it holds.
  var count: Int { get }

  /// Takes one byte of UTF-8; false, and nothing is taken, when there is no room.
  ///
  /// The bytes of a scalar come one after another, and only when all of them have come.
  func append(_ byte: UInt8) -> Bool

  /// Takes the last scalar away, also one of which not all bytes are there; does nothing when it is empty.
  func removeLast()

  /// Wipes all of it.
  func clear()
}
