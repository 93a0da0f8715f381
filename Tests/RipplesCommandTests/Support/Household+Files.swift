import Glibc
import TestSupport

extension Household {
  /// A file, a folder or a link below the root, with all that can be told of it.
  struct Item: Equatable {
    var path: String
    var mode: UInt32
    var bytes: [UInt8]
  }

  /// Everything that is below a folder now, in the order of paths; below the root when none is named.
  func items(in folder: String? = nil) -> [Item] {
    guard let stream = opendir(folder ?? root) else { return [] }
    defer { closedir(stream) }
    var items: [Item] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name == "." || name == ".." { continue }
      items += self.items(at: "\(folder ?? root)/\(name)")
    }
    return items.sorted { $0.path < $1.path }
  }

  private func items(at path: String) -> [Item] {
    var status = stat()
    // SQLite's own journal comes and goes while a folder is read.
    guard lstat(path, &status) == 0 else { return [] }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return [Item(path: path, mode: status.st_mode, bytes: [])] + items(in: path)
    case S_IFREG: return [Item(path: path, mode: status.st_mode, bytes: read(path))]
    default: return [Item(path: path, mode: status.st_mode, bytes: [])]
    }
  }

  /// The files below the root: the folders that were there before any run do not count.
  var files: [Item] { items().filter { $0.mode & S_IFMT == S_IFREG } }

  /// The paths of all files below the root that have this word among their bytes.
  func files(holding word: String) -> [String] {
    files.filter { $0.bytes.contains(Array(word.utf8)) }.map(\.path)
  }

  func read(_ path: String) -> [UInt8] {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part.prefix(count)
    }
  }

  /// Makes a file of these bytes, over what may be there.
  func write(_ bytes: [UInt8], to path: String) throws {
    let file = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Program.Failure(code: errno) }
    defer { close(file) }
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Program.Failure(code: errno) }
  }
}
