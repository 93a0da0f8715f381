/// The text of a chapter: the lines of its head, and the CommonMark after them.
struct ChapterText {
  let file: TextFile
  /// The YAML between the two lines of hyphens.
  let head: ArraySlice<UInt8>
  /// What follows the head.
  let body: ArraySlice<UInt8>
  /// Lines of the file before the first one of the body.
  let linesBefore: Int

  /// The bytes at which the lines of the body start.
  private let lineStarts: [Int]

  /// Nil when there is no head; the reason is among the findings then.
  init?(_ file: TextFile, into findings: inout Findings) {
    self.file = file
    let bytes = file.bytes
    let newline = UInt8(ascii: "\n")
    func isFence(_ line: ArraySlice<UInt8>) -> Bool {
      line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") }
    }

    let firstEnd = bytes.firstIndex(of: newline) ?? bytes.endIndex
    guard isFence(bytes[..<firstEnd]) else {
      findings.error(
        at: Place(file: file.name),
        "A chapter starts with its head: a line “---”, then id, title and minutes, then a line “---”.")
      return nil
    }
    var start = min(firstEnd + 1, bytes.endIndex)
    let headStart = start
    var line = 1
    while true {
      guard start < bytes.endIndex else {
        findings.error(at: Place(file: file.name), "The head is never closed. End it with a line “---”.")
        return nil
      }
      let end = bytes[start...].firstIndex(of: newline) ?? bytes.endIndex
      line += 1
      let next = min(end + 1, bytes.endIndex)
      if isFence(bytes[start..<end]) {
        head = bytes[headStart..<start]
        body = bytes[next...]
        linesBefore = line
        break
      }
      start = next
    }
    lineStarts = [body.startIndex] + body.indices.filter { bytes[$0] == newline }.map { $0 + 1 }
  }

  /// The head alone, with its two lines of hyphens; all of it where they are not found.
  static func head(of raw: [UInt8]) -> [UInt8] {
    let fence = Array("\n---".utf8)
    var start = 0
    while let newline = raw[start...].firstIndex(of: fence[0]) {
      start = newline + 1
      if raw[newline...].starts(with: fence) {
        return Array(raw[...(raw[start...].firstIndex(of: fence[0]) ?? raw.endIndex - 1)])
      }
    }
    return raw
  }

  /// The place of a line of the body and a byte in it, both from 1.
  func place(line: Int, byte: Int) -> Place {
    let text = self.line(line)
    let before = text.prefix(max(0, byte - 1))
    return Place(
      file: file.name, line: linesBefore + line, column: before.count { $0 & 0xC0 != 0x80 } + 1)
  }

  /// The place where a node starts.
  func place(of node: MarkdownNode) -> Place { place(line: node.lines.lowerBound, byte: node.firstByte) }

  /// The bytes of a line of the body, from 1, without its end.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    guard lineStarts.indices.contains(number - 1) else { return [] }
    let start = lineStarts[number - 1]
    let end = number < lineStarts.count ? lineStarts[number] - 1 : body.endIndex
    return body[start..<max(start, end)]
  }
}
