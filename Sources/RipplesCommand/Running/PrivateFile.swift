import Glibc

/// Where an export goes: a new file that its owner alone can read, or standard output.
struct PrivateFile {
  private let descriptor: Int32
  private let path: String?

  /// - Parameter path: nil is standard output; a file that exists is not written over.
  init(_ path: String?) throws {
    self.path = path
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    try Self.expectNothing(at: path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    if descriptor < 0 {
      throw Failure("The export was not written: \(String(cString: strerror(errno))).", EX_CANTCREAT)
    }
  }

  /// That no file is there already: nobody is asked to say yes to what cannot be.
  static func expectNothing(at path: String?) throws {
    var status = stat()
    guard let path, lstat(path, &status) == 0 else { return }
    throw Failure("The export was not written: there is a file already; choose a new name.", EX_CANTCREAT)
  }

  /// Writes all bytes; a file that could not be written whole is taken away again.
  func write(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
    if path != nil, fsync(descriptor) != 0 || close(descriptor) != 0 { throw failure(errno) }
  }

  private func failure(_ code: Int32) -> Failure {
    if let path { unlink(path) }
    return Failure("The export was not written: \(String(cString: strerror(code))).", EX_IOERR)
  }
}
