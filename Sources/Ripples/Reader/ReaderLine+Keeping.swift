import Workbook

extension [ReaderLine] {
  /// Marks the lines that a page is not to end with: a heading, a label, and what leads to something.
  ///
  /// - Parameter blocks: the blocks of the chapter, which the lines are counted by.
  mutating func keepTogether(_ blocks: [Block]) {
    let spans = spans
    for (number, span) in spans.enumerated() where blocks.indices.contains(span.block) {
      let next = number + 1 < spans.count ? spans[number + 1] : nil
      let after = next.flatMap { blocks.indices.contains($0.block) ? blocks[$0.block] : nil }
      switch blocks[span.block] {
      case .heading:
        keep(span.lines)
        // What was found belongs below what it was found about.
        if case .paragraph(let prose)? = after, prose.hasSource, let next { keep(next.lines.dropLast()) }
      case .paragraph(let prose):
        guard prose.text.last == ":", let next else { continue }
        guard case .list(_, let items)? = after else {
          keep(span.lines.suffix(1))
          continue
        }
        keep(span.lines)
        let end = items.prefix(2).reduce(0) { $0 + $1.text.utf8.count + 1 }
        keep(next.lines.filter { self[$0].offset.utf8 < end }.dropLast())
      case .exercise, .offer:
        // A fold stands at a block of its own, and can end a page.
        let lines = span.lines.filter { self[$0].target?.isFold != true }
        keep(lines.prefix(1))
        keep(lines.filter { self[$0].content.spans.first?.style == .strong })
      case .quotation, .list, .rule, .recall: break
      }
    }
  }

  private mutating func keep(_ lines: some Sequence<Int>) {
    for line in lines { self[line].keepsToNext = true }
  }

  /// The lines of text of each block, in the order of the page.
  private var spans: [(block: Int, lines: [Int])] {
    var spans: [(block: Int, lines: [Int])] = []
    for (index, line) in enumerated() where !line.content.isBlank {
      if spans.last?.block == line.block {
        spans[spans.count - 1].lines.append(index)
      } else {
        spans.append((line.block, [index]))
      }
    }
    return spans
  }
}

extension Prose {
  fileprivate var hasSource: Bool {
    runs.contains { if case .source? = $0.link { true } else { false } }
  }
}
