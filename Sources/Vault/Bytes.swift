/// Takes numbers and pieces off the front of some bytes, and nil where they end too soon.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Sequence<UInt8>) { rest = ArraySlice(bytes) }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func integer<Number: FixedWidthInteger>(_: Number.Type) -> Number? {
    guard let bytes = take(Number.bitWidth / 8) else { return nil }
    return bytes.reduce(0) { $0 << 8 | Number(truncatingIfNeeded: $1) }
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  /// All that is left.
  mutating func takeRest() -> ArraySlice<UInt8> {
    defer { rest = [] }
    return rest
  }
}

extension [UInt8] {
  mutating func append(bigEndian number: some FixedWidthInteger) {
    for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
      append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// Two lowercase digits for each byte.
  var hexadecimal: String {
    reduce(into: "") { text, byte in
      if byte < 16 { text.append("0") }
      text += String(byte, radix: 16)
    }
  }
}
