/// What a program wrote in one go, until it was quiet.
struct Burst {
  var bytes: [UInt8]
  /// From the cause to the last byte.
  var duration: Duration

  /// Whether `marker` is among the bytes; an empty marker asks for any byte at all.
  func shows(_ marker: String) -> Bool {
    let wanted = Array(marker.utf8)
    guard let first = wanted.first else { return !bytes.isEmpty }
    return bytes.indices.contains { bytes[$0] == first && bytes[$0...].starts(with: wanted) }
  }

  /// The last of it as one line, for a message.
  var excerpt: String {
    let printable = bytes.suffix(120).map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: " ") : $0 }
    return String(decoding: printable, as: UTF8.self)
  }
}
