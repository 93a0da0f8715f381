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
