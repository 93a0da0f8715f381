import Glibc

/// What can be tried with a path.
enum FileTrial: String {
  case read, list, append, make, truncate, remove, folder, link

  /// 0 when it was allowed, else the error.
  func error(at path: String) -> Int32 {
    let result: Int32 =
      switch self {
      case .read: closed(open(path, O_RDONLY | O_NONBLOCK))
      case .list: closed(open(path, O_RDONLY | O_DIRECTORY))
      case .append: closed(open(path, O_WRONLY | O_APPEND))
      case .make: closed(open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600))
      case .truncate: Glibc.truncate(path, 0)
      case .remove: unlink(path)
      case .folder: mkdir(path, 0o700)
      case .link: symlink("nowhere", path)
      }
    return result < 0 ? errno : 0
  }

  private func closed(_ descriptor: Int32) -> Int32 {
    if descriptor >= 0 { close(descriptor) }
    return descriptor
  }
}

/// A file that was handed in.
struct File: CustomStringConvertible {
  let descriptor: Int32

  /// What it holds, or that it took what was written to it.
  var description: String {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    if count >= 0 { return "has '\(String(decoding: bytes.prefix(count), as: UTF8.self))'" }
    return write(descriptor, "words", 5) == 5 ? "written" : "nothing"
  }
}
