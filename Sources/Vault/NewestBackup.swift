/// A copy that can take the place of a vault that does not open.
public struct NewestBackup: Hashable, Sendable {
  public let path: String
  /// The day in its name, as in `2026-11-25`.
  public let day: String
  /// How many saves were made after it; nil where that is not known.
  public let lacking: Int?
}

extension Vault {
  /// The newest of the program's own dated copies of the vault at `path` that is whole; nil when there is none.
  ///
  /// Of one with a passphrase no more can be said than that its pages and slots are whole.
  public static func newestBackup(of path: String, stateFolder: String?) -> NewestBackup? {
    guard let place = try? Place(of: path) else { return nil }
    for file in place.backups.reversed() {
      guard let day = place.date(ofBackupAt: file), let copy = try? Restoration(of: file) else { continue }
      let seen = LastSeen(folder: stateFolder).counter(of: copy.vault)
      let lacking = copy.counter.flatMap { counter in
        seen.map { $0 > counter ? Int(clamping: $0 - counter) : 0 }
      }
      return NewestBackup(path: file, day: day, lacking: lacking)
    }
    return nil
  }
}
