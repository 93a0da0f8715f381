import Glibc

/// The path of a vault's database, and the file that was found there.
struct Place: Hashable {
  /// What tells one file from another that has its name.
  struct Identity: Hashable {
    var device: UInt64
    var inode: UInt64
  }

  /// The folder, with every link in it followed: SQLite is told to follow none.
  let folder: String
  let name: String

  init(folder: String, name: String) {
    self.folder = folder
    self.name = name
  }

  /// The place that `path` means, in a folder that exists.
  init(of path: String) throws(VaultError) {
    let parts = Place.split(path)
    guard !parts.name.isEmpty, let resolved = realpath(parts.folder, nil) else {
      throw parts.name.isEmpty ? .missing : VaultError(errno: errno)
    }
    defer { free(resolved) }
    folder = String(cString: resolved)
    name = parts.name
  }

  /// The same, but makes the folders that are missing, for this account alone whatever the umask.
  static func making(_ path: String) throws(VaultError) -> Place {
    try makeFolder(split(path).folder)
    return try Place(of: path)
  }

  var path: String { "\(folder)/\(name)" }

  /// The lock beside the database: `journal.lock` for `journal.db`.
  var lockPath: String {
    let stem = name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
    return "\(folder)/\(stem).lock"
  }

  /// Where a new file is built before it takes the place of this one.
  var draftPath: String { path + ".new" }

  /// Where the dated copies of the program lie.
  var backupFolder: String { folder + "/backups" }

  /// Whether files can be made in the folder, as every save makes one.
  var isWritable: Bool { access(folder, W_OK) == 0 }

  /// Whether this account may write to the file itself.
  var isFileWritable: Bool { access(path, W_OK) == 0 }

  /// Looks at the file without opening it: closing a descriptor of it would drop SQLite's own locks.
  func find() throws(VaultError) -> Identity {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw VaultError(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFLNK: throw .symbolicLink
    case S_IFREG: break
    default: throw .notAJournal
    }
    guard status.st_size > 0 else { throw .empty }
    return Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Whether there is anything at this path, be it a link that leads nowhere.
  var exists: Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Brings the folder's own entries to the disk.
  func flush() throws(VaultError) { try Place.flush(folder) }

  /// Brings the entries of a folder to the disk.
  static func flush(_ folder: String) throws(VaultError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw VaultError(errno: errno) }
    defer { close(descriptor) }
    // Some file systems cannot do this for a folder, and then need not.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw VaultError(errno: errno) }
  }

  /// Whether the file that was found is still the one at this path.
  func holds(_ identity: Identity) -> Bool {
    var status = stat()
    guard lstat(path, &status) == 0 else { return false }
    return identity == Identity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Takes the file away from everyone but its owner, if it is this account's.
  func keepPrivate() {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
      status.st_mode & 0o077 != 0
    else { return }
    chmod(path, 0o600)
  }

  /// Makes `folder` and those above it that are missing, each of mode 0700.
  static func makeFolder(_ folder: String) throws(VaultError) {
    let above = split(folder).folder
    var isMade = mkdir(folder, 0o700) == 0
    if !isMade, errno == ENOENT, above != folder {
      try makeFolder(above)
      // Once more only: some file systems never let a folder be made, and say that there is none above it.
      isMade = mkdir(folder, 0o700) == 0
    }
    guard isMade else {
      if errno == EEXIST { return }
      throw errno == ENOENT ? .readOnly : VaultError(errno: errno)
    }
    // The umask may have taken bits from the owner too.
    guard chmod(folder, 0o700) == 0 else { throw VaultError(errno: errno) }
  }

  /// Makes an empty database file that only its owner can read, in place of what an earlier attempt left.
  static func makeFile(_ path: String) throws(VaultError) {
    for leftover in [path, path + "-journal"] { unlink(leftover) }
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw VaultError(errno: errno) }
    // SQLite gives its rollback journal the mode of the database, whatever the umask.
    fchmod(file, 0o600)
    close(file)
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = path[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
  }
}
