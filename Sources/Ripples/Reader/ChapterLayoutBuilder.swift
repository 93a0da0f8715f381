import Canvas
import Text
import Workbook

/// Lays out one chapter, block after block.
struct ChapterLayoutBuilder {
  let book: Workbook
  let input: ChapterLayout.Input
  private(set) var lines: [ReaderLine] = []
  private(set) var group = 0
  private var isAfterHeading = false
  private var staysWhole = false

  init(book: Workbook, input: ChapterLayout.Input) {
    self.book = book
    self.input = input
  }

  mutating func add(_ run: BlockRun) {
    switch run {
    case .block(let index, let block): add(block, index)
    case .more(let exercises):
      guard let first = exercises.first?.block else { return }
      addMore(first, exercises.map(\.exercise))
      guard input.unfolded.contains(.more(block: first)) else { return }
      addExercises(exercises)
    case .folded(let passage, let blocks): addFolded(passage, blocks)
    }
  }

  mutating func addEnding() {
    // Alone on a page it would look like a page of the chapter.
    if !lines.isEmpty {
      lines[lines.count - 1].keepsToNext = true
      appendBlank(lines.last?.block ?? 0)
    }
    append(
      StyledLine.wrapped(input.ending, columns: input.columns, style: .quiet, evenly: true),
      lines.last?.block ?? 0)
  }

  mutating func add(_ block: Block, _ index: Int) {
    switch block {
    case .heading(let prose):
      beginGroup(index)
      append(prose.rows(columns: input.columns, style: .title, evenly: true), index)
      isAfterHeading = true
    case .paragraph(let prose):
      beginGroup(index)
      addParagraph(prose, index, indent: 0)
    case .quotation(let paragraphs): addQuotation(paragraphs, index)
    case .list(let ordered, let items): addList(items, ordered: ordered, index)
    case .rule: beginGroup(index)
    case .exercise(let exercise): addExercises([PlacedExercise(exercise: exercise, block: index)])
    case .recall(let recall): addRecall(recall, index)
    case .offer(let offer): addOffer(offer, index)
    }
  }

  // MARK: Prose

  private mutating func addParagraph(_ prose: Prose, _ index: Int, indent: Int, base: Int = 0) {
    append(prose.rows(columns: input.columns - indent * 2, evenly: true), index, indent: indent, base: base)
    addLinks(of: prose, index, base: base)
  }

  /// Its paragraphs stay together: the first may say what the second is.
  private mutating func addQuotation(_ paragraphs: [Prose], _ index: Int) {
    beginGroup(index)
    var base = 0
    for (number, prose) in paragraphs.enumerated() {
      if number > 0 { appendBlank(index) }
      addParagraph(prose, index, indent: Frame.inset, base: base)
      base += prose.text.utf8.count + 1
    }
  }

  private mutating func addList(_ items: [Prose], ordered: Bool, _ index: Int) {
    beginGroup(index)
    var base = 0
    for (number, item) in items.enumerated() {
      let mark = ordered ? "\(number + 1). " : input.signs.listMark
      let rows = item.rows(columns: input.columns - max(Frame.inset, mark.columns), evenly: true)
      for (row, line) in rows.map(\.line).hanging(mark).enumerated() {
        append(line, index, offset: base + rows[row].start.utf8)
      }
      addLinks(of: item, index, base: base)
      base += item.text.utf8.count + 1
    }
  }

  /// Links become targets on the line that they begin on, or on the next that is free: a line has one.
  ///
  /// - Parameter base: where the prose begins in the text of its block, in UTF-8 code units.
  private mutating func addLinks(of prose: Prose, _ index: Int, base: Int) {
    var offset = base
    for run in prose.runs {
      defer { offset += run.text.utf8.count }
      let target: ReaderTarget
      switch run.link {
      case .source(let id): target = .source(id, block: index)
      case .chapter(let id): target = .chapter(id, block: index)
      case .web, nil: continue
      }
      guard var line = lines.lastIndex(where: { $0.block == index && $0.offset.utf8 <= offset }) else {
        continue
      }
      while line < lines.endIndex, lines[line].target != nil { line += 1 }
      if line < lines.endIndex { lines[line].target = target }
    }
  }

  // MARK: Lines

  /// A blank line, and from here on lines that stay together; a heading stays with what comes after it.
  ///
  /// - Parameter staysWhole: whether the group is of something to be done, not of prose.
  mutating func beginGroup(_ block: Int, staysWhole: Bool = false) {
    if !lines.isEmpty { appendBlank(lines.last?.block ?? block) }
    if !isAfterHeading { group += 1 }
    isAfterHeading = false
    self.staysWhole = staysWhole
  }

  mutating func appendBlank(_ block: Int) {
    append(.blank, block, offset: lines.last { $0.block == block }?.offset.utf8 ?? 0)
  }

  mutating func append(
    _ rows: [Prose.Row], _ block: Int, indent: Int = 0, base: Int = 0, target: ReaderTarget? = nil
  ) {
    for row in rows {
      var line = row.line
      line.indent += indent
      append(line, block, offset: base + row.start.utf8, target: target)
    }
  }

  /// Lines that are no part of the block's prose: each begins where the words shown before it end.
  mutating func append(_ content: [StyledLine], _ block: Int, target: ReaderTarget? = nil) {
    for line in content {
      let last = lines.last { $0.block == block }
      let offset = last.map {
        $0.offset.utf8 + max(1, $0.content.spans.reduce(0) { $0 + $1.text.utf8.count })
      }
      append(line, block, offset: offset ?? 0, target: target)
    }
  }

  mutating func append(_ content: StyledLine, _ block: Int, offset: Int, target: ReaderTarget? = nil) {
    lines.append(
      ReaderLine(
        content: content, block: block, offset: TextOffset(utf8: offset), group: group,
        staysWhole: staysWhole,
        target: target))
  }
}
