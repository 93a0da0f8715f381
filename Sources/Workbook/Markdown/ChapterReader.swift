/// Reads a chapter: its head, then block after block of its text.
struct ChapterReader {
  private let text: ChapterText
  private var findings = Findings()
  private var blocks: [Block] = []
  private var passages = PassageReader()

  /// Nil when the file has no head that can be read; the reason is among the findings then.
  static func read(_ file: TextFile, number: Int, into findings: inout Findings) -> Chapter? {
    guard let text = ChapterText(file, into: &findings) else { return nil }
    var reader = ChapterReader(text: text)
    let chapter = reader.chapter(number: number)
    findings.take(reader.findings)
    return chapter
  }

  private init(text: ChapterText) { self.text = text }

  private mutating func chapter(number: Int) -> Chapter? {
    let start = Place(file: text.file.name, line: 2)
    let head = YAMLParser.parse(text.head, startingAt: start, into: &findings)
    if !text.body.isEmpty, MarkdownNode.withDocument(text.body, { readBlocks(of: $0) }) == nil {
      findings.error(at: start, "There is not enough memory to read this. Close something and try again.")
    }
    guard let head else { return nil }
    var record = Record("chapter head", head)
    let chapter = Chapter(reading: &record, number: number, blocks: blocks, passages: passages.passages)
    findings.take(record.finished())
    return chapter
  }

  private mutating func readBlocks(of document: MarkdownNode) {
    for node in document.children { readBlock(node) }
    if passages.isOpen, let last = document.children.last {
      refuse(last, "The passage before this is never closed. Write <!-- end --> where it ends.")
    }
  }

  private mutating func readBlock(_ node: MarkdownNode) {
    switch node.kind {
    case .paragraph:
      if node.lines.contains(where: { isTableRule(text.line($0)) }) {
        refuse(node, "Tables of text have no form here. Write a list, or a table block to fill in.")
      }
      blocks.append(.paragraph(prose(of: node, counts: true)))
    case .heading(let level):
      if !(2...3).contains(level) {
        refuse(node, "Headings have two or three signs: ## or ###. The title stands in the head.")
      } else if text.line(node.lines.lowerBound).first(where: { $0 != 0x20 }) != UInt8(ascii: "#") {
        refuse(node, "The hyphens under this text make it a heading. Put an empty line between, or write ##.")
      } else {
        blocks.append(.heading(prose(of: node, counts: false)))
      }
    case .list: readList(node)
    case .quotation: readQuotation(node)
    case .rule: blocks.append(.rule)
    case .fence: readFence(node)
    case .html: readComment(node)
    default: refuse(node, "A chapter cannot show this. Write it as a paragraph.")
    }
  }

  /// Whether a line is what other Markdowns draw under the head of a table: `|---|---|`.
  private func isTableRule(_ line: ArraySlice<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy("|-: ".utf8.contains)
  }

  private mutating func readList(_ list: MarkdownNode) {
    if list.isOrdered, list.firstNumber != 1 { refuse(list, "A numbered list starts with 1.") }
    var items: [Prose] = []
    for item in list.children {
      let parts = item.children
      for (index, part) in parts.enumerated() {
        switch part.kind {
        case .paragraph where index == 0: items.append(prose(of: part, counts: true))
        case .paragraph: refuse(part, "A list item is one paragraph. Set the next one apart from the list.")
        case .list: refuse(part, "Lists have one level. Write this one after the list.")
        case .fence: refuse(part, "Exercises do not stand in lists. Start the fence at the margin.")
        default: refuse(part, "A list item is one paragraph of plain text.")
        }
      }
      if parts.isEmpty { refuse(item, "This list item is empty. Write its text, or take it out.") }
    }
    blocks.append(.list(ordered: list.isOrdered, items: items))
  }

  private mutating func readQuotation(_ quotation: MarkdownNode) {
    var paragraphs: [Prose] = []
    for part in quotation.children {
      if case .paragraph = part.kind {
        paragraphs.append(prose(of: part, counts: true))
      } else {
        refuse(part, "A quotation holds paragraphs alone. Write this outside of it.")
      }
    }
    if quotation.children.isEmpty {
      refuse(quotation, "This quotation is empty. Write its text, or take it out.")
    }
    blocks.append(.quotation(paragraphs))
  }

  private mutating func prose(of node: MarkdownNode, counts: Bool) -> Prose {
    var reader = ProseReader(text: text, block: node)
    let prose = reader.prose()
    findings.take(reader.findings)
    let place = text.place(of: node)
    if let objection = TextShape.paragraph.objection(to: prose.text, called: "This text") {
      findings.error(at: place, objection)
    }
    if counts {
      findings.passages.append(Findings.Passage(text: prose.text, kind: .reading, place: place))
    }
    return prose
  }

  private mutating func readFence(_ node: MarkdownNode) {
    if let block = FenceReader.read(node, of: text, into: &findings) {
      blocks.append(block)
    } else {
      findings.incomplete.insert(.exercise)
    }
  }

  private mutating func readComment(_ node: MarkdownNode) {
    switch passages.take(node.literal, next: blocks.count) {
    case .taken: break
    case .objection(let objection): refuse(node, objection)
    case .noMark: refuse(node, "HTML has no place in a chapter. Write it as plain text.")
    }
  }

  private mutating func refuse(_ node: MarkdownNode, _ message: String) {
    findings.error(at: text.place(of: node), message)
  }
}
