import Testing

/// A type that is held has no field that others could write.
@Suite struct SetterTests {
  private func complaints(about field: String, file: String = "Box", with head: String = "public struct Box")
    throws -> [String]
  {
    let tree = try SmallTree()
    if file != "Box" { try tree.write("Sources/Middle/Box.swift", "public struct Box {}\n") }
    try tree.write("Sources/Middle/\(file).swift", "\(head) {\n  \(field)\n}\n")
    return try tree.complaints()
  }

  @Test(arguments: [
    "public var stones = 0",
    "public var stones: [Int]",
    "public var stones: [Int] = [] {\n    didSet { count() }\n  }",
    "public var stones: Int { get { 1 } set { count() } }",
    "public var stones: Int {\n    get { 1 }\n    set { count() }\n  }",
    "@available(*, unavailable) public var stones = 0",
    "public static var stones = 0",
    "package var stones = 0",
    "public subscript(index: Int) -> Int {\n    get { 1 }\n    set { count() }\n  }",
  ])
  func aFieldThatAnyoneMayWriteIsFound(field: String) throws {
    #expect(
      try complaints(about: field) == [
        "Sources/Middle/Box.swift:2: Box    <- screens ask and call verbs: public private(set) var"
      ])
  }

  @Test func oneInAnExtensionIsFoundToo() throws {
    let field = "public var stones: Int {\n    get { 1 }\n    set { count() }\n  }"
    #expect(
      try complaints(about: field, file: "Box+Stones", with: "extension Box") == [
        "Sources/Middle/Box+Stones.swift:2: Box    <- screens ask and call verbs: public private(set) var"
      ])
  }

  @Test(arguments: [
    "public private(set) var stones = 0",
    "public internal(set) var stones = 0",
    "public let stones = 0",
    "var stones = 0",
    "private var stones = 0",
    "public var stones: Int { offset + setting }",
    "public var stones: Int {\n    let set = 1\n    return set\n  }",
    "public mutating func setStones() {\n    var stones = 0\n    stones += 1\n  }",
    "public subscript(index: Int) -> Int { index }",
  ])
  func oneThatCanOnlyBeAskedIsNot(field: String) throws {
    #expect(try complaints(about: field) == [])
  }

  @Test func aTypeThatIsNotHeldIsLeftAlone() throws {
    #expect(try complaints(about: "public var stones = 0", file: "Bag", with: "public struct Bag") == [])
  }

  @Test func aHeldTypeThatIsGoneIsTold() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Middle/Box.swift", "public struct Bag {}\n")
    #expect(try tree.complaints() == [".make/rooms:4: Box    <- Middle has no such type"])
  }
}
