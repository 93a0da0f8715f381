import Time

/// Reads back, field by field, what a `FieldWriter` put together; whatever the bytes are, it reads or it throws.
struct FieldReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() throws(UnreadableRecord) -> UInt64 {
    try take(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A number that is counted up from 0, and to which the program adds one.
  mutating func count() throws(UnreadableRecord) -> UInt64 {
    let number = try number()
    guard number <= Record.highestCount else { throw UnreadableRecord() }
    return number
  }

  mutating func flag() throws(UnreadableRecord) -> Bool {
    switch try take(1).first {
    case 0: false
    case 1: true
    default: throw UnreadableRecord()
    }
  }

  mutating func text() throws(UnreadableRecord) -> String {
    let bytes = try take(count())
    guard let text = String(validating: bytes, as: UTF8.self) else { throw UnreadableRecord() }
    return text
  }

  mutating func day() throws(UnreadableRecord) -> Day {
    let day = Day(number: Int(Int64(bitPattern: try number())))
    guard Day.described.contains(day) else { throw UnreadableRecord() }
    return day
  }

  mutating func recordID() throws(UnreadableRecord) -> RecordID {
    RecordID(high: try number(), low: try number())
  }

  /// Reads as many elements as the count before them says.
  mutating func each(
    _ read: (inout FieldReader) throws(UnreadableRecord) -> Void
  ) throws(UnreadableRecord) {
    for _ in 0..<(try count()) { try read(&self) }
  }

  private mutating func take(_ count: UInt64) throws(UnreadableRecord) -> ArraySlice<UInt8> {
    guard count <= UInt64(rest.count) else { throw UnreadableRecord() }
    defer { rest = rest.dropFirst(Int(count)) }
    return rest.prefix(Int(count))
  }
}
