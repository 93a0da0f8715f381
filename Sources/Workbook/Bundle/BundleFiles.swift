/// Where the files of a bundle come from: a folder, or memory.
///
///     let files = BundleFiles(["workbook.yaml": "id: ripples"])
///     try files.read("workbook.yaml")  // Array("id: ripples".utf8)
public struct BundleFiles {
  /// Why a file gave no bytes.
  public enum Failure: Error, Hashable, Sendable {
    case missing
    /// A folder, a pipe or a device.
    case notAFile
    case tooLarge
    /// What the system said.
    case unreadable(String)
  }

  /// The most bytes that one file may have: far more than a chapter that a person would finish.
  public static let largestFile = 512 * 1024

  /// The most bytes that a bundle may have in all its files: ten times what a long book takes.
  public static let largestBundle = 2 * 1024 * 1024

  /// The bytes of the file at a path inside the bundle.
  public let read: (_ path: String) throws(Failure) -> [UInt8]

  public init(read: @escaping (_ path: String) throws(Failure) -> [UInt8]) { self.read = read }

  /// A bundle in memory: its texts by their paths.
  public init(_ texts: [String: String]) {
    self.init { path throws(Failure) in
      guard let text = texts[path] else { throw .missing }
      return Array(text.utf8)
    }
  }
}

extension BundleFiles.Failure {
  /// What to do about it, in one or two sentences.
  func message(about path: String) -> String {
    switch self {
    case .missing: "There is no \(path). Add it, or check its name, small and large letters too."
    case .notAFile: "\(path) is not an ordinary file. Put a text file in its place."
    case .tooLarge: "\(path) is larger than \(BundleFiles.largestFile / 1024) KB. Split it, or take some out."
    case .unreadable(let reason): "\(path) cannot be read: \(reason). Check its permissions."
    }
  }
}
