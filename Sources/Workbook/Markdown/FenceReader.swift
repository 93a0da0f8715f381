/// Reads a fenced block: its kind from the fence, and its keys from the YAML inside.
struct FenceReader {
  /// Nil when it is no block that can be read; the reason is among the findings then.
  static func read(_ node: MarkdownNode, of text: ChapterText, into findings: inout Findings) -> Block? {
    let lines = node.lines
    let opening = text.line(lines.lowerBound)
    let place = text.place(line: lines.lowerBound, byte: 1)
    let sign = opening.first ?? 0
    guard sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
      findings.error(
        at: place,
        "Text does not stand indented by spaces. Start it, or the fence of an exercise, at the margin.")
      return nil
    }
    let length = opening.prefix { $0 == sign }.count
    let closing = text.line(lines.upperBound)
    let closingLength = closing.drop { $0 == 0x20 }.prefix { $0 == sign }.count
    guard lines.count > 1, closingLength >= length else {
      findings.error(at: place, "This block is never closed. End it with a line “```”.")
      return nil
    }
    let info = text.place(line: lines.lowerBound, byte: length + 1)
    guard let kind = BlockKind.named(node.fenceInfo, at: info, into: &findings) else { return nil }

    let start = text.place(line: lines.lowerBound + 1, byte: 1)
    guard let yaml = YAMLParser.parse(node.literal.utf8, startingAt: start, into: &findings) else {
      return nil
    }
    var record = Record("\(kind.name) block", yaml)
    let block = kind.read(&record)
    findings.take(record.finished())
    return block
  }
}
