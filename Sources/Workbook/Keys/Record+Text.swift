extension Record {
  /// One text that must be there.
  mutating func text(_ key: String, _ shape: TextShape = .paragraph) -> String {
    require(key).flatMap { text(of: $0, key, shape) } ?? ""
  }

  mutating func optionalText(_ key: String, _ shape: TextShape = .paragraph) -> String? {
    take(key).flatMap { text(of: $0, key, shape) }
  }

  /// A list of texts with one item at least.
  mutating func texts(_ key: String, _ shape: TextShape = .paragraph) -> [String] {
    require(key).map { texts(of: $0, key, shape) } ?? []
  }

  /// A list of a known number of texts.
  mutating func texts(_ key: String, exactly count: Int) -> [String] {
    guard let node = require(key) else { return [] }
    if case .list(let items) = node.value, items.count != count {
      findings.error(at: node.place, "“\(key)” has \(items.count) items. It takes \(count), in order.")
    }
    return texts(of: node, key, .paragraph)
  }

  mutating func optionalTexts(_ key: String, _ shape: TextShape = .paragraph) -> [String] {
    take(key).map { texts(of: $0, key, shape) } ?? []
  }

  /// A value as one text that is not empty; nil when it is none, or of the wrong shape, which is told.
  mutating func text(of node: YAMLNode, _ key: String, _ shape: TextShape = .paragraph) -> String? {
    switch node.value {
    case .refused: return nil
    case .list, .map:
      findings.error(
        at: node.place,
        "“\(key)” is one text. Put double quotes around a text that starts with [ or { or “- ”.")
      return nil
    case .scalar(var text):
      // A block scalar (> or |) ends with the end of its last line.
      if text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
      guard text.contains(where: { $0 != " " }) else {
        findings.error(
          at: node.place, "“\(key)” is empty. Write its text, or take the key out if it is optional.")
        return nil
      }
      guard let objection = shape.objection(to: text, called: "“\(key)”") else { return text }
      findings.error(at: node.place, objection)
      return nil
    }
  }

  private mutating func texts(of node: YAMLNode, _ key: String, _ shape: TextShape) -> [String] {
    items(of: node, key).compactMap { text(of: $0, key, shape) }
  }
}
