import Glibc

extension BundleFiles {
  /// The files of a folder on disk.
  public init(directory: String) {
    self.init { path throws(Failure) in try Self.bytes(ofFileAt: directory + "/" + path) }
  }

  /// The bytes of an ordinary file that is not too large.
  private static func bytes(ofFileAt path: String) throws(Failure) -> [UInt8] {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write to it.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw errno == ENOENT || errno == ENOTDIR ? .missing : .lastError }
    defer { close(descriptor) }

    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .lastError }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= largestFile else { throw .tooLarge }

    // One byte more than the file has, so that one that grew meanwhile is read to its end as well.
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) + 1)
    var count = 0
    while true {
      let (room, start) = (bytes.count - count, count)
      let got = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, room)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw .lastError }
      guard got > 0 else { break }
      count += got
      guard count <= largestFile else { throw .tooLarge }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}

extension BundleFiles.Failure {
  /// What the system said about the call that has failed last.
  fileprivate static var lastError: Self { .unreadable(String(cString: strerror(errno))) }
}
