/// Reads a JSON text (RFC 8259); whatever the bytes are, it reads or it throws.
struct JSONParser {
  /// Arrays and objects may stand so deep in one another: each takes a frame of the stack.
  private static let deepest = 512

  private let bytes: [UInt8]
  private var next = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func parse(_ bytes: [UInt8]) throws(UnreadableRecord) -> JSON {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.next == bytes.count else { throw UnreadableRecord() }
    return value
  }

  private mutating func value() throws(UnreadableRecord) -> JSON {
    skipSpace()
    switch peek() {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try elements())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func members() throws(UnreadableRecord) -> [JSON.Member] {
    var members: [JSON.Member] = []
    try descend()
    guard !take(UInt8(ascii: "}")) else { return members }
    repeat {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw UnreadableRecord() }
      let name = try string()
      guard take(UInt8(ascii: ":")) else { throw UnreadableRecord() }
      members.append(JSON.Member(name, try value()))
    } while take(UInt8(ascii: ","))
    try ascend(UInt8(ascii: "}"))
    return members
  }

  private mutating func elements() throws(UnreadableRecord) -> [JSON] {
    var elements: [JSON] = []
    try descend()
    guard !take(UInt8(ascii: "]")) else { return elements }
    repeat { elements.append(try value()) } while take(UInt8(ascii: ","))
    try ascend(UInt8(ascii: "]"))
    return elements
  }

  private mutating func descend() throws(UnreadableRecord) {
    next += 1
    depth += 1
    guard depth <= Self.deepest else { throw UnreadableRecord() }
  }

  private mutating func ascend(_ end: UInt8) throws(UnreadableRecord) {
    guard take(end) else { throw UnreadableRecord() }
  }

  private mutating func word(_ word: StaticString, _ value: JSON) throws(UnreadableRecord) -> JSON {
    let end = next + word.utf8CodeUnitCount
    guard end <= bytes.count, bytes[next..<end].elementsEqual(word.description.utf8) else {
      throw UnreadableRecord()
    }
    next = end
    return value
  }

  private mutating func number() throws(UnreadableRecord) -> String {
    let start = next
    if peek() == UInt8(ascii: "-") { next += 1 }
    if peek() == UInt8(ascii: "0") { next += 1 } else { try digits() }
    if peek() == UInt8(ascii: ".") {
      next += 1
      try digits()
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      next += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { next += 1 }
      try digits()
    }
    return String(decoding: bytes[start..<next], as: UTF8.self)
  }

  /// One digit or more.
  private mutating func digits() throws(UnreadableRecord) {
    let start = next
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { next += 1 }
    guard next > start else { throw UnreadableRecord() }
  }

  /// The next byte; nil at the end.
  private func peek() -> UInt8? { next < bytes.count ? bytes[next] : nil }

  /// Goes over white space and this byte, where it is the next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard peek() == byte else { return false }
    next += 1
    if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
    return true
  }

  private mutating func skipSpace() {
    while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { next += 1 }
  }
}

extension JSONParser {
  private mutating func string() throws(UnreadableRecord) -> String {
    next += 1
    var start = next
    // What stands before the last escape, with the escapes undone; empty in nearly every string.
    var done: [UInt8] = []
    while let byte = peek() {
      switch byte {
      case UInt8(ascii: "\""):
        defer { next += 1 }
        let text =
          done.isEmpty
          ? String(validating: bytes[start..<next], as: UTF8.self)
          : String(validating: done + bytes[start..<next], as: UTF8.self)
        guard let text else { throw UnreadableRecord() }
        return text
      case UInt8(ascii: "\\"):
        done += bytes[start..<next]
        next += 1
        done += try escape()
        start = next
      case 0..<0x20: throw UnreadableRecord()
      default: next += 1
      }
    }
    throw UnreadableRecord()
  }

  private mutating func escape() throws(UnreadableRecord) -> [UInt8] {
    guard let byte = peek() else { throw UnreadableRecord() }
    next += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
    default: throw UnreadableRecord()
    }
  }

  /// A scalar of one escaped code unit of UTF-16, or of two; half a pair is no text.
  private mutating func scalar() throws(UnreadableRecord) -> Unicode.Scalar {
    let high = try codeUnit()
    if let scalar = Unicode.Scalar(high) { return scalar }
    guard UTF16.isLeadSurrogate(high), peek() == UInt8(ascii: "\\") else { throw UnreadableRecord() }
    next += 1
    guard peek() == UInt8(ascii: "u") else { throw UnreadableRecord() }
    next += 1
    let low = try codeUnit()
    guard UTF16.isTrailSurrogate(low),
      let scalar = Unicode.Scalar(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(low & 0x3FF)))
    else { throw UnreadableRecord() }
    return scalar
  }

  private mutating func codeUnit() throws(UnreadableRecord) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw UnreadableRecord()
      }
      unit = unit << 4 | UInt16(digit)
      next += 1
    }
    return unit
  }
}
