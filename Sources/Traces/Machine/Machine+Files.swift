import Glibc

extension Machine {
  /// The most that is read of a file that is read whole, in bytes.
  private static let smallSize = 1 << 18
  /// The most names that are read of a folder.
  private static let namesRead = 8_000

  /// What the system says of a file, links followed; nil when there is none, or none that this account may see.
  func status(_ path: String) -> stat? {
    var status = stat()
    return fstatat(AT_FDCWD, root + path, &status, 0) == 0 ? status : nil
  }

  /// The same of the link itself.
  func statusOfLink(_ path: String) -> stat? {
    var status = stat()
    return lstat(root + path, &status) == 0 ? status : nil
  }

  func exists(_ path: String) -> Bool { statusOfLink(path) != nil }

  /// What a link leads to, as it is written there.
  func link(_ path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        $0.baseAddress.map { readlink(root + path, $0, 4096) } ?? -1
      }
    }
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  /// Up to `count` bytes of an ordinary file from an offset on, or why there are none.
  ///
  /// What is no ordinary file is not opened: a pipe would wait, and a device might act.
  func bytes(of path: String, from offset: Int, count: Int) -> Result<[UInt8], Unread> {
    guard let status = status(path) else { return .failure(errno == EACCES ? .refused : .missing) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failure(.missing) }
    let file = open(root + path)
    guard file >= 0 else { return .failure(file == -ENOENT ? .missing : .refused) }
    defer { close(file) }
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(file, buffer.baseAddress.map { $0 + filled }, count - filled, off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        filled += got
      }
    }
    return .success(bytes)
  }

  /// A small file as text, its first part where it is not small; nil where it cannot be read.
  func text(_ path: String) -> String? {
    (try? bytes(of: path, from: 0, count: Self.smallSize).get()).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The lines of a small file; none where it cannot be read.
  func lines(_ path: String) -> [Substring] { text(path)?.split(separator: "\n") ?? [] }

  /// The names in a folder that hold one of these words, all for none, in order; nil where it cannot be read.
  func names(in folder: String, holding words: [[UInt8]] = []) -> [String]? {
    guard let status = status(folder), status.st_mode & S_IFMT == S_IFDIR else { return nil }
    let descriptor = open(root + folder)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(stream) }
    var names: [String] = []
    for _ in 0..<Self.namesRead {
      guard let entry = readdir(stream) else { break }
      withUnsafeBytes(of: &entry.pointee.d_name) { field in
        let bytes = UnsafeRawBufferPointer(rebasing: field[..<(field.firstIndex(of: 0) ?? field.count)])
        guard !bytes.elementsEqual([0x2E]), !bytes.elementsEqual([0x2E, 0x2E]) else { return }
        guard words.isEmpty || NameScan.isNamed(in: bytes, words) else { return }
        names.append(String(decoding: bytes, as: UTF8.self))
      }
    }
    return names.sorted()
  }

  /// Opens for reading, waiting for nothing and, where the file is the reader's own, leaving its time of last reading.
  @Sendable public static func openQuietly(_ path: String) -> Int32 {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    // O_NOATIME, which Glibc's module has not: it is refused for a file of another account.
    let quiet = Glibc.open(path, flags | 0o1_000_000)
    if quiet >= 0 { return quiet }
    guard errno == EPERM else { return -errno }
    let plain = Glibc.open(path, flags)
    return plain >= 0 ? plain : -errno
  }
}

/// Why nothing could be read.
enum Unread: Error {
  case missing
  /// This account may not, or the disk will not.
  case refused
}
