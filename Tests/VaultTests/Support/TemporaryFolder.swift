import Glibc

@testable import Vault

/// An empty folder that is removed, with all that is in it, when the last reference is gone.
final class TemporaryFolder {
  let path: String
  private var isMounted = false

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/vault-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw VaultError(errno: errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    if isMounted { umount2(path, CInt(MNT_DETACH)) }
    Self.remove(path)
  }

  /// Where a test's vault goes.
  var journal: String { path + "/ripples/journal.db" }

  var state: String { path + "/state" }

  /// Puts a file system of its own on the folder.
  func mount(kilobytes: Int) throws {
    guard Glibc.mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else {
      throw VaultError(errno: errno)
    }
    isMounted = true
  }

  /// Whether this account may mount file systems.
  static var canMount: Bool { (try? TemporaryFolder().mount(kilobytes: 64)) != nil }

  /// Forbids all writing on the file system that `mount` made.
  func makeReadOnly() throws { try remount(MS_RDONLY) }

  func makeWritable() throws { try remount(0) }

  private func remount(_ flags: Int) throws {
    guard Glibc.mount("tmpfs", path, "tmpfs", UInt(MS_REMOUNT | flags), "") == 0 else {
      throw VaultError(errno: errno)
    }
  }

  /// The names in a folder, without the two that each has.
  static func names(in folder: String) -> [String] {
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
    chmod(path, 0o700)
    for name in names(in: path) { remove("\(path)/\(name)") }
    if unlink(path) != 0 { rmdir(path) }
  }
}
