// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Ripples",
  products: [.executable(name: "ripples", targets: ["RipplesCommand"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium"),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .target(name: "Canvas"),
    .target(name: "Screen", dependencies: ["CNcurses", "Canvas"]),
    .target(name: "Workbook", dependencies: ["CCmark", "CYAML"]),
    .target(name: "Journal", dependencies: ["Workbook"]),
    .target(name: "Vault", dependencies: ["CSQLite", "CSodium"]),
    .target(name: "Ripples", dependencies: ["Canvas", "Workbook", "Journal"]),
    .executableTarget(
      name: "RipplesCommand",
      dependencies: [
        "Screen", "Ripples", "Vault",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "Bench", path: "Tests/Bench"),
    .executableTarget(name: "Sample", dependencies: ["Journal", "Vault", "Workbook"], path: "Tests/Sample"),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas"]),
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "ScreenTests", dependencies: ["Screen", "TerminalFixture", "TestSupport"]),
    .executableTarget(name: "TerminalFixture", dependencies: ["Screen"], path: "Tests/TerminalFixture"),
    .testTarget(name: "WorkbookTests", dependencies: ["Workbook"]),
    .testTarget(
      name: "ContentTests", dependencies: ["Workbook"],
      exclude: [
        "avoid.tsv", "evidence.tsv", "exercises.tsv", "helplines.tsv", "ideas.tsv", "identifiers.txt",
        "practices.tsv", "refrains.tsv", "repeats.tsv", "required.tsv", "solo.tsv",
      ]),
    .testTarget(name: "JournalTests", dependencies: ["Journal"]),
    .testTarget(name: "VaultTests", dependencies: ["Vault", "CSQLite", "TestSupport"]),
    .testTarget(name: "RipplesTests", dependencies: ["Ripples"], exclude: ["Golden"]),
    .testTarget(
      name: "RipplesCommandTests",
      dependencies: ["RipplesCommand", "Ripples", "Vault", "CSQLite", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
}
