import Glibc

extension Place {
  /// All bytes of an ordinary file; nil when there is none, or it is larger than `limit` bytes.
  ///
  /// Closing it drops SQLite's locks on it, so that none may be held.
  static func bytes(ofFileAt path: String, atMost limit: Int = .max) throws(VaultError) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      guard [ENOENT, ELOOP, ENXIO, ENODEV].contains(errno) else { throw VaultError(errno: errno) }
      return nil
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw VaultError(errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= limit else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var count = 0
    while count < bytes.count {
      let start = count
      let got = bytes.withUnsafeMutableBytes {
        read(file, $0.baseAddress.map { $0 + start }, $0.count - start)
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw VaultError(errno: errno) }
      guard got > 0 else { break }
      count += got
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether another program is in the middle of a save: SQLite's lock on its reserved byte tells.
  var isBeingWritten: Bool {
    let file = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    (lock.l_start, lock.l_len) = (0x4000_0001, 1)
    return fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != Int16(F_UNLCK)
  }

  /// Whether the header forbids writing to this version of SQLite; it has to be asked before SQLite opens the file.
  var forbidsWriting: Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { close(file) }
    var version: UInt8 = 0
    return pread(file, &version, 1, 18) == 1 && version > 2
  }

  /// Gives a file in the folder a name that nothing looks for, brings that to the disk, and answers the name.
  func setAside(_ path: String) throws(VaultError) -> String {
    var number = 1
    var target = "\(path).set-aside-\(number)"
    while Place.isTaken(target) {
      number += 1
      target = "\(path).set-aside-\(number)"
    }
    guard rename(path, target) == 0 else { throw VaultError(errno: errno) }
    try flush()
    return String(target.dropFirst(folder.count + 1))
  }

  /// The names of all that was ever set aside here and is still there.
  var namesSetAside: [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if file.hasPrefix(name + "-"), file.contains(".set-aside-") { names.append(file) }
    }
    return names.sorted()
  }

  private static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
