import Glibc

/// Changes that could not be saved, sealed into a file of their own until the vault can take them.
public struct Unsaved {
  /// Where they lie, in the state folder.
  public let path: String
  public let changes: [Change]
}

extension Vault {
  /// Seals changes that could not be saved into a new file in the state folder.
  ///
  /// - Returns: the path of the file.
  public func putAside(_ changes: [Change]) throws(VaultError) -> String {
    guard let dataKey else { throw .closed }
    return try putAside(changes, under: dataKey)
  }

  /// The same under another key, which is to be the vault's.
  func putAside(_ changes: [Change], under key: SecretKey) throws(VaultError) -> String {
    guard let folder = lastSeen.folder else { throw .missing }
    let seal = try Seal(vault: slots.vault, dataKey: key)
    var content: [UInt8] = []
    for change in changes { content.append(change) }
    let place = try Place.making("\(folder)/\(slots.vault).unsaved")
    return try place.writeBeside(seal.close(content, as: Seal.Label(kind: .unsaved)))
  }

  /// What was put aside and can be read.
  public func unsaved() -> [Unsaved] {
    guard let dataKey, let folder = lastSeen.folder,
      let place = try? Place(of: "\(folder)/\(slots.vault).unsaved"),
      let seal = try? Seal(vault: slots.vault, dataKey: dataKey)
    else { return [] }
    return place.numbered.filter(\.exists).compactMap { file in
      (try? Place.bytes(ofFileAt: file.path)).flatMap { seal.open($0, as: Seal.Label(kind: .unsaved)) }
        .flatMap([Change].init(reading:)).map { Unsaved(path: file.path, changes: $0) }
    }
  }

  /// Destroys the file of changes that are in the vault now.
  public func discard(_ unsaved: Unsaved) { Place.destroy(unsaved.path) }

  /// Takes rows out of what was put aside.
  func eraseUnsaved(_ ids: [RowID]) {
    for file in unsaved() where file.changes.contains(where: { $0.isPut(ofAny: ids) }) {
      let rest = file.changes.filter { !$0.isPut(ofAny: ids) }
      if !rest.isEmpty { _ = try? putAside(rest) }
      discard(file)
    }
  }
}

extension Place {
  /// This path and those with a number behind it.
  fileprivate var numbered: [Place] {
    [self] + (2...99).map { Place(folder: folder, name: "\(name)-\($0)") }
  }

  /// Writes a new file at the first of these paths that is free, for its owner alone, whole or not at all.
  fileprivate func writeBeside(_ bytes: [UInt8]) throws(VaultError) -> String {
    guard let target = numbered.first(where: { !$0.exists }) else { throw .exists }
    unlink(target.draftPath)
    let file = open(target.draftPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw VaultError(errno: errno) }
    var isWritten = fchmod(file, 0o600) == 0
    var rest = bytes[...]
    while isWritten, !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      isWritten = count > 0
      rest = rest.dropFirst(max(0, count))
    }
    isWritten = isWritten && fsync(file) == 0
    let reason = errno
    close(file)
    guard isWritten else {
      unlink(target.draftPath)
      throw VaultError(errno: reason)
    }
    try target.publishDraft()
    return target.path
  }
}

extension Change {
  fileprivate func isPut(ofAny ids: [RowID]) -> Bool {
    if case .put(let row) = self { ids.contains(row.id) } else { false }
  }
}

extension [UInt8] {
  /// 1, id, revision, length and content of a row; 2 and the id of one that is erased.
  fileprivate mutating func append(_ change: Change) {
    switch change {
    case .put(let row):
      self += [1] + row.id.bytes
      append(bigEndian: row.revision)
      append(bigEndian: UInt64(row.content.count))
      self += row.content
    case .erase(let id): self += [2] + id.bytes
    }
  }
}

extension [Change] {
  /// What `append` wrote, or nil when these bytes are anything else.
  fileprivate init?(reading bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    self = []
    while !reader.isAtEnd {
      guard let mark = reader.integer(UInt8.self), let id = reader.take(RowID.byteCount).flatMap(RowID.init)
      else {
        return nil
      }
      if mark == 2 {
        append(.erase(id))
        continue
      }
      guard mark == 1, let revision = reader.integer(UInt64.self), let length = reader.integer(UInt64.self),
        let count = Int(exactly: length), let content = reader.take(count)
      else { return nil }
      append(.put(Row(id: id, revision: revision, content: [UInt8](content))))
    }
  }
}
