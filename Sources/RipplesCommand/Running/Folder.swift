import Glibc

/// The folder that a new file is to lie in.
enum Folder {
  /// That it is there: one that is misspelled is not made.
  static func expect(of path: String, _ failure: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    var status = stat()
    guard stat(folder.isEmpty ? "/" : folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure("\(failure): there is no folder '\(folder.quotable)'.", EX_CANTCREAT)
    }
  }
}
