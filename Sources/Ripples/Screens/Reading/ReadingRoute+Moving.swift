import Journal
import Workbook

extension ReadingRoute {
  /// The line at the top of the page.
  func top(in layout: ChapterLayout, _ context: Context) -> Int {
    guard let chapter = context.book.chapter(place.chapter) else { return 0 }
    let (block, offset) = place.located(in: chapter)
    return min(layout.line(block: block, offset: offset), max(0, layout.lines.count - 1))
  }

  /// The lines that are shown: a page ends where it tears least, unless the reader moved by lines or opened a fold.
  func shownLines(of layout: ChapterLayout, _ context: Context) -> ArraySlice<ReaderLine> {
    let top = top(in: layout, context)
    let full = min(top + layout.input.rows, layout.lines.count)
    return layout.lines[top..<(goesOn ? full : max(top, min(full, layout.pages.end(ofPageAt: top))))]
  }

  /// Moves by lines: what comes into sight is cut where the window ends.
  mutating func scroll(to line: Int, _ layout: ChapterLayout, _ context: Context) {
    show(line: line, layout, context)
    goesOn = !layout.pages.starts.contains(top(in: layout, context))
    focusFirst(in: layout, context)
  }

  /// Makes a line the first of the page, and the first open part on it the focus.
  mutating func show(line: Int, _ layout: ChapterLayout, _ context: Context) {
    guard let chapter = context.book.chapter(place.chapter), !layout.lines.isEmpty else { return }
    var line = min(max(0, line), layout.lines.count - 1)
    // A place is on text, so that it means the same line in every width.
    let forward = line >= top(in: layout, context)
    while layout.lines.indices.contains(line), layout.lines[line].content.isBlank { line += forward ? 1 : -1 }
    line = min(max(0, line), layout.lines.count - 1)
    place = layout.place(ofLine: line, in: chapter)
    goesOn = false
    focusFirst(in: layout, context)
  }

  mutating func focusFirst(in layout: ChapterLayout, _ context: Context) {
    let shown = shownLines(of: layout, context)
    if let focus, shown.contains(where: { $0.target == focus }) { return }
    focus = shown.compactMap(\.target).first(where: \.takesFocus)
  }

  mutating func turnPage(in context: Context, _ layout: ChapterLayout) -> Navigation {
    let shown = shownLines(of: layout, context).indices
    guard shown.upperBound < layout.lines.count else { return context.goOn(from: place.chapter) }
    // After moving by lines, or in another width, pages begin where they did before.
    let next = layout.pages.starts.last { $0 > shown.lowerBound && $0 <= shown.upperBound }
    show(line: next ?? shown.upperBound, layout, context)
    return .stay
  }

  mutating func turnBack(in context: Context, _ layout: ChapterLayout) {
    let top = top(in: layout, context)
    show(line: layout.pages.starts.last { $0 < top } ?? 0, layout, context)
  }

  mutating func moveFocus(by step: Int, _ layout: ChapterLayout, _ context: Context) {
    let targets = layout.targets
    guard !targets.isEmpty else { return }
    let shown = shownLines(of: layout, context)
    let next: ReaderTarget?
    if let focus, let index = targets.firstIndex(of: focus) {
      next = targets.indices.contains(index + step) ? targets[index + step] : nil
    } else if step < 0 {
      next = targets.last { (layout.firstLine(of: $0) ?? 0) < shown.startIndex }
    } else {
      next = targets.first { (layout.firstLine(of: $0) ?? 0) >= shown.startIndex }
    }
    guard let next else { return }
    focus = next
    showFocus(layout, context)
  }

  /// Turns to the page of what has the focus, where it is not in sight.
  mutating func showFocus(_ layout: ChapterLayout, _ context: Context) {
    guard let focus, let line = layout.firstLine(of: focus),
      !shownLines(of: layout, context).indices.contains(line)
    else {
      return
    }
    show(line: layout.pages.starts[layout.pages.page(of: line)], layout, context)
    self.focus = focus
  }

  /// Whether the last page of the chapter shows.
  func showsEnd(of layout: ChapterLayout, _ context: Context) -> Bool {
    shownLines(of: layout, context).endIndex == layout.lines.count
  }
}

extension ChapterLayout {
  func place(ofLine index: Int, in chapter: Chapter) -> Place {
    let line = lines[index]
    return Place(
      chapter: chapter.id, block: line.block, offset: line.offset.utf8,
      fingerprint: chapter.blocks.indices.contains(line.block) ? chapter.blocks[line.block].fingerprint : 0)
  }
}
