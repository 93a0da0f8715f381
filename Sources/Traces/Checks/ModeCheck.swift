import Glibc

/// Which files of the program other accounts of this computer may open.
struct ModeCheck: Check {
  func step(on machine: Machine) -> Finding? {
    let folder = machine.journalFolder
    let stem = Self.stem(of: machine.journal)
    var paths =
      [folder] + (machine.names(in: folder) ?? []).filter { $0.hasPrefix(stem) }.map { folder + "/" + $0 }
    for folder in [folder + "/backups", machine.stateFolder].compactMap(\.self) {
      paths += [folder] + (machine.names(in: folder) ?? []).map { folder + "/" + $0 }
    }
    var seen: Set<String> = []
    let found = paths.compactMap { path -> String? in
      guard seen.insert(path).inserted, let status = machine.statusOfLink(path) else { return nil }
      // A link has no mode of its own.
      guard status.st_mode & S_IFMT != S_IFLNK, status.st_mode & 0o077 != 0 else { return nil }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let what =
        isFolder ? "is a folder that other accounts can look into" : "can be opened by other accounts"
      return "\(machine.name(path)) \(what) (mode \(status.st_mode.octal))."
    }
    return Finding(
      title: "Files of the book", found: found,
      mending: "chmod go= and the name, for each of them.",
      afterward: "The file’s mode, and the time that it was changed. Few people look at either.")
  }

  /// `journal` for `/home/robin/journal.db`: what the lock, the rollback journal and older copies begin with.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    return name.hasSuffix(".db") && name.count > 3 ? String(name.dropLast(3)) : name
  }
}

extension mode_t {
  /// The rights alone, as chmod takes them: `644`.
  var octal: String { String(self & 0o777, radix: 8) }
}
