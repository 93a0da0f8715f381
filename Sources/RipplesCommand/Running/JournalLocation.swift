import Glibc

/// Where the journal and the last counter seen of it are kept.
struct JournalLocation {
  /// The path of the journal's file.
  let path: String
  /// The folder of the last counter seen; nil where the reader has none.
  let stateFolder: String?

  /// - Parameter option: what `--journal` says.
  init(option: String?) throws {
    let home = Environment.home
    stateFolder = (Environment["XDG_STATE_HOME"] ?? home.map { $0 + "/.local/state" }).map { $0 + "/ripples" }
    if let path = option ?? Environment["RIPPLES_JOURNAL"] {
      guard !path.isEmpty, !Self.isFolder(path) else {
        let example = path.isEmpty ? "" : " '\(path.quotable)' is a folder."
        throw Failure("A journal is a file: name it, as in --journal FOLDER/journal.db.\(example)", EX_USAGE)
      }
      self.path = path
    } else if let data = Environment["XDG_DATA_HOME"] ?? home.map({ $0 + "/.local/share" }) {
      path = data + "/ripples/journal.db"
    } else {
      throw Failure("There is no home folder to keep a journal in: say where with --journal PATH.", EX_CONFIG)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasSuffix("/") || stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
