/// Bytes that were typed or pasted, in memory that is overwritten with zeros before it is given back.
///
/// An array that grows leaves what it held behind, in memory that is then used for something else; this one does not.
struct TransientBytes: Sendable {
  private var bytes: [UInt8] = []

  /// The bytes as text, with U+FFFD for what is not UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8) {
    if bytes.count == bytes.capacity { grow() }
    bytes.append(byte)
  }

  mutating func removeLast() { bytes.removeLast() }

  /// Overwrites all bytes, and has none after it.
  mutating func wipe() {
    Self.overwrite(&bytes)
    bytes = []
  }

  /// Moves to larger memory, and wipes what it moves from.
  private mutating func grow() {
    var larger: [UInt8] = []
    larger.reserveCapacity(max(256, bytes.count * 2))
    // Not all at once: that goes through wide registers, which are put down on the stack as they are.
    for byte in bytes { larger.append(byte) }
    Self.overwrite(&bytes)
    bytes = larger
  }

  /// Never inlined: where it can be seen that nobody reads the zeros, the optimizer may leave them out.
  @inline(never)
  private static func overwrite(_ bytes: inout [UInt8]) {
    for index in bytes.indices { bytes[index] = 0 }
  }
}
