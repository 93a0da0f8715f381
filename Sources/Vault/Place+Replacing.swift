import Glibc

extension Place {
  private var replacedPath: String { path + ".old" }

  /// Builds a whole database beside this one, in one transaction of `fill`'s, and brings it to the disk.
  func makeDraft(_ fill: (Database) throws(VaultError) -> Void) throws(VaultError) {
    try Place.makeFile(draftPath)
    do {
      let database = try Database(path: draftPath, mode: .readWrite)
      try database.configure()
      try fill(database)
    } catch {
      removeDraft()
      throw error
    }
  }

  /// Destroys a draft that never took the place of the file: it may hold its own key, open.
  func removeDraft() {
    for path in [draftPath + "-journal", draftPath] where isAnything(at: path) { Place.destroy(path) }
  }

  private func isAnything(at path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Puts the draft in the place of the file, and destroys the file.
  ///
  /// From one step to the next there is a whole vault at the path. A program that ends in between leaves the old file
  /// under another name, and `removeReplaced` destroys it at the next opening, with all copies that its key opens.
  ///
  /// - Parameter afterward: what follows as soon as the draft is at the path, be it on the disk yet or not.
  func replaceWithDraft(_ afterward: () -> Void) throws(VaultError) {
    removeReplaced()
    guard link(path, replacedPath) == 0 else { throw VaultError(errno: errno) }
    guard rename(draftPath, path) == 0 else {
      let reason = errno
      unlink(replacedPath)
      throw VaultError(errno: reason)
    }
    afterward()
    try flush()
    removeReplaced()
  }

  /// Gives the draft its name, where no file has it.
  func publishDraft() throws(VaultError) {
    guard rename(draftPath, path) == 0 else {
      let reason = errno
      unlink(draftPath)
      throw VaultError(errno: reason)
    }
    try flush()
  }

  /// Puts the draft in the place of the file, and keeps the file among the backups.
  ///
  /// - Returns: the path under which it is kept.
  @discardableResult
  func keepReplaced(as suffix: String) throws(VaultError) -> String {
    try Place.makeFolder(backupFolder)
    var target = "\(backupFolder)/\(name).\(suffix)"
    var number = 1
    while link(path, target) != 0 {
      guard errno == EEXIST else { throw VaultError(errno: errno) }
      number += 1
      target = "\(backupFolder)/\(name).\(suffix).\(number)"
    }
    do throws(VaultError) {
      // The old file has its other name on the disk before it loses the first one.
      try Place.flush(backupFolder)
      guard rename(draftPath, path) == 0 else { throw VaultError(errno: errno) }
    } catch {
      unlink(target)
      throw error
    }
    try flush()
    return target
  }

  /// Destroys what a replacement has left that was cut off.
  func removeReplaced() {
    var (old, present) = (stat(), stat())
    guard lstat(replacedPath, &old) == 0 else { return }
    if lstat(path, &present) == 0, (old.st_dev, old.st_ino) == (present.st_dev, present.st_ino) {
      // It never came to be replaced: this is another name of the vault itself.
      unlink(replacedPath)
    } else {
      // Until the folder is on the disk, a loss of power may bring the old file back to the path.
      guard (try? flush()) != nil else { return }
      destroyCopies(of: Place.vault(ofFileAt: replacedPath))
      Place.destroy(replacedPath)
    }
  }

  /// Writes zeros over a file, brings them to the disk, and takes it away.
  ///
  /// What the disk keeps of it elsewhere (copies of a file system, spare blocks of a solid-state disk) is beyond this.
  static func destroy(_ path: String) {
    let file = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if file >= 0 {
      var status = stat()
      if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 {
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var rest = Int(status.st_size)
        while rest > 0 {
          let count = write(file, zeros, min(rest, zeros.count))
          guard count > 0 else { break }
          rest -= count
        }
        fsync(file)
      }
      close(file)
    }
    unlink(path)
  }
}
