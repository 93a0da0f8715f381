/// Where the pages of a chapter begin, for a number of rows.
struct PageBreaks: Hashable, Sendable {
  /// Indices of first lines, ascending; never empty.
  let starts: [Int]

  /// - Parameter rows: lines on a page, 1 or more.
  init(_ lines: [ReaderLine], rows: Int) {
    var starts = [0]
    while let end = Self.end(of: starts[starts.count - 1], in: lines, rows: rows) { starts.append(end) }
    self.starts = starts
  }

  /// The page that holds a line, from 0.
  func page(of line: Int) -> Int { (starts.lastIndex { $0 <= line }) ?? 0 }

  /// Where the page that begins at `start` gives over to the next; nil on the last page.
  ///
  /// A group that does not fit goes over whole, unless that would leave half of the page empty. What stays
  /// whole goes over in any case, where a page can hold it.
  private static func end(of start: Int, in lines: [ReaderLine], rows: Int) -> Int? {
    var end = start + max(1, rows)
    guard end < lines.count else { return nil }
    let group = lines[end - 1].group
    let first = lines[start..<end].firstIndex { $0.group == group } ?? start
    let last = lines[end...].prefix { $0.group == group }.lastIndex { !$0.content.isBlank }
    if let last, first > start, first - start > rows / 2 || staysWhole(first...last, lines, rows: rows) {
      end = first
    } else if end - 1 > start + 1, isLastLineOfBlock(end, lines), !lines[end - 1].content.isBlank {
      // One line alone at the top of a page is easily lost: it takes the line before along.
      end -= 1
    }
    while end < lines.count, lines[end].content.isBlank { end += 1 }
    return end < lines.count ? end : nil
  }

  private static func staysWhole(_ group: ClosedRange<Int>, _ lines: [ReaderLine], rows: Int) -> Bool {
    group.count <= rows && lines[group].contains(where: \.staysWhole)
  }

  private static func isLastLineOfBlock(_ index: Int, _ lines: [ReaderLine]) -> Bool {
    lines[index].group == lines[index - 1].group
      && (index + 1 == lines.count || lines[index + 1].content.isBlank)
  }
}
