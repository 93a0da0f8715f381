extension JSON {
  /// A value of this program as JSON, to be put away and taken up again by the same edition.
  ///
  /// It throws what the value's own coding throws.
  public init(of value: some Encodable) throws {
    let node = ValueEncoder.Node()
    try node.put(value, at: [])
    self = node.json
  }
}

/// Makes JSON of values that say themselves how they are coded: what else is in this folder is a form for the disk, with
/// a name for each member; here the names are the program's own.
struct ValueEncoder: Encoder {
  let node: Node
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A value that is being made: its members come one after another.
  final class Node {
    private var value = JSON.null
    private var elements: [Node]?
    private var members: [(name: String, node: Node)]?

    var json: JSON {
      if let members { return .object(members.map { .init($0.name, $0.node.json) }) }
      return elements.map { .array($0.map(\.json)) } ?? value
    }

    var count: Int { elements?.count ?? 0 }

    func beginObject() { members = members ?? [] }

    func beginArray() { elements = elements ?? [] }

    func element() -> Node {
      let node = Node()
      elements?.append(node)
      return node
    }

    func member(_ name: String) -> Node {
      let node = Node()
      members?.append((name, node))
      return node
    }

    func put(_ new: some Encodable, at path: [any CodingKey]) throws {
      switch new {
      case let text as String: value = .string(text)
      case let isTrue as Bool: value = .bool(isTrue)
      case let number as any FixedWidthInteger: value = .number("\(number)")
      case let number as Double: value = .number("\(number)")
      default: try new.encode(to: ValueEncoder(node: self, codingPath: path))
      }
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    node.beginObject()
    return KeyedEncodingContainer(Members(node: node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.beginArray()
    return Elements(node: node, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Alone(node: node, codingPath: codingPath)
  }

  private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: Node
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) { _ = node.member(key.stringValue) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
      try node.member(key.stringValue).put(value, at: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      encoder(key.stringValue).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoder(key.stringValue).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoder("super") }

    func superEncoder(forKey key: Key) -> any Encoder { encoder(key.stringValue) }

    private func encoder(_ name: String) -> ValueEncoder {
      ValueEncoder(node: node.member(name), codingPath: codingPath)
    }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]
    var count: Int { node.count }

    func encodeNil() { _ = node.element() }

    func encode(_ value: some Encodable) throws { try node.element().put(value, at: codingPath) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      encoder().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { encoder().unkeyedContainer() }

    func superEncoder() -> any Encoder { encoder() }

    private func encoder() -> ValueEncoder { ValueEncoder(node: node.element(), codingPath: codingPath) }
  }

  private struct Alone: SingleValueEncodingContainer {
    let node: Node
    let codingPath: [any CodingKey]

    /// A node that nothing is put into is null.
    func encodeNil() {}

    func encode(_ value: some Encodable) throws { try node.put(value, at: codingPath) }
  }
}
