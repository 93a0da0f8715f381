import Glibc
import Sandbox
import Traces

extension Machine {
  /// This computer, as the account that runs the program sees it.
  ///
  /// - Parameter opener: who opens the files where this process may not.
  static func system(journal location: JournalLocation, opener: Opener? = nil) -> Machine {
    let variables = Machine.variables.compactMap { name in Environment[name].map { (name, $0) } }
    return Machine(
      home: Environment.home.map { resolved($0) } ?? "/", journal: resolved(location.path),
      stateFolder: location.stateFolder, program: resolved("/proc/self/exe"), account: getuid(),
      environment: Dictionary(variables) { first, _ in first },
      open: opener.map { opener in { @Sendable path in read(path, by: opener) } } ?? Machine.openQuietly)
  }

  private static func read(_ path: String, by opener: Opener) -> Int32 {
    do { return try opener.read(path) } catch { return -error.code }
  }

  /// A path with no link in it: of what is not there, as far as it is.
  private static func resolved(_ path: String) -> String {
    if let resolved = realpath(path, nil) {
      defer { free(resolved) }
      return String(cString: resolved)
    }
    guard let slash = path.lastIndex(of: "/") else {
      // A current folder that was deleted has no path.
      return path == "." ? path : resolved(".") + "/" + path
    }
    let name = path[path.index(after: slash)...]
    guard slash > path.startIndex, !name.isEmpty else { return path }
    return resolved(String(path[..<slash])) + "/" + name
  }
}
