import TestSupport
import Testing

/// The house itself keeps its rules, and would be found out if it did not.
@Suite struct HouseTests {
  @Test func theHouseKeepsItsRules() throws {
    #expect(try SmallTree.house().complaints() == [])
  }

  /// In each target an import of every one that comes after it on the page, all at once.
  @Test func everyArrowBetweenTargetsIsHeld() throws {
    let tree = try SmallTree.house()
    let targets = try tree.rooms().filter { !$0.contains("/") && !$0.hasPrefix("C") || $0 == "Canvas" }
    var expected: [String] = []
    for (index, target) in targets.enumerated() {
      let later = targets[(index + 1)...]
      // The folder does not matter: one of its own would be a room that the page does not have.
      let folder = try tree.rooms().last { $0.hasPrefix(target + "/") && !$0.hasSuffix(".") }
      let file = "Sources/\(folder ?? target)/Planted.swift"
      try tree.write(file, later.map { "import \($0)\n" }.joined())
      expected += later.enumerated().map {
        "\(file):\($0 + 1): import \($1)    <- no arrow \(target) -> \($1)"
      }
    }
    let complaints = try tree.complaints()
    #expect(expected.count > 30)
    #expect(expected.filter { !complaints.contains($0) } == [])
  }

  /// In each folder the use of a type of every one that comes after it on the page, all at once.
  @Test func everyArrowBetweenFoldersIsHeld() throws {
    let tree = try SmallTree.house()
    let rooms = try tree.rooms().filter { $0.contains("/") }
    var expected: [String] = []
    for (index, room) in rooms.enumerated() {
      let target = room.prefix { $0 != "/" } + "/"
      let later = rooms[(index + 1)...].filter { $0.hasPrefix(target) }
      let file = "Sources/\(room)/Planted.swift".replacing("/./", with: "/")
      func type(of room: String) -> String {
        "Planted" + room.filter(\.isLetter) + (room.hasSuffix(".") ? "Root" : "")
      }
      let uses = later.enumerated().map { "let use\($0): \(type(of: $1))\n" }.joined()
      try tree.write(file, uses + "struct \(type(of: room)) {}\n")
      expected += later.enumerated().map {
        "\(file):\($0 + 1): \(type(of: $1))    <- no arrow \(room) -> \($1)"
      }
    }
    let complaints = try tree.complaints()
    #expect(expected.count > 3)
    #expect(expected.filter { !complaints.contains($0) } == [])
  }
}
