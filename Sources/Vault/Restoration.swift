import Glibc

/// A copy of a vault, found whole, that can be put in the place of one.
///
///     let restoration = try Restoration(of: copy)
///     let kept = try restoration.put(at: path, stateFolder: nil)
///
/// A copy with a passphrase is put there as it is: its structure and slots are checked, and its rows when it is opened.
public struct Restoration {
  private let source: Place
  private let identity: Place.Identity
  let vault: RowID
  /// The saves that the copy holds; nil where it takes a passphrase.
  let counter: UInt64?
  /// What keeps a reader of the copy from its content.
  public let protection: Protection
  /// What a check of the copy found; nil where it takes a passphrase.
  public let report: Verification.Report?

  /// Reads a copy; one that is not whole is refused as `damaged`, and stays as it is.
  public init(of path: String) throws(VaultError) {
    try Sodium.start()
    source = try Place(of: path)
    identity = try source.find()
    // What lies beside it is the half of a save that nobody may undo here.
    guard !Leftover(beside: source, lastSeen: LastSeen(folder: nil)).isThere else { throw .unfinished }
    let found = try FoundVault(at: source, for: .reading, stateFolder: nil)
    (vault, protection) = (found.vault, found.protection)
    if case .passphrase = protection {
      (report, counter) = (nil, nil)
      let database = try Database(path: source.path, mode: .readOnly)
      try database.configure()
      guard try database.isWhole() else { throw .damaged(.structure) }
    } else {
      let opened = try found.unlock()
      defer { opened.close() }
      (report, counter) = (try opened.verify(), opened.manifest?.counter)
      switch opened.access {
      case .readOnly(.damaged(let damage)): throw .damaged(damage)
      case .readOnly(.newerVersion): throw .newerVersion
      default: break
      }
      guard report?.isSound == true else {
        throw .damaged(report?.damaged.first.map(Damage.row) ?? .structure)
      }
    }
  }

  /// Puts the copy at `path`, where nobody has a vault open. The copy itself stays where it is.
  ///
  /// - Returns: the path under which the file is kept that was there; nil where there was none.
  public func put(at path: String, stateFolder: String?) throws(VaultError) -> String? {
    let target = try Place.making(path)
    let lock: Lock
    switch try Lock.take(at: target.lockPath) {
    case .held(let held): lock = held
    case .taken: throw .inUse
    case .impossible(let reason): throw reason
    }
    defer { withExtendedLifetime(lock) {} }
    let isThere = target.exists
    if isThere { try target.expectFile(other: identity) }
    try Place.makeFile(target.draftPath)
    do {
      try copy(to: target.draftPath)
      // What cannot be read back takes no journal's place.
      try Restoration(of: target.draftPath).expectSame(as: self)
      guard isThere else {
        // Left beside a file that is gone, they would be taken for the new one's.
        for orphan in ["-journal", "-wal", "-shm"] where target.isTaken(orphan) {
          _ = try target.setAside(target.path + orphan)
        }
        try target.publishDraft()
        LastSeen(folder: stateFolder).forget(vault)
        return nil
      }
      let kept = try target.keepReplaced(as: "replaced")
      // A save that was cut off belongs to the file that was there, and is half of it. Were the program to end before
      // this line, the next opening would set it aside: the new file is whole without it.
      for half in ["-journal", "-wal", "-shm"] { rename(target.path + half, kept + half) }
      try target.flush()
      LastSeen(folder: stateFolder).forget(vault)
      return kept
    } catch {
      unlink(target.draftPath)
      throw error
    }
  }

  private func copy(to draft: String) throws(VaultError) {
    guard source.holds(identity) else { throw .moved }
    try Database(path: source.path, mode: .readOnly).copy(to: Database(path: draft, mode: .readWrite))
  }

  private func expectSame(as other: Restoration) throws(VaultError) {
    guard vault == other.vault, report == other.report else { throw .damaged(.structure) }
  }
}

extension Place {
  /// That there is an ordinary file at this path, and not this one; it may be damaged or empty.
  fileprivate func expectFile(other: Identity) throws(VaultError) {
    guard !holds(other) else { throw .exists }
    var status = stat()
    guard lstat(path, &status) == 0 else { throw VaultError(errno: errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFLNK: throw .symbolicLink
    default: throw .notAJournal
    }
  }

  fileprivate func isTaken(_ suffix: String) -> Bool {
    var status = stat()
    return lstat(path + suffix, &status) == 0
  }
}

extension Database {
  /// Whether the pages hang together.
  fileprivate func isWhole() throws(VaultError) -> Bool {
    do {
      return try Statement("PRAGMA quick_check(1)", on: self).all { $0.text(0) } == ["ok"]
    } catch .damaged {
      return false
    }
  }
}
