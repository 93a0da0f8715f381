import Testing

/// What only looks like an arrow is passed over.
@Suite struct QuietTests {
  /// The complaints about a file of the folder `Low`, beside a `Roof` in the folder above.
  private func complaints(about text: String) throws -> [String] {
    let tree = try SmallTree()
    try tree.write("Sources/Top/Low/Floor.swift", text)
    return try tree.complaints()
  }

  @Test func wordsOfCommentsAndStringsAreNoNames() throws {
    let text = #"""
      /// Under a Roof.
      struct Floor {  // Roof
        /* Roof
           Roof */
        let words = "a \"Roof\" and // a Roof"
        let lines = """
          Roof "Roof" \( words )
          Roof
          """
        let raw = #"Roof \"#
        let last = 1 /* Roof */
      }
      """#
    #expect(try complaints(about: text) == [])
  }

  @Test func codeInAStringIsCode() throws {
    let text = #"struct Floor { let words = "(\(Roof.self, default: ("x")) Roof)" }"#
    #expect(
      try complaints(about: text) == [
        "Sources/Top/Low/Floor.swift:1: Roof    <- no arrow Top/Low -> Top/High"
      ])
  }

  @Test func codeAfterAStringIsCode() throws {
    let text = ##"""
      struct Floor {
        let words = "\"" + "\(1)" + """
          \" Roof
          """ + Roof.name
      }
      """##
    #expect(
      try complaints(about: text) == [
        "Sources/Top/Low/Floor.swift:4: Roof    <- no arrow Top/Low -> Top/High"
      ])
  }

  @Test(arguments: [
    "struct Floor {\n  enum Roof {}\n  let roof: Roof\n}",
    "private struct Roof {}\nstruct Floor { private let roof: Roof }",
    "struct Floor<Roof: Hashable> { let roof: Roof }",
    "struct Floor { let roof: Away.Roof }",
    "struct Floor { let roof = Kind.Roof, roofs = 1...2 }",
  ])
  func aNameThatMeansSomethingElseHereIsNoArrow(text: String) throws {
    #expect(try complaints(about: text) == [])
  }

  @Test func aNameThatIsDeclaredTwiceIsNoArrow() throws {
    let tree = try SmallTree()
    try tree.write(
      "Sources/Top/High/Row.swift", "#if os(Linux)\nstruct Row {}\n#else\nstruct Row {}\n#endif\n")
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor { let row: Row }\n")
    #expect(try tree.complaints() == [])
  }

  @Test func aMemberThatOthersHaveTooIsNoArrow() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/High/Roof.swift", "extension Floor {\n  var height: Int { 2 }\n}\n")
    try tree.write("Sources/Ground/Stone.swift", "public struct Stone { public let height: Int }\n")
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor {\n  let x = Stone().height\n}\n")
    #expect(try tree.complaints().isEmpty == false)
    try tree.write("Sources/Ground/Stone.swift", "public struct Stone {\n  public let height: Int\n}\n")
    #expect(try tree.complaints() == [])
  }
}
