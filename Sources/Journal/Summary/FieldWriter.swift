import Time

/// Bytes that are put together field by field, without names: a `FieldReader` reads them in the same order.
struct FieldWriter {
  private(set) var bytes: [UInt8] = []

  /// Eight bytes, the lowest first.
  mutating func put(_ number: UInt64) {
    for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  /// One byte, 0 or 1.
  mutating func put(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  /// The count of its bytes, and its UTF-8.
  mutating func put(_ text: String) {
    put(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  mutating func put(_ day: Day) { put(UInt64(bitPattern: Int64(day.number))) }

  mutating func put(_ id: RecordID) {
    put(id.high)
    put(id.low)
  }

  /// The count of the elements, and each of them.
  mutating func put<Element>(_ elements: [Element], each: (inout FieldWriter, Element) -> Void) {
    put(UInt64(elements.count))
    for element in elements { each(&self, element) }
  }
}
