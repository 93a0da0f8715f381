import Canvas
import Journal
import Terminal
import Testing
import Workbook

@testable import Ripples

/// The book of this repository, for rules that every page of it has to keep.
///
/// Its words change: a test says what holds for any of them, and no sentence of it.
enum RealBook {
  static func read() throws -> Workbook { try whole.get() }

  private static let whole = Result { try Workbook.read(BundleFiles(directory: folder(up: 4) + "/Content")) }

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

  /// The windows that its pages are looked at in.
  static let sizes = [
    Size(columns: 80, rows: 24), Size(columns: 60, rows: 20), Size(columns: 120, rows: 40),
  ]

  /// A reader at the start of a chapter, who has passed the gate.
  static func sitter(at chapter: Chapter, _ size: Size) throws -> Sitter {
    var sitter = try Sitter(.journal(Summary(), at: .chapter(chapter.id)), size: size, book: read())
    if sitter.app.reader == nil { sitter.press(Key(.enter)) }
    return sitter
  }

  /// The lines of each page, without the blank ones at its end.
  static func pages(of layout: ChapterLayout) -> [ArraySlice<ReaderLine>] {
    let starts = layout.pages.starts
    return starts.indices.map { page in
      let next = page + 1 < starts.count ? starts[page + 1] : layout.lines.count
      var lines = layout.lines[starts[page]..<next]
      while lines.last?.content.isBlank == true { lines.removeLast() }
      return lines
    }
  }

  /// A chapter as it is laid out in a window, with every fold of *More* open or none.
  static func layout(of chapter: Chapter, _ size: Size, unfolded: Bool = false) throws -> ChapterLayout {
    let sitter = try sitter(at: chapter, size)
    var input = try #require(sitter.app.context.chapterLayout).input
    if unfolded { input.unfolded = Set(chapter.blocks.indices.map { .more(block: $0) }) }
    return ChapterLayout(chapter, in: try read(), input: input)
  }
}
