/// A map of YAML on its way to becoming a value of the model: each key is asked for once, by name and shape.
///
///     init(reading record: inout Record) {
///       self.init(low: record.text("low", .title), high: record.text("high", .title))
///     }
///
/// A value that cannot be read is told and stands in as empty, so that all faults come up in one run:
/// the bundle does not open then. A key that nobody asked for is told at the end.
struct Record {
  /// What it is, as messages name it: `scale block`.
  let noun: String
  let place: Place
  /// What has been found so far, in this record and in those inside it.
  var findings = Findings()
  /// The identifier that its neighbors in a list may not have, and where it stands.
  var identifier: (name: String, place: Place)?

  /// Whether nobody can say which keys it should have, since its kind could not be read.
  var isOfUnknownKind = false

  private let entries: [YAMLNode.Entry]
  /// The keys that were asked for, there or not.
  private var known: [String] = []
  /// Whether this is a map at all; otherwise that has been told, and missing keys are no news.
  private let isMap: Bool

  init(_ noun: String, _ node: YAMLNode) {
    self.noun = noun
    place = node.place
    known.reserveCapacity(12)
    switch node.value {
    case .map(let entries): (self.entries, isMap) = (entries, true)
    case .refused: (entries, isMap) = ([], false)
    case .scalar, .list:
      (entries, isMap) = ([], false)
      findings.error(at: place, "This \(noun) is written as keys and values, as in “id: my-name”.")
    }
  }

  /// The value of a key, which is known from then on; nil when it is not there.
  mutating func take(_ key: String) -> YAMLNode? {
    known.append(key)
    return entries.first { $0.key == key }?.node
  }

  /// The value of a key that must be there; a missing one is told.
  mutating func require(_ key: String) -> YAMLNode? {
    if let node = take(key) { return node }
    if isMap { findings.error(at: place, "This \(noun) has no “\(key)”. Add a line “\(key): …”.") }
    return nil
  }

  /// Tells of the keys that nobody asked for, and hands over what was found.
  func finished() -> Findings {
    var findings = findings
    for entry in entries where !known.contains(entry.key) && !isOfUnknownKind {
      let guess = Spelling(known: known).nearest(to: entry.key)
      let advice =
        guess.map { "Did you mean “\($0)”?" } ?? "It may have: " + known.joined(separator: ", ") + "."
      findings.error(at: entry.keyPlace, "This \(noun) has no key “\(entry.key)”. \(advice)")
    }
    return findings
  }
}

extension Record {
  /// A list of records, in order; no two of them may have the same identifier.
  mutating func records<Value>(
    _ key: String, of noun: String, atLeast least: Int = 1, read: (inout Record) -> Value
  ) -> [Value] {
    guard let node = require(key) else { return [] }
    return records(node, key, of: noun, atLeast: least, read: read)
  }

  /// The same for a key that may be left out.
  mutating func optionalRecords<Value>(
    _ key: String, of noun: String, read: (inout Record) -> Value
  ) -> [Value] {
    guard let node = take(key) else { return [] }
    return records(node, key, of: noun, atLeast: 1, read: read)
  }

  private mutating func records<Value>(
    _ node: YAMLNode, _ key: String, of noun: String, atLeast least: Int, read: (inout Record) -> Value
  ) -> [Value] {
    var identifiers: [String: Place] = [:]
    let items = items(of: node, key, atLeast: least)
    return items.map { item in
      var record = Record(noun, item)
      let value = read(&record)
      findings.take(record.finished())
      if let (name, place) = record.identifier {
        if let first = identifiers.updateValue(place, forKey: name) {
          findings.error(
            at: place, "The id “\(name)” stands twice here, before on line \(first.line). Choose another.")
        }
      }
      return value
    }
  }

  /// One record inside this one.
  mutating func record<Value>(_ key: String, of noun: String, read: (inout Record) -> Value) -> Value {
    var record = Record(noun, require(key) ?? YAMLNode(value: .refused, place: place))
    let value = read(&record)
    findings.take(record.finished())
    return value
  }

  /// The items of a list.
  mutating func items(of node: YAMLNode, _ key: String, atLeast least: Int = 1) -> [YAMLNode] {
    switch node.value {
    case .refused: return []
    case .scalar, .map:
      findings.error(at: node.place, "“\(key)” is a list: write each item on a line of its own, after “- ”.")
      return []
    case .list(let items):
      if items.count < least {
        let need = least == 1 ? "one item" : "\(least) items; it has \(items.count)"
        findings.error(at: node.place, "“\(key)” needs at least \(need).")
      }
      return items
    }
  }
}
