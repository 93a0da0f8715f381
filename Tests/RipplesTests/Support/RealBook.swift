import Workbook

/// The book of this repository.
enum RealBook {
  static func read() throws -> Workbook { try whole.get() }

  private static let whole = Result { try Workbook.read(directory: folder(up: 4) + "/Content") }

  /// A data file that lies beside the tests of the content: rows of columns, without what is for people.
  static func table(_ name: String) throws -> [[String]] {
    let bytes = try BundleFiles(directory: folder(up: 3) + "/ContentTests").read(name)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }

  /// The folder so many levels above this file.
  private static func folder(up levels: Int, file: String = #filePath) -> String {
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels).joined(separator: "/")
  }
}
