import Glibc

/// A new folder, readable by its owner alone, that is gone with everything in it when its use is over.
enum TemporaryFolder {
  static func use(_ body: (_ path: String) throws -> Void) throws {
    var template = Array("/tmp/ripples-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("No temporary folder can be made in /tmp.") }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { remove(path) }
    try body(path)
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) {
          String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
        }
        if name == "." || name == ".." { continue }
        if Int32(entry.pointee.d_type) == Int32(DT_DIR) {
          remove("\(path)/\(name)")
        } else {
          unlink("\(path)/\(name)")
        }
      }
      closedir(folder)
    }
    rmdir(path)
  }
}
