import Glibc
import Traces

extension Machine {
  /// This computer, as the account that runs the program sees it.
  static func system(journal location: JournalLocation) -> Machine {
    let variables = Machine.variables.compactMap { name in Environment[name].map { (name, $0) } }
    return Machine(
      home: Environment.home.map { resolved($0) } ?? "/", journal: resolved(location.path),
      stateFolder: location.stateFolder, program: resolved("/proc/self/exe"), account: getuid(),
      environment: Dictionary(variables) { first, _ in first })
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
