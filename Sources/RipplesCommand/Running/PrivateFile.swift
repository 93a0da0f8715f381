import Glibc
import Sandbox

/// Where an export goes: a new file that its owner alone can read, or standard output.
struct PrivateFile {
  private let descriptor: Int32
  private let path: String?
  private let opener: Opener?

  /// - Parameters:
  ///   - path: nil is standard output; a file that exists is not written over.
  ///   - opener: who makes the file where this process may not.
  init(_ path: String?, by opener: Opener? = nil) throws {
    self.path = path
    self.opener = opener
    guard let path else {
      descriptor = STDOUT_FILENO
      return
    }
    try Self.expectNothing(at: path)
    do {
      descriptor = try Self.create(path, by: opener)
    } catch {
      throw Failure("The export was not written: \(String(cString: strerror(error.code))).", EX_CANTCREAT)
    }
  }

  private static func create(_ path: String, by opener: Opener?) throws(Opener.Failure) -> Int32 {
    if let opener { return try opener.create(path) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Opener.Failure(code: errno) }
    return descriptor
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
    if let path, (try? opener?.remove(path)) == nil { unlink(path) }
    return Failure("The export was not written: \(String(cString: strerror(code))).", EX_IOERR)
  }
}
