import Glibc

/// A file that a sync program kept beside the journal, because both were changed.
struct ConflictedCopy {
  let path: String

  /// What to do with it, for a person.
  var message: String {
    let quoted = path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#)
    return "A sync program has kept a second version of the journal: ripples merge '\(quoted)' takes it in."
  }

  /// The files of that kind in the journal's folder, by name.
  static func all(beside journal: String) -> [ConflictedCopy] {
    let slash = journal.lastIndex(of: "/")
    let folder = slash.map { String(journal[..<$0]) } ?? "."
    let name = slash.map { String(journal[journal.index(after: $0)...]) } ?? journal
    guard let stream = opendir(folder.isEmpty ? "/" : folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let other = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if isCopy(other, of: name) { names.append(other) }
    }
    return names.sorted().map { ConflictedCopy(path: "\(folder)/\($0)") }
  }

  /// Syncthing's `journal.sync-conflict-DATE-TIME-ID.db`; Dropbox's and Nextcloud's `journal (... conflicted copy ...).db`.
  static func isCopy(_ other: String, of journal: String) -> Bool {
    let dot = journal.lastIndex(of: ".") ?? journal.endIndex
    let (stem, ending) = (journal[..<dot], journal[dot...])
    guard other.hasPrefix(stem), other.hasSuffix(ending), other.count > journal.count else { return false }
    let middle = other.dropFirst(stem.count).dropLast(ending.count)
    return middle.hasPrefix(".sync-conflict-")
      || middle.hasPrefix(" (") && middle.hasSuffix(")") && middle.contains("conflicted copy")
  }
}
