import Glibc
import TestSupport

@testable import Vault

/// A vault of a few pages behind a passphrase, with one of each: a row of a page, one of several, an erased one, a head,
/// recovery words.
final class SmallVault {
  /// What opening and reading a damaged copy of it came to.
  enum Outcome: Hashable {
    /// All is as it was, and nothing was told.
    case harmless
    /// It says what is damaged.
    case told
    /// This must not be.
    case wrong(String)
  }

  let folder: TemporaryFolder
  let bytes: [UInt8]
  let rows = (1...7).map {
    Row(id: RowID($0), revision: $0, content: .init(pattern: $0, count: Int($0) * 131))
  }
  private let head = [UInt8]("the head")
  private let erased = RowID(90)
  private let secret: Secret
  private var derived: [[UInt8]: SecretKey.Derived] = [:]
  /// How often a key was derived: once for each salt and cost.
  var derivations: Int { derived.count }

  init() throws {
    folder = try TemporaryFolder()
    secret = try Secret([UInt8]("four or five words"))
    let vault = try Vault.create(at: folder.journal, stateFolder: nil)
    try vault.commit(rows.map(Change.put) + [.put(Row(90, "taken back"))], head: head)
    try vault.commit([.erase(erased)], head: head)
    try vault.protect(with: secret, cost: .least)
    try vault.addRecovery(Secret([UInt8](1...16)))
    vault.close()
    bytes = try File.read(folder.journal)
  }

  /// Puts other bytes into the file's place, and reads them as the program does.
  func examine(_ bytes: some Collection<UInt8>) throws -> Outcome {
    try File.write(bytes, to: folder.journal)
    do {
      return try examine()
    } catch {
      switch error as? VaultError {
      case .damaged, .notAJournal: return .told
      case .empty where bytes.isEmpty: return .told
      default: return .wrong("\(error)")
      }
    }
  }

  /// Saves once more in the file that lies there, and reads it once more.
  func examineAfterSave() throws -> Outcome {
    do {
      let vault = try open()
      defer { vault.close() }
      try vault.commit([], head: head)
    } catch VaultError.damaged {
      return .told
    }
    return try examine()
  }

  private func open() throws -> Vault {
    try Vault.find(at: folder.journal, stateFolder: nil).unlock { slots throws(VaultError) in
      guard let main = slots.main else { throw .damaged(.keySlot) }
      if let key = try slots.openKey() { return key }
      return try main.dataKey { salt, cost throws(VaultError) in try derive(salt, cost) }
    }
  }

  private func examine() throws -> Outcome {
    let vault = try open()
    defer { vault.close() }
    switch vault.access {
    case .readWrite, .readOnly(.damaged): break
    case .readOnly(let reason): return .wrong("\(reason)")
    }
    let report = try vault.verify()
    var isTold = vault.access != .readWrite || !report.isSound
    for row in rows {
      let found = try read(row.id, in: vault)
      if let found, found != row { return .wrong("another content of \(row.id)") }
      if found == nil, !isTold { return .wrong("\(row.id) is gone without a word") }
    }
    if try read(erased, in: vault) != nil { return .wrong("an erased row is back") }
    let all = try vault.everything(limit: 3)
    if all.rows.contains(where: { !rows.contains($0) }) { return .wrong("another content") }
    if all.rows != rows, !isTold { return .wrong("rows are gone, or in another order, without a word") }
    let found = vault.head()
    if let found, found != head { return .wrong("another head") }
    // A head that is gone is made anew from the rows.
    isTold = isTold || found == nil
    if !isTold, vault.statistics?.rows != rows.count { return .wrong("another number of rows") }
    return isTold ? .told : .harmless
  }

  private func read(_ id: RowID, in vault: Vault) throws -> Row? {
    do {
      return try vault.row(id)
    } catch VaultError.damaged {
      return nil
    }
  }

  private func derive(_ salt: [UInt8], _ cost: Cost) throws(VaultError) -> SecretKey.Derived {
    let name = salt + [UInt8(clamping: cost.passes)]
    if let known = derived[name] { return known }
    let new = try SecretKey.derive(from: secret, salt: salt, cost: cost)
    derived[name] = new
    return new
  }
}
