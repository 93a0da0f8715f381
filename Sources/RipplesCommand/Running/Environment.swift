import Glibc

/// The variables of the environment; an empty one is as good as none.
enum Environment {
  static subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The reader's home folder: HOME, else what the system's user table says.
  static var home: String? {
    if let home = Environment["HOME"] { return home }
    guard let entry = getpwuid(getuid()), let folder = entry.pointee.pw_dir else { return nil }
    return String(cString: folder)
  }

  /// The two-letter region that the locale names, as in `en_NZ.UTF-8`.
  static var region: String? {
    guard let locale = Environment["LC_ALL"] ?? Environment["LC_MESSAGES"] ?? Environment["LANG"] else {
      return nil
    }
    let parts = locale.prefix { $0 != "." && $0 != "@" }.split(separator: "_")
    return parts.count == 2 && parts[1].count == 2 ? String(parts[1]) : nil
  }
}
