import Testing

@testable import Journal

/// What a value says of itself, as JSON and back.
@Suite struct ValueCodingTests {
  private struct Leaf: Hashable, Codable {
    var text = "a “leaf”\n"
    var number = UInt64.max
    var small = Int8.min
    var fraction = 0.25
    var isGreen = true
    var nothing: String?
  }

  private enum Tree: Hashable, Codable {
    case bare
    case leaf(Leaf, at: Int)
    indirect case branch([Tree], byName: [String: Tree])
  }

  private func again<Value: Codable>(_ value: Value) throws -> Value {
    try JSON(parsing: JSON(of: value).encoded()).value()
  }

  @Test func whateverStandsInIt() throws {
    let tree = Tree.branch(
      [.bare, .leaf(Leaf(), at: -1), .leaf(Leaf(text: "", nothing: "no"), at: 0), .branch([], byName: [:])],
      byName: ["": .bare, "\u{0}\u{1F3DE}": .leaf(Leaf(), at: .max)])
    #expect(try again(tree) == tree)
    #expect(try again([Leaf]()) == [])
    #expect(try again([1: ["a"], 2: []]) == [1: ["a"], 2: []])
    #expect(try again(Set([3, 4])) == [3, 4])
    #expect(try again([nil, 1, nil] as [Int?]) == [nil, 1, nil])
  }

  @Test func aNumberThatDoesNotFitIsNone() throws {
    #expect(throws: DecodingError.self) { try JSON.number("256").value(UInt8.self) }
    #expect(throws: DecodingError.self) { try JSON.number("-1").value(UInt64.self) }
    #expect(throws: DecodingError.self) { try JSON.number("1.5").value(Int.self) }
  }

  @Test(arguments: [JSON.null, .bool(true), .number("1"), .string("1"), .array([]), .object([])])
  func whatIsSomethingElseIsAnErrorAndNoTrap(json: JSON) {
    #expect(throws: DecodingError.self) { try json.value(Tree.self) }
    #expect(throws: DecodingError.self) { try json.value(Leaf.self) }
    #expect(throws: DecodingError.self) { try JSON.object([.init("leaf", json)]).value(Tree.self) }
  }
}
