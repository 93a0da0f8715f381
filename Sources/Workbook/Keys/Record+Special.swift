extension Record {
  /// The question of an exercise: it leaves room for an answer, and counts for the ease of reading.
  mutating func ask() -> String {
    guard let node = require("ask"), let text = text(of: node, "ask", .ask) else { return "" }
    findings.passages.append(Findings.Passage(text: text, kind: .ask, place: node.place))
    return text
  }

  /// One text that must be there, with each of some marks in it, which numbers take the place of.
  mutating func text(_ key: String, mentioning marks: [String]) -> String {
    guard let node = require(key), let text = text(of: node, key) else { return "" }
    for mark in marks where !text.contains(mark) {
      findings.error(
        at: node.place, "“\(key)” says nothing of \(mark). Put it where the number belongs.")
    }
    return text
  }

  /// The address of a page, which may be longer than a line: no screen shows it.
  mutating func webAddress(_ key: String) -> String {
    guard let node = require(key), let text = text(of: node, key, .address) else { return "" }
    if text.hasPrefix("https://") || text.hasPrefix("http://") { return text }
    findings.error(at: node.place, "“\(key)” is the address of a page. Start it with https://.")
    return ""
  }

  /// The names of the chapters' files in the folder `chapters`, in order, and where each is named.
  mutating func chapterFiles(_ key: String) -> [(name: String, place: Place)] {
    var files: [(name: String, place: Place)] = []
    let node = require(key)
    let items = node.map { self.items(of: $0, key) } ?? []
    if let node, items.count > 100 {
      findings.error(at: node.place, "A workbook has at most 100 chapters. Make two of it.")
    }
    for item in items.prefix(100) {
      guard let name = text(of: item, key, .title) else { continue }
      if !name.isChapterFile {
        findings.error(
          at: item.place,
          "“\(name)” is no name for a chapter’s file. Name it like 02-guarding.md, without a folder.")
      } else if let first = files.first(where: { $0.name == name }) {
        findings.error(at: item.place, "\(name) stands twice, first on line \(first.place.line). Keep one.")
      } else {
        files.append((name, item.place))
      }
    }
    if items.isEmpty || files.count < items.count { findings.incomplete.formUnion([.chapter, .exercise]) }
    return files
  }

  /// A map from some of the given identifiers to texts; left out, it is empty.
  mutating func texts<Subject>(
    _ key: String, by ids: [Identifier<Subject>]
  ) -> [Identifier<Subject>: String] {
    guard let node = take(key) else { return [:] }
    guard case .map(let entries) = node.value else {
      if case .refused = node.value { return [:] }
      findings.error(at: node.place, "“\(key)” is written as keys and values, as in “{when: Monday}”.")
      return [:]
    }
    var texts: [Identifier<Subject>: String] = [:]
    for entry in entries {
      let id = Identifier<Subject>(entry.key)
      if ids.contains(id) {
        texts[id] = text(of: entry.node, entry.key)
      } else {
        let question = Spelling(known: ids.map(\.name)).question(about: entry.key)
        findings.error(at: entry.keyPlace, "No column of this \(noun) has the id “\(entry.key)”.\(question)")
      }
    }
    return texts
  }
}

extension String {
  /// Whether this names a Markdown file, and nothing outside of its folder.
  fileprivate var isChapterFile: Bool {
    hasSuffix(".md") && first != "."
      && utf8.allSatisfy { $0.isSmallLetter || $0.isCapital || $0.isDigit || "-_.".utf8.contains($0) }
  }
}
