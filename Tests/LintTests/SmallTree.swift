import Glibc
import TestSupport

/// A small house of three rooms in a temporary folder, one of them with two folders; it keeps every rule as it is.
struct SmallTree {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/"
  private let folder: TemporaryFolder

  /// The sources of the program, as they are.
  static func house() throws -> SmallTree {
    let tree = SmallTree(folder: try TemporaryFolder())
    let files = ["Sources", "Tests", "Package.swift", ".make"].map { root + $0 }
    _ = try Program("/bin/cp", ["-R"] + files + [tree.folder.path]).output()
    return tree
  }

  private init(folder: TemporaryFolder) { self.folder = folder }

  init() throws {
    folder = try TemporaryFolder()
    try write(
      ".make/rooms",
      """
      modules Glibc
      Ground
      Middle -> Ground  # the words after this sign are for people
      held Middle Box
      Top -> Middle Ground
      Top/Low
      Top/High -> Top/*
      """)
    try write(
      "Package.swift",
      """
      let package = Package(
        name: "Small", dependencies: [.package(url: "https://example.org/away", from: "1.0.0")],
        targets: [
          .target(name: "Ground"),
          .target(name: "Middle", dependencies: ["Ground"]),
          .target(
            name: "Top",
            dependencies: ["Middle", "Ground", .product(name: "Away", package: "away")]),
          .testTarget(name: "TopTests", dependencies: ["Top"]),
        ])
      """)
    try write("Sources/Ground/Stone.swift", "import Glibc\n\npublic struct Stone {}\n")
    try write(
      "Sources/Middle/Box.swift",
      """
      import Ground

      public struct Box {
        public private(set) var stones: [Stone] = []
        public var isEmpty: Bool { stones.isEmpty }
        var count = 0
      }
      """)
    try write("Sources/Top/Low/Floor.swift", "import Middle\n\nstruct Floor { let box: Box }\n")
    try write("Tests/TopTests/RoofTests.swift", "@testable import Top\n")
    try write("Sources/Top/High/Roof.swift", "import Away\n\nstruct Roof { let floor: Floor }\n")
  }

  /// Puts text into a file of the tree, in place of what was there; its folders are made.
  func write(_ path: String, _ text: String) throws {
    for slash in path.indices where path[slash] == "/" { mkdir("\(folder.path)/\(path[..<slash])", 0o755) }
    guard let file = fopen("\(folder.path)/\(path)", "w") else { throw Program.Failure(code: errno) }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// What `.make/arrows` says of the tree, a line for each broken rule.
  func complaints() throws -> [String] {
    let outcome = try run([folder.path])
    let lines = outcome.text.split(separator: "\n").map(String.init)
    guard outcome.code == (lines.isEmpty ? 0 : 1), outcome.errors.isEmpty else {
      throw Program.Failure(code: outcome.code)
    }
    return lines
  }

  /// The arrows that the tree has.
  func arrows() throws -> [String] {
    try run(["--list", folder.path]).text.split(separator: "\n").map(String.init)
  }

  /// The rooms that may be looked at, in the order of their page; those of targets that are skipped are left out.
  func rooms() throws -> [String] {
    let rows = try Program("/bin/cat", ["\(folder.path)/.make/rooms"]).output().split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let skipped = rows.filter { $0[0] == "skip" }.flatMap { $0.dropFirst() }
    return rows.map { $0[0] }.filter { name in
      !["#", "modules", "skip", "held"].contains(name) && !skipped.contains { name.hasPrefix($0 + "/") }
    }
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program("/bin/sh", [Self.root + ".make/arrows"] + arguments).run()
  }
}
