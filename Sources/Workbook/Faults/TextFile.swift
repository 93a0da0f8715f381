/// A file of a bundle as valid UTF-8 with plain line ends and only characters that any terminal can show.
///
/// What is unfit is told once per line and replaced by U+FFFD, so that the rest is still read for its faults.
struct TextFile {
  let name: String
  let bytes: [UInt8]

  /// Nil when the bytes are not text at all; the reason is among the findings then.
  init?(_ name: String, _ raw: [UInt8], into findings: inout Findings) {
    self.name = name
    guard String(validating: raw, as: UTF8.self) != nil else {
      findings.error(
        at: Self.firstInvalid(in: raw, of: name),
        "The bytes here are not UTF-8. Save the file as UTF-8 in your editor.")
      return nil
    }
    var scan = Scan(name: name, raw: raw)
    scan.run()
    bytes = scan.clean
    findings.faults += scan.faults
  }

  /// The place of the first byte that no UTF-8 text would have there.
  private static func firstInvalid(in raw: [UInt8], of name: String) -> Place {
    var (line, column) = (1, 1)
    var parser = Unicode.UTF8.ForwardParser()
    var bytes = raw.makeIterator()
    while case .valid(let encoded) = parser.parseScalar(from: &bytes) {
      let isBreak = encoded.first == UInt8(ascii: "\n")
      (line, column) = isBreak ? (line + 1, 1) : (line, column + 1)
    }
    return Place(file: name, line: line, column: column)
  }
}

extension TextFile {
  /// One pass over the bytes of a file, with the place in it.
  private struct Scan {
    let name: String
    let raw: [UInt8]
    var clean: [UInt8] = []
    var faults: [Fault] = []
    /// The first byte that has not been copied to `clean`.
    private var copied = 0
    private var line = 1
    private var lineStart = 0
    private var lastLineTold = 0
    private var hasToldOfLineEnds = false

    init(name: String, raw: [UInt8]) {
      self.name = name
      self.raw = raw
      clean.reserveCapacity(raw.count)
    }

    mutating func run() {
      var index = 0
      if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
        tell("A byte order mark stands at the start. Save the file as UTF-8 without it.", at: 0)
        replace(0..<3, by: [])
        (index, lineStart) = (3, 3)
      }
      while index < raw.count {
        let byte = raw[index]
        if byte == UInt8(ascii: "\n") {
          index += 1
          (line, lineStart) = (line + 1, index)
        } else if byte >= 0x20, byte < 0x7F {
          index += 1
        } else if byte == UInt8(ascii: "\r"), index + 1 < raw.count, raw[index + 1] == UInt8(ascii: "\n") {
          if !hasToldOfLineEnds {
            tell("The lines end in CR LF, as on Windows. Save the file with LF line ends.", at: index)
          }
          hasToldOfLineEnds = true
          replace(index..<index + 1, by: [])
          index += 1
        } else {
          let (scalar, length) = scalar(at: index)
          if let unfit = UnfitScalar(scalar) {
            if line != lastLineTold { tell(unfit.message, at: index) }
            lastLineTold = line
            replace(index..<index + length, by: [0xEF, 0xBF, 0xBD])
          }
          index += length
        }
      }
      clean += raw[copied...]
    }

    private mutating func replace(_ range: Range<Int>, by bytes: [UInt8]) {
      clean += raw[copied..<range.lowerBound]
      clean += bytes
      copied = range.upperBound
    }

    private mutating func tell(_ message: String, at index: Int) {
      let column = raw[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
      faults.append(Fault(at: Place(file: name, line: line, column: column), message))
    }

    /// The scalar that starts at a byte of what is known to be UTF-8, and its length in bytes.
    private func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
      let first = raw[index]
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      let lead = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
      let value = raw[(index + 1)..<(index + length)].reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
      return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }
  }
}
