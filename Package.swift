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
    .target(name: "CSandbox"),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3"),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium"),
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
    .target(name: "Text"),
    .target(name: "Time"),
    .target(name: "Canvas", dependencies: ["Text"]),
    .target(name: "Terminal", dependencies: ["Canvas", "Time"]),
    .target(name: "Curses", dependencies: ["CNcurses", "Canvas", "Terminal", "Text", "Time"]),
    .target(name: "Workbook", dependencies: ["CCmark", "CYAML", "Text"]),
    .target(name: "Journal", dependencies: ["Time", "Workbook"]),
    .target(name: "Phrase", dependencies: ["CSodium"]),
    .target(name: "Vault", dependencies: ["CSQLite", "CSodium"], exclude: ["FORMAT.md"]),
    .target(name: "Sandbox", dependencies: ["CSandbox"]),
    .target(name: "Traces"),
    .target(name: "Sitting", dependencies: ["Journal", "Text", "Time", "Workbook"]),
    .target(
      name: "Ripples",
      dependencies: ["Canvas", "Journal", "Sitting", "Terminal", "Text", "Time", "Workbook"]),
    .executableTarget(
      name: "RipplesCommand",
      dependencies: [
        "Canvas", "Curses", "Journal", "Phrase", "Ripples", "Sandbox", "Sitting", "Terminal", "Text", "Time",
        "Traces", "Vault", "Workbook",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "Bench", path: "Tests/Bench"),
    .executableTarget(
      name: "Sample", dependencies: ["Journal", "Time", "Vault", "Workbook"], path: "Tests/Sample"),
    .testTarget(name: "TextTests", dependencies: ["Canvas", "TestSupport", "Text"]),
    .testTarget(name: "TimeTests", dependencies: ["Time"]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Text", "TestSupport"]),
    .testTarget(name: "TerminalTests", dependencies: ["Canvas", "Terminal", "Time", "TestSupport"]),
    .target(name: "TestSupport", dependencies: ["Canvas"], path: "Tests/TestSupport"),
    .testTarget(
      name: "CursesTests",
      dependencies: ["Canvas", "Curses", "Terminal", "TerminalFixture", "TestSupport", "Text"]),
    .executableTarget(
      name: "TerminalFixture", dependencies: ["Canvas", "Curses", "Terminal", "Time"],
      path: "Tests/TerminalFixture"),
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "Canvas", "Journal", "Phrase", "Ripples", "Sandbox", "Sitting", "Terminal", "TestSupport", "Text",
        "Time", "Vault", "Workbook",
      ]),
    .testTarget(name: "LintTests", dependencies: ["TestSupport"]),
    .testTarget(name: "WorkbookTests", dependencies: ["TestSupport", "Text", "Workbook"]),
    .testTarget(
      name: "ContentTests", dependencies: ["Workbook"],
      exclude: [
        "avoid.tsv", "evidence.tsv", "exercises.tsv", "helplines.tsv", "ideas.tsv", "identifiers.txt",
        "practices.tsv", "refrains.tsv", "repeats.tsv", "required.tsv", "solo.tsv",
      ]),
    .testTarget(name: "JournalTests", dependencies: ["Journal", "TestSupport", "Time", "Workbook"]),
    .testTarget(
      name: "SittingTests",
      dependencies: ["Journal", "Sitting", "TestSupport", "Text", "Time", "Workbook"]),
    .target(name: "CTrials", path: "Tests/CTrials"),
    .executableTarget(
      name: "SandboxFixture", dependencies: ["CTrials", "Sandbox"], path: "Tests/SandboxFixture"),
    .testTarget(name: "SandboxTests", dependencies: ["Sandbox", "SandboxFixture", "TestSupport"]),
    .testTarget(name: "PhraseTests", dependencies: ["Phrase", "TestSupport"]),
    .testTarget(name: "TracesTests", dependencies: ["TestSupport", "Traces"]),
    .target(name: "CFaults", path: "Tests/CFaults"),
    .executableTarget(name: "VaultFixture", dependencies: ["CFaults", "Vault"], path: "Tests/VaultFixture"),
    // The fixture is no dependency of the tests: what it has in the place of libc's functions would be in theirs.
    .testTarget(name: "VaultTests", dependencies: ["Vault", "CSQLite", "CSodium", "TestSupport"]),
    .testTarget(
      name: "RipplesTests",
      dependencies: ["Canvas", "Journal", "Ripples", "Sitting", "Terminal", "Text", "Time", "Workbook"],
      exclude: ["Golden"]),
    .testTarget(
      name: "RipplesCommandTests",
      dependencies: [
        "CSQLite", "Journal", "Ripples", "RipplesCommand", "Sandbox", "Sitting", "TestSupport", "Time",
        "Vault", "Workbook",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [.treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny")]
}

// libFuzzer brings a main of its own: nothing of this is in any other build.
if Context.environment["RIPPLES_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["Journal", "Vault", "Workbook"], path: "Tests/Fuzz",
      swiftSettings: [.unsafeFlags(["-parse-as-library"]), .enableUpcomingFeature("ExistentialAny")]))
}
