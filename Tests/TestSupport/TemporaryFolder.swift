import Glibc

/// An empty folder that is removed, with all that is in it, when the last reference is gone.
public final class TemporaryFolder {
  public let path: String
  private var isMounted = false

  public init() throws(Program.Failure) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/ripples-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Program.Failure(code: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if isMounted { umount2(path, CInt(MNT_DETACH)) }
    Self.remove(path)
  }

  /// Puts a file system of its own on the folder.
  public func mount(kilobytes: Int) throws(Program.Failure) {
    guard Glibc.mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw Program.Failure(code: errno)
    }
    isMounted = true
  }

  /// Whether this account may mount file systems.
  public static var canMount: Bool { (try? TemporaryFolder().mount(kilobytes: 64)) != nil }

  /// Forbids all writing on the file system that `mount` made.
  public func makeReadOnly() throws(Program.Failure) { try remount(MS_RDONLY) }

  public func makeWritable() throws(Program.Failure) { try remount(0) }

  private func remount(_ flags: Int) throws(Program.Failure) {
    // A child that another test is just spawning shares open files for a moment.
    let patience = Patience()
    while Glibc.mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | flags), "") != 0 {
      guard errno == EBUSY, patience.elapsed < 5 else { throw Program.Failure(code: errno) }
      poll(nil, 0, 10)
    }
  }

  /// The names in a folder, without the two that each has.
  public static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    // A link goes, and what it leads to stays.
    if unlink(path) == 0 { return }
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
