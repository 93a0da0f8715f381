import CSandbox
import Glibc

extension Rights {
  /// What the program itself needs of the system for as long as it runs, and to be executed afresh.
  ///
  /// That is its own file and the loader, to run; the folders of the libraries that it has now, the descriptions of
  /// terminals, locales, time zones and the table of users, to read; and its own terminal, to read and write.
  public static var program: Rights {
    Rights(
      reading: libraryFolders + systemFiles + named,
      writing: ["/dev/null", "/dev/tty"] + (0...2).map { "/proc/self/fd/\($0)" }.filter(isTerminal),
      // By the descriptor: an upgrade may put another file in its place.
      running: ["/proc/self/exe"] + (ripples_loader().map { [String(cString: $0)] } ?? []))
  }

  private static let systemFiles = [
    "/etc/ld.so.cache", "/etc/ld.so.preload",
    "/etc/terminfo", "/lib/terminfo", "/usr/lib/terminfo", "/usr/share/terminfo", "/usr/local/share/terminfo",
    "/usr/lib/locale", "/usr/share/locale",
    "/etc/localtime", "/usr/share/zoneinfo",
    "/etc/passwd", "/etc/nsswitch.conf",
    "/dev/urandom", "/dev/random", "/proc/self",
  ]

  /// The folders that variables of the environment name in place of the usual ones.
  private static var named: [String] {
    var paths = variable("HOME").map { [$0 + "/.terminfo"] } ?? []
    for name in ["TERMINFO", "TERMINFO_DIRS", "LOCPATH", "TZDIR"] {
      paths += (variable(name) ?? "").split(separator: ":").map(String.init)
    }
    // A time zone can be a file: `TZ=:/etc/localtime`.
    if let zone = variable("TZ")?.drop(while: { $0 == ":" }), zone.hasPrefix("/") {
      paths.append(String(zone))
    }
    return paths
  }

  /// The folders of the shared libraries: an upgrade may put another file in place of each.
  private static var libraryFolders: [String] {
    var folders: Set<String> = []
    withUnsafeMutablePointer(to: &folders) { folders in
      ripples_each_library(
        { path, folders in
          guard let path = path.map({ String(cString: $0) }), let slash = path.lastIndex(of: "/") else {
            return
          }
          folders?.assumingMemoryBound(to: Set<String>.self).pointee.insert(String(path[..<slash]))
        }, folders)
    }
    return folders.sorted()
  }

  private static func isTerminal(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFCHR
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
