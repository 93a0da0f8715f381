import Glibc

/// The program, its journal and what was taken from it, found by their names.
struct NamedFileCheck: Check {
  func step(on machine: Machine) -> Finding? {
    let own = [
      "", "Downloads", "Desktop", "Documents", "bin", "src", ".local/bin", ".local/share", ".local/state",
      ".cache",
      ".config", ".local/share/applications", ".local/share/Trash/files", ".local/share/Trash/info",
      ".local/share/RecentDocuments",
    ].map { $0.isEmpty ? machine.home : machine.own($0) }
    let temporary = ["TMPDIR", "XDG_RUNTIME_DIR"].compactMap { machine.environment[$0] }
    let system = [
      "/tmp", "/var/tmp", "/dev/shm", "/usr/local/bin", "/usr/local/share", "/usr/bin", "/usr/share", "/opt",
      "/usr/share/applications", "/usr/share/doc", "/var/cache/apt/archives", "/var/lib/dpkg/info",
    ]
    var seen: Set<String> = []
    var found: [String] = []
    for folder in own + temporary + system where seen.insert(folder).inserted {
      for name in machine.names(in: folder, holding: machine.words) ?? [] {
        found.append(machine.name(folder == "/" ? folder + name : folder + "/" + name))
      }
    }
    for path in [machine.journal, machine.program].compactMap(\.self) where machine.exists(path) {
      if !found.contains(where: { machine.name(path).hasPrefix($0) }) { found.append(machine.name(path)) }
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
