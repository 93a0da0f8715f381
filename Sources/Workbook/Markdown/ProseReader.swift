/// Reads the text of one paragraph, heading or list item with its marks and links.
struct ProseReader {
  private let text: ChapterText
  private let block: MarkdownNode
  private(set) var findings = Findings()
  private var runs: [Prose.Run] = []
  /// How many of each mark are open: they may stand inside one another.
  private var emphasis = 0
  private var strong = 0
  private var link: Prose.Link?

  init(text: ChapterText, block: MarkdownNode) {
    self.text = text
    self.block = block
  }

  mutating func prose() -> Prose {
    block.walk { node, isEntered in visit(node, isEntered) }
    return Prose(runs: runs)
  }

  private mutating func visit(_ node: MarkdownNode, _ isEntered: Bool) {
    switch node.kind {
    case .text: append(node.literal)
    case .softBreak: append(" ")
    case .emphasis: emphasis += isEntered ? 1 : -1
    case .strong: strong += isEntered ? 1 : -1
    case .link: link = isEntered ? target(of: node) : nil
    case .image where isEntered: refuse(node, "Pictures have no place in a chapter. Say it in words.")
    case .image: break
    case .html:
      refuse(node, "HTML has no place in a chapter. Put a backslash before a < that is meant as a sign.")
    case .code: refuse(node, "Text between backquotes has no form here. Use quotes, or *emphasis*.")
    case .hardBreak:
      refuse(node, "Lines break where they fit. Take out the spaces or the backslash at the end.")
    default: refuse(node, "A chapter cannot show this. Write it as plain text.")
    }
  }

  private mutating func append(_ text: String) {
    var marks: Prose.Marks = []
    if emphasis > 0 { marks.insert(.emphasis) }
    if strong > 0 { marks.insert(.strong) }
    if let last = runs.last, last.marks == marks, last.link == link {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Prose.Run(text, marks, link: link))
    }
  }

  /// Where a link goes; nil is told.
  private mutating func target(of node: MarkdownNode) -> Prose.Link? {
    let address = node.address
    if !node.linkTitle.isEmpty {
      refuse(node, "A link has no title here. Take out the quoted words after it.")
    }
    if let name = address.suffix(after: "source:") {
      refer(to: name, .source, from: node)
      return .source(Source.ID(name))
    }
    if let name = address.suffix(after: "chapter:") {
      refer(to: name, .chapter, from: node)
      return .chapter(Chapter.ID(name))
    }
    if address.hasPrefix("https://") { return .web(address) }
    refuse(node, "A link goes to source:ID, to chapter:ID or to https://…, not to “\(address)”.")
    return nil
  }

  private mutating func refer(to name: String, _ subject: Findings.Subject, from node: MarkdownNode) {
    findings.references.append(Findings.Mention(subject: subject, name: name, place: place(of: node)))
  }

  private mutating func refuse(_ node: MarkdownNode, _ message: String) {
    findings.error(at: place(of: node), message)
  }

  /// Where a node stands; the start of its block where libcmark gives a line outside of it.
  private func place(of node: MarkdownNode) -> Place {
    let line = node.lines.lowerBound
    guard block.lines.contains(line), node.firstByte > 0 else { return text.place(of: block) }
    return text.place(line: line, byte: node.firstByte)
  }
}

extension String {
  /// What follows a beginning, if it begins so.
  fileprivate func suffix(after start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
