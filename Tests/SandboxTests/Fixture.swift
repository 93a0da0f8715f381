import Glibc
import Sandbox
import TestSupport

/// A program of steps, two folders, and what came of each step.
final class Fixture {
  private let folder: TemporaryFolder
  /// The folder that the program may write in.
  var own: String { folder.path + "/own" }
  /// One that it was told nothing of.
  var other: String { folder.path + "/other" }

  init() throws {
    folder = try TemporaryFolder()
    for path in [own, other] {
      mkdir(path, 0o700)
      try write("words of \(path == own ? "own" : "other")", to: path + "/file")
    }
  }

  /// What the kernel of this machine can do; tests of a layer that it lacks are told as not run.
  static var hasLandlock: Bool { Sandbox.kernelVersion != nil }
  static let noLandlock = "this kernel has no Landlock: files were not tried"

  static var hasFilter: Bool {
    get throws { try Fixture().run("enter")[0].hasSuffix("filter true") }
  }

  func write(_ text: String, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Program.Failure(code: errno) }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Program.Failure(code: errno) }
  }

  /// Takes the steps one after another, and answers with what came of each.
  func run(_ steps: String...) throws -> [String] { try run(steps) }

  func run(_ steps: [String]) throws -> [String] {
    try lines(Program(try Program.built("SandboxFixture"), steps).output())
  }

  /// The lines without the step that each begins with.
  func lines(_ output: String) -> [String] {
    output.split(separator: "\n").map { line in
      line.split(separator: " ", maxSplits: 1).last.map(String.init) ?? ""
    }
  }

  /// Takes steps in the sandbox, in which the own folder may be written.
  func inside(_ steps: String...) throws -> [String] {
    Array(try run(["may-write:" + own, "enter"] + steps).dropFirst(2))
  }
}
