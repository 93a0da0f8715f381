import Glibc

/// The program, its journal and what was taken from it, found by their names.
struct NamedFileCheck: Check {
  /// The folders that are left, the next one last; nil before the first step.
  private var left: [String]?
  private var found: [String] = []

  /// Looks through one folder.
  mutating func step(on machine: Machine) -> Finding? {
    var left = self.left ?? Self.folders(of: machine).reversed()
    guard let folder = left.popLast() else { return finding(on: machine) }
    self.left = left
    for name in machine.names(in: folder, holding: machine.words) ?? [] {
      found.append(machine.name(folder + "/" + name))
    }
    return nil
  }

  private static func folders(of machine: Machine) -> [String] {
    let own = [
      "Downloads", "Desktop", "Documents", "bin", "src", ".local/bin", ".local/share", ".local/state",
      ".cache",
      ".config", ".local/share/applications", ".local/share/Trash/files", ".local/share/Trash/info",
      ".local/share/RecentDocuments",
    ].map(machine.own)
    let temporary = ["TMPDIR", "XDG_RUNTIME_DIR"].compactMap { machine.environment[$0] }
    let system = [
      "/tmp", "/var/tmp", "/dev/shm", "/usr/local/bin", "/usr/local/share", "/usr/bin", "/usr/share", "/opt",
      "/usr/share/applications", "/usr/share/doc", "/var/cache/apt/archives",
    ]
    var seen: Set<String> = []
    return ([machine.home] + own + temporary + system).filter { seen.insert($0).inserted }
  }

  private func finding(on machine: Machine) -> Finding {
    var found = found
    for path in [machine.journal, machine.program].compactMap(\.self) where machine.exists(path) {
      let name = machine.name(path)
      if !found.contains(where: { name == $0 || name.hasPrefix($0 + "/") }) { found.append(name) }
    }
    let told = found.prefix(30).map { $0 + " is here." }
    return Finding(
      title: "Files with its name",
      found: told + (found.count > told.count ? ["And \(found.count - told.count) more."] : []),
      mending:
        """
        What you took out of the book can be moved to a place that is yours alone, and the trash emptied. \
        The program goes with its files, and the journal, for good, with its folder.
        """,
      afterward: "The names are gone from the folders. Who knew them may ask. An emptied trash is seen, too.")
  }
}
