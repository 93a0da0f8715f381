import Glibc

/// Where the book is.
enum ContentLocation {
  /// The folder that an option or RIPPLES_WORKBOOK names, else the one that came along with the program.
  ///
  /// In an archive it lies beside the program; installed, in `../share/ripples`; in a checkout, some folders
  /// above the build.
  static func find(option: String?) throws -> String {
    if let folder = option ?? Environment["RIPPLES_WORKBOOK"] {
      guard access(folder + "/workbook.yaml", R_OK) == 0 else {
        throw Failure(
          "There is no book to read in '\(folder.quotable)': name the folder that has its workbook.yaml.",
          EX_NOINPUT)
      }
      return folder
    }
    guard let program = programFolder else {
      throw Failure("The book was not found: say where it is with --workbook FOLDER.", EX_NOINPUT)
    }
    let upward = (1...4).map { program + String(repeating: "/..", count: $0) + "/Content" }
    let places = [program + "/Content", program + "/../share/ripples/Content"] + upward
    guard let found = places.first(where: { access($0 + "/workbook.yaml", R_OK) == 0 }) else {
      throw Failure(
        "The book was not found beside the program: say where it is with --workbook FOLDER.", EX_NOINPUT)
    }
    return found
  }

  private static var programFolder: String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path).lastIndexOfSlash
  }
}

extension String {
  /// The path up to its last slash.
  fileprivate var lastIndexOfSlash: String? { lastIndex(of: "/").map { String(self[..<$0]) } }
}
