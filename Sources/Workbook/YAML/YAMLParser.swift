import CYAML

/// Reads one YAML document, behind libyaml, into a tree of `YAMLNode`.
///
/// A bundle uses little of YAML: anchors, aliases, tags, directives, a second document, a key that stands
/// twice and more than six levels are errors here.
struct YAMLParser {
  static let deepest = 6
  /// The most keys of one map: a few times what anything in a bundle needs.
  static let mostKeys = 100

  /// Where the text starts: its first line has this place.
  private let origin: Place
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private var findings = Findings()
  /// Whether the document cannot be read to its end: nothing more will come.
  private var hasFailed = false

  /// The tree of a document, or nil when there is none to speak of; the reason is among the findings then.
  ///
  /// - Parameter origin: where the text starts, so that places are those of the whole file.
  static func parse(
    _ bytes: some Collection<UInt8>, startingAt origin: Place, into findings: inout Findings
  ) -> YAMLNode? {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      findings.error(at: origin, "There is not enough memory to read this. Close something and try again.")
      return nil
    }
    defer { yaml_parser_delete(parser) }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)

    let text = ContiguousArray(bytes)
    return text.withUnsafeBufferPointer { buffer in
      var reader = YAMLParser(origin: origin, parser: parser)
      var root: YAMLNode?
      if let start = buffer.baseAddress, !buffer.isEmpty {
        yaml_parser_set_input_string(parser, start, buffer.count)
        root = reader.document()
      } else {
        reader.findings.error(at: origin, "Nothing stands here yet. Write its keys and values.")
      }
      findings.take(reader.findings)
      return root
    }
  }

  private init(origin: Place, parser: UnsafeMutablePointer<yaml_parser_t>) {
    self.origin = origin
    self.parser = parser
  }

  private mutating func document() -> YAMLNode? {
    var root: YAMLNode?
    var documents = 0
    while let event = next() {
      switch event {
      case .streamEnd where documents == 0:
        findings.error(at: origin, "Nothing stands here yet. Write its keys and values.")
        return nil
      case .streamEnd: return root
      case .documentStart(let place, let hasDirectives):
        documents += 1
        if hasDirectives { findings.error(at: place, "Take out the line that starts with %.") }
        guard documents == 1 else {
          findings.error(
            at: place, "A second document starts here. Keep one document to a file, without “---”.")
          return root
        }
      case .other: continue
      default: root = node(event, depth: 1)
      }
      if hasFailed { return nil }
    }
    return nil
  }

  /// The value that starts with an event.
  private mutating func node(_ event: YAMLEvent, depth: Int) -> YAMLNode {
    switch event {
    case .scalar(let text, let place, let properties):
      return YAMLNode(value: isPlain(properties, at: place) ? .scalar(text) : .refused, place: place)
    case .listStart(let place, let properties), .mapStart(let place, let properties):
      guard depth <= Self.deepest else {
        giveUp(at: place, "This goes more than \(Self.deepest) levels deep. Make it flatter.")
        return YAMLNode(value: .refused, place: place)
      }
      let isAllowed = isPlain(properties, at: place)
      let value: YAMLNode.Value = if case .listStart = event { list(depth) } else { map(depth) }
      return YAMLNode(value: isAllowed ? value : .refused, place: place)
    case .alias(let place):
      findings.error(at: place, "Aliases (*name) have no place in a bundle. Write the value out again.")
      return YAMLNode(value: .refused, place: place)
    case .end, .documentStart, .streamEnd, .other:
      return YAMLNode(value: .refused, place: origin)
    }
  }

  private mutating func list(_ depth: Int) -> YAMLNode.Value {
    var items: [YAMLNode] = []
    while let event = next() {
      if case .end = event { break }
      items.append(node(event, depth: depth + 1))
    }
    return .list(items)
  }

  private mutating func map(_ depth: Int) -> YAMLNode.Value {
    var entries: [YAMLNode.Entry] = []
    while let event = next() {
      if case .end = event { break }
      let key = node(event, depth: depth + 1)
      guard let following = next() else { break }
      let value = node(following, depth: depth + 1)
      guard case .scalar(let name) = key.value else {
        if case .refused = key.value { continue }
        findings.error(at: key.place, "A key is one plain word. Put quotes around a text with { or [ in it.")
        continue
      }
      if let first = entries.first(where: { $0.key == name }) {
        findings.error(
          at: key.place, "“\(name)” stands twice, first on line \(first.keyPlace.line). Keep one.")
      } else if entries.count == Self.mostKeys {
        giveUp(at: key.place, "This has more than \(Self.mostKeys) keys. Take some out.")
      } else {
        entries.append(YAMLNode.Entry(key: name, keyPlace: key.place, node: value))
      }
    }
    return .map(entries)
  }

  private mutating func giveUp(at place: Place, _ message: String) {
    findings.error(at: place, message)
    hasFailed = true
  }

  /// Whether a value carries neither an anchor nor a tag.
  private mutating func isPlain(_ properties: YAMLEvent.Properties, at place: Place) -> Bool {
    if properties.contains(.anchor) {
      findings.error(at: place, "Anchors (&name) have no place in a bundle. Take it out.")
    }
    if properties.contains(.tag) {
      findings.error(
        at: place, "Tags (!name) have no place in a bundle. Put quotes around a text that starts with !.")
    }
    return properties.isEmpty
  }

  /// The next event, or nil after the last one or an error.
  private mutating func next() -> YAMLEvent? {
    guard !hasFailed else { return nil }
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      hasFailed = true
      findings.faults.append(YAMLProblem(parser.pointee, origin: origin).fault)
      return nil
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event, origin: origin)
  }
}
