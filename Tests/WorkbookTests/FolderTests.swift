import Glibc
import Testing
import Workbook

/// A folder that is there for one test.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/ripples-workbook-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { name in
      name.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
  }

  deinit {
    for name in ["workbook.yaml", "practices.yaml", "helplines.yaml", "sources.yaml"] {
      unlink("\(path)/\(name)")
      rmdir("\(path)/\(name)")
    }
    for name in ["00-start.md", "01-one.md"] { unlink("\(path)/chapters/\(name)") }
    rmdir(path + "/chapters")
    rmdir(path)
  }

  func write(_ bundle: SmallBundle) throws {
    mkdir(path + "/chapters", 0o700)
    for (name, text) in bundle.texts { try write(Array(text.utf8), to: name) }
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    try #require(descriptor >= 0)
    let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    try #require(written == bytes.count)
  }
}

@Suite struct FolderTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(SmallBundle())
  }

  @Test func aFolderReadsLikeMemory() throws {
    #expect(Workbook.check(directory: folder.path) == [])
    #expect(try Workbook.read(directory: folder.path) == Workbook.read(SmallBundle().files))
  }

  /// No file of it is too large, and no file of it is looked into.
  @Test func aBundleThatIsTooLargeInAllIsToldOnce() throws {
    let chapters = (0..<70).map { "x-\($0).md" }
    var texts = SmallBundle().texts
    let list = chapters.map { "\n  - \($0)" }.joined()
    texts["workbook.yaml"] = texts["workbook.yaml"]?.replacing("\nchapters:", with: "\nchapters:" + list)
    let filling = Array(repeating: UInt8(0xFF), count: 500 * 1024)
    let files = BundleFiles { path throws(BundleFiles.Failure) in
      if path.hasPrefix("chapters/x-") { return filling }
      guard let text = texts[path] else { throw .missing }
      return Array(text.utf8)
    }
    let faults = Workbook.check(files)
    #expect(
      faults.map(\.message) == ["This book has more than 2 MB of text. Make two of it, or take some out."])
    #expect(throws: BundleFaults.self) { try Workbook.read(files) }
    #expect(Workbook.glance(files, at: nil, withPractices: false) == nil)
  }

  @Test func aFolderThatIsNotThereIsToldFileByFile() {
    #expect(
      Workbook.check(directory: folder.path + "/nowhere").map(\.place.file) == [
        "helplines.yaml", "practices.yaml", "sources.yaml", "workbook.yaml",
      ])
  }

  @Test func aMissingChapterIsToldWhereItIsNamed() {
    unlink(folder.path + "/chapters/01-one.md")
    #expect(
      Workbook.check(directory: folder.path).map(\.description) == [
        "workbook.yaml:21:5: error: There is no chapters/01-one.md. "
          + "Add it, or check its name, small and large letters too."
      ])
  }

  @Test func aPipeIsToldAndNotWaitedFor() {
    unlink(folder.path + "/sources.yaml")
    mkfifo(folder.path + "/sources.yaml", 0o600)
    #expect(
      Workbook.check(directory: folder.path).map(\.description) == [
        "sources.yaml:1:1: error: sources.yaml is not an ordinary file. Put a text file in its place."
      ])
  }

  @Test func aFolderInTheWayIsTold() {
    unlink(folder.path + "/sources.yaml")
    mkdir(folder.path + "/sources.yaml", 0o700)
    #expect(
      Workbook.check(directory: folder.path).map(\.description) == [
        "sources.yaml:1:1: error: sources.yaml is not an ordinary file. Put a text file in its place."
      ])
  }

  @Test func aFileThatIsTooLargeIsTold() throws {
    try folder.write(Array(repeating: 0x20, count: BundleFiles.largestFile + 1), to: "sources.yaml")
    #expect(
      Workbook.check(directory: folder.path).map(\.description) == [
        "sources.yaml:1:1: error: sources.yaml is larger than 512 KB. Split it, or take some out."
      ])
  }

  @Test func aFileThatLoopsIsTold() {
    unlink(folder.path + "/sources.yaml")
    symlink("sources.yaml", folder.path + "/sources.yaml")
    #expect(
      Workbook.check(directory: folder.path).map(\.description) == [
        "sources.yaml:1:1: error: sources.yaml cannot be read: Too many levels of symbolic links. "
          + "Check its permissions."
      ])
  }
}
