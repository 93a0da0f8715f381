extension Record {
  /// An identifier that this record's neighbors in its list may not have.
  mutating func id<Subject>(_ key: String = "id") -> Identifier<Subject> {
    guard let (name, place) = name(key, isDotted: false) else {
      findings.incomplete.insert(.exercise)
      return Identifier("")
    }
    identifier = (name, place)
    return Identifier(name)
  }

  /// An identifier that nothing else of its subject may have in the whole bundle.
  mutating func id<Subject>(_ key: String = "id", of subject: Findings.Subject) -> Identifier<Subject> {
    guard let (name, place) = name(key, isDotted: false) else {
      findings.incomplete.insert(subject)
      return Identifier("")
    }
    findings.definitions.append(Findings.Mention(subject: subject, name: name, place: place))
    return Identifier(name)
  }

  /// The identifier of something that stands elsewhere in the bundle.
  mutating func reference<Subject>(_ key: String, to subject: Findings.Subject) -> Identifier<Subject> {
    require(key).flatMap { reference(of: $0, key, to: subject) } ?? Identifier("")
  }

  mutating func optionalReference<Subject>(
    _ key: String, to subject: Findings.Subject
  ) -> Identifier<Subject>? {
    take(key).flatMap { reference(of: $0, key, to: subject) }
  }

  /// One of some identifiers that this record has named already.
  mutating func id<Subject>(_ key: String, among ids: [Identifier<Subject>]) -> Identifier<Subject>? {
    require(key).flatMap { id(of: $0, key, among: ids) }
  }

  mutating func optionalID<Subject>(_ key: String, among ids: [Identifier<Subject>]) -> Identifier<Subject>? {
    take(key).flatMap { id(of: $0, key, among: ids) }
  }

  private mutating func id<Subject>(
    of node: YAMLNode, _ key: String, among ids: [Identifier<Subject>]
  ) -> Identifier<Subject>? {
    guard let name = name(of: node, key, isDotted: false) else { return nil }
    if ids.contains(Identifier(name)) { return Identifier(name) }
    let question = Spelling(known: ids.map(\.name)).question(about: name)
    findings.error(at: node.place, "“\(key)” names “\(name)”, which is not in this \(noun).\(question)")
    return nil
  }

  /// A list of such identifiers, with one at least.
  mutating func references<Subject>(_ key: String, to subject: Findings.Subject) -> [Identifier<Subject>] {
    guard let node = require(key) else { return [] }
    return items(of: node, key).compactMap { reference(of: $0, key, to: subject) }
  }

  private mutating func reference<Subject>(
    of node: YAMLNode, _ key: String, to subject: Findings.Subject
  ) -> Identifier<Subject>? {
    guard let name = name(of: node, key, isDotted: subject == .exercise) else { return nil }
    findings.references.append(Findings.Mention(subject: subject, name: name, place: node.place))
    return Identifier(name)
  }

  private mutating func name(_ key: String, isDotted: Bool) -> (name: String, place: Place)? {
    guard let node = require(key), let name = name(of: node, key, isDotted: isDotted) else { return nil }
    return (name, node.place)
  }

  private mutating func name(of node: YAMLNode, _ key: String, isDotted: Bool) -> String? {
    guard let text = text(of: node, key) else { return nil }
    let parts = text.split(separator: ".", maxSplits: isDotted ? 1 : 0, omittingEmptySubsequences: false)
    if parts.allSatisfy(\.isIdentifierPart) { return text }
    findings.error(
      at: node.place,
      "“\(text)” is no id. Use small letters a to z, digits and hyphens, as in “what-is-mine”.")
    return nil
  }
}

extension Substring {
  /// Lowercase letters, digits and single hyphens between them; 48 at most.
  fileprivate var isIdentifierPart: Bool {
    let hyphen = UInt8(ascii: "-")
    var previous = hyphen
    for byte in utf8 {
      guard byte.isSmallLetter || byte.isDigit || (byte == hyphen && previous != hyphen) else { return false }
      previous = byte
    }
    return previous != hyphen && utf8.count <= 48
  }
}
