import Testing

/// Each way to run an arrow back is found where it stands.
@Suite struct ArrowTests {
  @Test func aTreeThatKeepsTheRulesIsPassed() throws {
    #expect(try SmallTree().complaints() == [])
  }

  @Test func anImportThatPackageSwiftDoesNotDeclareIsFound() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Middle/Box.swift", "import Away\nimport Ground\n\npublic struct Box {}\n")
    #expect(
      try tree.complaints() == [
        "Sources/Middle/Box.swift:1: import Away    <- Package.swift does not say that Middle depends on it"
      ])
  }

  @Test func testsDeclareWhatTheyImportToo() throws {
    let tree = try SmallTree()
    try tree.write("Tests/TopTests/RoofTests.swift", "import Ground\n@testable import Top\n")
    #expect(
      try tree.complaints() == [
        "Tests/TopTests/RoofTests.swift:1: import Ground    <- Package.swift does not say that TopTests depends on it"
      ])
  }

  @Test func anImportOfARoomAboveIsFound() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Ground/Stone.swift", "\n@testable import struct Middle.Box\n")
    #expect(
      try tree.complaints() == [
        "Sources/Ground/Stone.swift:2: import Middle    <- Package.swift does not say that Ground depends on it",
        "Sources/Ground/Stone.swift:2: import Middle    <- no arrow Ground -> Middle",
      ])
  }

  @Test func aDependencyThatTheRoomsDoNotHaveIsFound() throws {
    let tree = try SmallTree()
    try tree.write(
      "Package.swift",
      """
      targets: [
        .target(name: "Ground"), .target(name: "Middle", dependencies: ["Ground"]),
        .target(name: "Top", dependencies: ["Middle", "Away"]),
        .target(name: "Side", dependencies: ["Top"], path: "Sources/Aside"),
        .testTarget(name: "TopTests", dependencies: ["Top"]),
      ]
      """)
    #expect(
      try tree.complaints() == ["Package.swift:4: Side depends on Top    <- no arrow Side -> Top"])
  }

  @Test func aNameFromAFolderAboveIsFound() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor {\n  var roofs: [Roof] = []\n}\n")
    #expect(
      try tree.complaints() == ["Sources/Top/Low/Floor.swift:2: Roof    <- no arrow Top/Low -> Top/High"])
  }

  @Test func aMemberThatAFolderAboveAddsIsFound() throws {
    let tree = try SmallTree()
    try tree.write(
      "Sources/Top/High/Roof.swift", "extension Floor {\n  func lifted() -> Floor { self }\n}\n")
    try tree.write(
      "Sources/Top/Low/Floor.swift", "struct Floor {\n  var high: Floor { self.lifted() }\n}\n")
    #expect(
      try tree.complaints() == ["Sources/Top/Low/Floor.swift:2: .lifted    <- no arrow Top/Low -> Top/High"])
  }

  @Test func aFunctionOfAFolderAboveIsFound() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/High/Roof.swift", "func raise(_ floor: Floor) {}\n")
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor {\n  func up() { raise(self) }\n}\n")
    #expect(
      try tree.complaints() == ["Sources/Top/Low/Floor.swift:2: raise    <- no arrow Top/Low -> Top/High"])
  }

  @Test func noCircleCanBeDrawn() throws {
    let tree = try SmallTree()
    try tree.write(
      ".make/rooms",
      """
      modules Glibc
      Ground -> Middle
      Middle -> Ground
      Top -> Middle Ground Top
      Top/Low -> Top/High
      Top/High -> Top/Low
      """)
    #expect(
      try tree.complaints() == [
        ".make/rooms:2: Ground -> Middle    <- the arrow runs back: Middle does not stand above Ground",
        ".make/rooms:4: Top -> Top    <- the arrow runs back: Top does not stand above Top",
        ".make/rooms:5: Top/Low -> Top/High    <- the arrow runs back: Top/High does not stand above Top/Low",
      ])
  }

  @Test func roomsAndThePageOfRoomsAgree() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/Cellar/Box.swift", "struct Cellar {}\n")
    try tree.write(
      ".make/rooms",
      "modules Glibc\nGround\nMiddle -> Ground\nTop -> Middle\nTop/Low\nTop/High -> Top/*\nTop/Loft\n")
    #expect(
      try tree.complaints() == [
        "Sources/Top/Cellar/Box.swift:1: Top/Cellar    <- .make/rooms has no such room",
        "Package.swift:8: Top depends on Ground    <- no arrow Top -> Ground",
        ".make/rooms:7: Top/Loft    <- no such room",
      ])
  }

  @Test func aTargetThatIsSkippedIsLeftAlone() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor { var roofs: [Roof] }\n")
    try tree.write(
      ".make/rooms",
      "modules Glibc\nskip Top\nGround\nMiddle -> Ground\nTop -> Middle Ground\nTop/Low\nTop/Loft\n")
    #expect(try tree.complaints() == [])
  }

  @Test func theListTellsTheArrowsThatTheCodeHas() throws {
    let tree = try SmallTree()
    try tree.write("Sources/Top/Low/Floor.swift", "struct Floor { var roofs: [Roof] }\n")
    #expect(
      try tree.arrows() == [
        "Middle -> Ground", "Top/High -> Top/Low  AND BACK  # Floor", "Top/Low -> Top/High  AND BACK  # Roof",
      ])
  }
}
