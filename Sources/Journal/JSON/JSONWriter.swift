extension JSON {
  /// How a JSON text is laid out.
  public enum Layout: Hashable, Sendable {
    /// Without a space.
    case compact
    /// A member or an element a line, for people.
    case pretty
  }

  public init(parsing bytes: [UInt8]) throws(UnreadableRecord) { self = try JSONParser.parse(bytes) }

  /// The value as a JSON text in UTF-8: one value has one text.
  public func encoded(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.put(self)
    return writer.bytes
  }
}

/// Writes a JSON text (RFC 8259).
struct JSONWriter {
  let layout: JSON.Layout
  private(set) var bytes: [UInt8] = []
  private var depth = 0

  init(layout: JSON.Layout) { self.layout = layout }

  mutating func put(_ json: JSON) {
    switch json {
    case .null: put("null")
    case .bool(let value): put(value ? "true" : "false")
    case .number(let number): put(number)
    case .string(let text): quote(text)
    case .array(let elements): put("[", elements, "]") { $0.put($1) }
    case .object(let members):
      put("{", members, "}") { writer, member in
        writer.quote(member.name)
        writer.put(writer.layout == .pretty ? " : " : ":")
        writer.put(member.value)
      }
    }
  }

  private mutating func put<Element>(
    _ start: String, _ elements: [Element], _ end: String, each: (inout JSONWriter, Element) -> Void
  ) {
    put(start)
    depth += 1
    for (index, element) in elements.enumerated() {
      if index > 0 { put(",") }
      breakLine()
      each(&self, element)
    }
    depth -= 1
    if !elements.isEmpty { breakLine() }
    put(end)
  }

  private mutating func breakLine() {
    if layout == .pretty { put("\n" + String(repeating: "  ", count: depth)) }
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    put("\"")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): put("\\\"")
      case UInt8(ascii: "\\"): put("\\\\")
      case 0x08: put("\\b")
      case 0x09: put("\\t")
      case 0x0A: put("\\n")
      case 0x0C: put("\\f")
      case 0x0D: put("\\r")
      case 0..<0x20: put("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    put("\"")
  }
}
