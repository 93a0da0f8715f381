import TestSupport
import Testing
import Workbook

/// What a doc comment shows is compiled and run in one of the files beside this one that end in `Examples.swift`.
@Suite struct EveryExampleTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// The paths of the Swift files in a folder and in those below it.
  private static func files(in folder: String) -> [String] {
    TemporaryFolder.names(in: "\(root)/\(folder)").flatMap { name in
      name.hasSuffix(".swift") ? ["\(folder)/\(name)"] : files(in: "\(folder)/\(name)")
    }
  }

  private static func text(of path: String) throws -> String {
    String(decoding: try BundleFiles(directory: root).read(path), as: UTF8.self)
  }

  @Test func everyExampleInADocCommentIsCompiled() throws {
    let compiled = Self.files(in: "Tests/ExampleTests").filter { $0.hasSuffix("Examples.swift") }
    let code = CompiledCode(try compiled.map(Self.text))
    var count = 0
    for file in Self.files(in: "Sources") {
      let (examples, unknown) = DocExample.all(in: try Self.text(of: file), of: file)
      count += examples.count
      for line in unknown {
        Issue.record("\(file):\(line): indent an example, or say ```text of what is no code")
      }
      for example in examples where !code.holds(example) {
        Issue.record(
          "\(file):\(example.line): no file of Tests/ExampleTests holds\n\(example.compiled)")
      }
    }
    #expect(count > 10)
  }

  private static let commented = """
    /// A thing.
    ///
    ///     let thing = Thing()
    ///     thing.size  // 3
    ///
    /// - Parameter thing: it is said on
    ///     a second line.
    ///
    /// ```text
    ///     no code
    /// ```
    struct Thing {
      /// Words.
      ///
      /// ```
      /// let code = 1
      /// ```
    """

  @Test func anExampleIsAnIndentedBlockAfterABlankLine() {
    let (examples, unknown) = DocExample.all(in: Self.commented, of: "Thing.swift")
    #expect(examples.map(\.code) == [["let thing = Thing()", "thing.size  // 3"]])
    #expect(examples.map(\.line) == [3])
    #expect(unknown == [15])
  }

  @Test(arguments: [
    ("let thing = Thing()\n  #expect(\n    thing.size == 3)", true), ("let thing = Thing()", false),
    ("let thing = Thing()\n  // #expect(thing.size == 3)", false),
    ("let thing = Thing()\n  #expect(thing.size == 4)", false),
  ])
  func onlyCodeThatIsTheSameCounts(code: String, holds: Bool) throws {
    let example = try #require(DocExample.all(in: Self.commented, of: "Thing.swift").examples.first)
    #expect(CompiledCode(["func thing() {\n  \(code)\n}"]).holds(example) == holds)
  }

  @Test func blanksInAStringCount() {
    let example = DocExample(file: "", line: 1, code: [#"say("a  \" b")"#])
    #expect(CompiledCode([#"say( "a  \" b" )"#]).holds(example))
    #expect(!CompiledCode([#"say("a \" b")"#]).holds(example))
  }
}
