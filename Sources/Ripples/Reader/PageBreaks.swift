/// Where the pages of a chapter begin, for a number of rows.
///
/// Of all the ways to cut a chapter into pages, the one with the smallest cost: of rows that stay empty, and of what a
/// break tears apart.
struct PageBreaks: Hashable, Sendable {
  /// Indices of first lines, ascending; never empty.
  let starts: [Int]
  /// Where a page that begins with a line ends; of use for lines of text.
  private let ends: [Int]

  /// - Parameter rows: lines on a page, 1 or more.
  init(_ lines: [ReaderLine], rows: Int) {
    ends = Paging(lines, rows: max(1, rows)).ends
    var starts = [0]
    while let last = starts.last, last < ends.count, ends[last] < ends.count { starts.append(ends[last]) }
    self.starts = starts
  }

  /// Where a page ends that begins with any line of text, as the one of a place in another window does.
  func end(ofPageAt line: Int) -> Int { ends.indices.contains(line) ? ends[line] : ends.count }

  /// A page of fewer rows of text looks like the rest of another, where a page can hold twice as many.
  static let fewestRows = 6

  /// The page that holds a line, from 0.
  func page(of line: Int) -> Int { (starts.lastIndex { $0 <= line }) ?? 0 }
}

/// Finds the breaks of the smallest cost, from the last line to the first.
private struct Paging {
  private let lines: [ReaderLine]
  private let rows: Int
  /// What it costs to begin a page with a line; nil for a blank line, with which none begins.
  private var breakCosts: [Int?]
  /// The lines of text before a line, counted from the start of the chapter.
  private var textBefore: [Int] = [0]
  /// Where the last line of text before a line ends; 0 where there is none.
  private var endBefore: [Int] = [0]

  init(_ lines: [ReaderLine], rows: Int) {
    self.lines = lines
    self.rows = rows
    for (index, line) in lines.enumerated() {
      textBefore.append(textBefore[index] + (line.content.isBlank ? 0 : 1))
      endBefore.append(line.content.isBlank ? endBefore[index] : index + 1)
    }
    breakCosts = []
    let whole = Self.groupsThatStayWhole(lines, rows: rows)
    breakCosts = lines.indices.map { breakCost(at: $0, whole) }
  }

  /// Where the best page ends that begins with each line.
  var ends: [Int] {
    var costs = Array(repeating: 0, count: lines.count + 1)
    var ends = Array(repeating: lines.count, count: lines.count)
    for start in lines.indices.reversed() where start == 0 || breakCosts[start] != nil {
      var least = Int.max
      for end in start + 1...lines.count where end == lines.count || breakCosts[end] != nil {
        guard end == start + 1 || endBefore[end] - start <= rows else { break }
        let cost = pageCost(start, end) + costs[end] + (end < lines.count ? breakCosts[end] ?? 0 : 0)
        // Of two that cost the same, the fuller page.
        if cost <= least { (least, ends[start]) = (cost, end) }
      }
      costs[start] = least
    }
    return ends
  }

  /// The cost of the rows that stay empty: more than that of a torn paragraph from half of a page on.
  private func pageCost(_ start: Int, _ end: Int) -> Int {
    let isOnly = start == 0 && end == lines.count
    let isSmall = textBefore[end] - textBefore[start] < min(PageBreaks.fewestRows, rows / 2)
    let small = isSmall && !isOnly ? Cost.smallPage : 0
    guard end < lines.count else { return small }
    let empty = rows - (endBefore[end] - start)
    return small + Cost.emptyPage * empty * empty / (rows * rows)
  }

  private func breakCost(at index: Int, _ whole: Set<Int>) -> Int? {
    guard !lines[index].content.isBlank else { return nil }
    guard index > 0, endBefore[index] > 0 else { return 0 }
    let before = endBefore[index] - 1
    var cost = lines[before].keepsToNext ? Cost.parted : 0
    guard lines[index].group == lines[before].group else { return cost }
    cost += whole.contains(lines[index].group) ? Cost.tornWhole : Cost.torn
    guard before == index - 1 else { return cost }
    // One line of a paragraph alone, at the top of a page or at the end of one, is easily lost.
    if index + 1 == lines.count || lines[index + 1].content.isBlank { cost += Cost.loneLine }
    if before == 0 || lines[before - 1].content.isBlank { cost += Cost.loneLine }
    return cost
  }

  /// The groups of something to be done that a page can hold.
  private static func groupsThatStayWhole(_ lines: [ReaderLine], rows: Int) -> Set<Int> {
    var spans: [Int: ClosedRange<Int>] = [:]
    var staysWhole: Set<Int> = []
    for (index, line) in lines.enumerated() where !line.content.isBlank {
      spans[line.group] = (spans[line.group]?.lowerBound ?? index)...index
      if line.staysWhole { staysWhole.insert(line.group) }
    }
    return staysWhole.filter { spans[$0].map { $0.count <= rows } ?? false }
  }
}

/// What the breaks of pages cost, beside each other.
private enum Cost {
  /// A page without a line.
  static let emptyPage = 1_000
  /// A group that goes over to the next page in parts.
  static let torn = 250
  static let loneLine = 700
  static let smallPage = 1_200
  /// A line without the next, which it is to be read with.
  static let parted = 4_000
  /// Something to be done, in two parts.
  static let tornWhole = 20_000
}
