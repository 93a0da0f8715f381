@testable import Workbook

/// A text of the bundle that a reader can meet, and where it stands.
struct Passage {
  let text: String
  let place: Place
  /// The key of YAML that it is the value of; nil for the text of a chapter.
  let key: String?

  /// Keys whose values are names, numbers and addresses: a reader meets none of them as a sentence.
  fileprivate static let codes: Set = [
    "id", "of", "offer", "core", "kind", "keep", "minutes", "many", "own", "optional", "partner_facing",
    "at_most", "cadence", "needs_partner", "safe_if_unsure", "chapter", "chapters", "language", "about",
    "crisis", "source", "last_checked", "web", "link", "stale_after_months", "year",
  ]
}

extension Content {
  /// Every text of the bundle, in the order of its files and lines.
  var passages: [Passage] { texts.keys.sorted().flatMap(passages) }

  /// Every text of a file.
  func passages(of path: String) -> [Passage] {
    var findings = Findings()
    guard let file = TextFile(path, Array(texts[path, default: ""].utf8), into: &findings) else { return [] }
    guard chapterPaths.contains(path) else { return passages(ofYAML: file.bytes[...], at: Place(file: path)) }
    guard let chapter = ChapterText(file, into: &findings) else { return [] }

    let body = MarkdownNode.withDocument(chapter.body) { document in
      document.children.flatMap { passages(of: $0, in: chapter) }
    }
    return passages(ofYAML: chapter.head, at: Place(file: path, line: 2)) + (body ?? [])
  }

  private func passages(of node: MarkdownNode, in chapter: ChapterText) -> [Passage] {
    switch node.kind {
    case .paragraph, .heading:
      var reader = ProseReader(text: chapter, block: node)
      return [Passage(text: reader.prose().text, place: chapter.place(of: node), key: nil)]
    case .fence:
      let start = chapter.place(line: node.lines.lowerBound + 1, byte: 1)
      return passages(ofYAML: node.literal.utf8, at: start)
    default: return node.children.flatMap { passages(of: $0, in: chapter) }
    }
  }

  private func passages(ofYAML bytes: some Collection<UInt8>, at start: Place) -> [Passage] {
    var findings = Findings()
    let root = YAMLParser.parse(bytes, startingAt: start, into: &findings)
    return root.map { passages(of: $0, key: "") } ?? []
  }

  private func passages(of node: YAMLNode, key: String) -> [Passage] {
    switch node.value {
    case .scalar(let text):
      Passage.codes.contains(key) ? [] : [Passage(text: text, place: node.place, key: key)]
    case .list(let items): items.flatMap { passages(of: $0, key: key) }
    // The keys of a worked example are ids of columns, whatever they are called.
    case .map(let entries):
      entries.flatMap { passages(of: $0.node, key: key == "example" ? key : $0.key) }
    case .refused: []
    }
  }
}
