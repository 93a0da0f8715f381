import Testing

@testable import Workbook

/// The content bundle of this repository in memory, so that a copy of it can be spoiled in one place.
struct Content {
  /// The text of each file by its path inside the bundle.
  private(set) var texts: [String: String] = [:]
  /// The paths of the chapters, in the order of the book.
  let chapterPaths: [String]

  init() throws {
    let folder = BundleFiles(directory: DataFile.folder(up: 3) + "/Content")
    func text(of path: String) throws -> String {
      String(decoding: try folder.read(path), as: UTF8.self)
    }
    for path in ["workbook.yaml", "practices.yaml", "helplines.yaml", "sources.yaml"] {
      texts[path] = try text(of: path)
    }
    var findings = Findings()
    let cover = YAMLParser.parse(
      texts["workbook.yaml", default: ""].utf8, startingAt: Place(file: "workbook.yaml"), into: &findings)
    var record = Record("workbook", try #require(cover))
    chapterPaths = record.chapterFiles("chapters").map { "chapters/" + $0.name }
    for path in chapterPaths { texts[path] = try text(of: path) }
  }

  /// The same with some words of a file replaced, which have to stand there once.
  func replacing(_ old: String, with new: String, in path: String) throws -> Content {
    var content = self
    let text = texts[path, default: ""]
    try #require(text.ranges(of: old).count == 1, "“\(old)” does not stand once in \(path)")
    content.texts[path] = text.replacing(old, with: new)
    return content
  }

  var files: BundleFiles { BundleFiles(texts) }

  /// The whole book, which opens only when it is free of errors.
  func workbook() throws -> Workbook { try Workbook.read(files) }

  /// The path of a chapter: `chapters/02-what-a-no-may-be-guarding.md`.
  func path(of chapter: Chapter) -> String { chapterPaths[chapter.number] }
}

/// The chapters that tests name.
extension Chapter.ID {
  static let all: [Chapter.ID] = [
    "before-you-begin", "no-answer", "guarding", "own-stance", "their-blame", "compassion", "limits",
    "understanding", "softer", "alone", "rings",
  ]
}
