/// A text as an array of paragraphs, each wrapped for one number of columns.
struct WrappedText: Sendable {
  /// Never empty.
  private(set) var paragraphs: [Paragraph]
  private(set) var wrapping: Wrapping
  /// The lines of all paragraphs.
  private(set) var lineCount: Int
  /// How many lines were wrapped since the beginning: what its changes have cost.
  private(set) var wrappedLines: Int

  init(_ text: String, wrapping: Wrapping) {
    self.wrapping = wrapping
    paragraphs = text.paragraphs.map { Paragraph($0, wrapping: wrapping) }
    lineCount = paragraphs.reduce(0) { $0 + $1.lineCount }
    wrappedLines = lineCount
  }

  /// The whole text, its paragraphs joined by line feeds.
  var text: String { paragraphs.map(\.text).joined(separator: "\n") }

  var isEmpty: Bool { paragraphs.count == 1 && paragraphs[0].text.isEmpty }

  var end: TextPosition {
    TextPosition(paragraph: paragraphs.count - 1, offset: paragraphs[paragraphs.count - 1].end)
  }

  /// The text between two positions, its paragraphs joined by line feeds.
  func text(in range: Range<TextPosition>) -> String {
    guard !range.isEmpty else { return "" }
    let (lower, upper) = (range.lowerBound, range.upperBound)
    let parts = (lower.paragraph...upper.paragraph).map { number in
      let text = paragraphs[number].text
      let start = number == lower.paragraph ? text.index(at: lower.offset) : text.startIndex
      let end = number == upper.paragraph ? text.index(at: upper.offset) : text.endIndex
      return text[start..<end]
    }
    return parts.joined(separator: "\n")
  }

  /// Wraps everything for another number of columns.
  mutating func wrap(_ wrapping: Wrapping) {
    guard wrapping != self.wrapping else { return }
    self.wrapping = wrapping
    for number in paragraphs.indices {
      paragraphs[number] = Paragraph(paragraphs[number].text, wrapping: wrapping)
    }
    lineCount = paragraphs.reduce(0) { $0 + $1.lineCount }
    wrappedLines += lineCount
  }

  /// Replaces what lies between two positions and returns where the new text ends.
  ///
  /// The positions lie between scalars, and so does the returned one: the new text may join the
  /// cluster before it and the one after it.
  @discardableResult
  mutating func replace(_ range: Range<TextPosition>, with new: String) -> TextPosition {
    let lower = range.lowerBound
    let pieces = new.paragraphs
    if pieces.count == 1, range.upperBound.paragraph == lower.paragraph {
      change(lower.paragraph) { $0.replace(lower.offset..<range.upperBound.offset, with: new, $1) }
    } else {
      remove(range)
      insert(pieces, at: lower)
    }
    return lower.advanced(over: new)
  }

  private mutating func remove(_ range: Range<TextPosition>) {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    guard lower.paragraph < upper.paragraph else {
      return change(lower.paragraph) { $0.replace(lower.offset..<upper.offset, with: "", $1) }
    }
    change(upper.paragraph) { $0.replace(TextOffset.start..<upper.offset, with: "", $1) }
    let tail = paragraphs[upper.paragraph]
    let removed = lower.paragraph + 1...upper.paragraph
    lineCount -= paragraphs[removed].reduce(0) { $0 + $1.lineCount }
    paragraphs.removeSubrange(removed)
    change(lower.paragraph) { $0.replace(lower.offset..<$0.end, with: "", $1) + $0.append(tail, $1) }
  }

  /// Inserts paragraphs, the first and the last of which join what stands around the position.
  private mutating func insert(_ pieces: [String], at position: TextPosition) {
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return change(position.paragraph) { $0.insert(pieces.first ?? "", at: position.offset, $1) }
    }
    var added = pieces.dropFirst().dropLast().map { [wrapping] in Paragraph($0, wrapping: wrapping) }
    change(position.paragraph) { paragraph, wrapping in
      var (tail, wrapped) = paragraph.split(at: position.offset, wrapping)
      wrapped += paragraph.insert(first, at: paragraph.end, wrapping)
      wrapped += tail.insert(last, at: .start, wrapping)
      added.append(tail)
      return wrapped
    }
    lineCount += added.reduce(0) { $0 + $1.lineCount }
    wrappedLines += added.dropLast().reduce(0) { $0 + $1.lineCount }
    paragraphs.insert(contentsOf: added, at: position.paragraph + 1)
  }

  /// Changes a paragraph in place and keeps the counts.
  private mutating func change(_ number: Int, _ body: (inout Paragraph, Wrapping) -> Int) {
    let before = paragraphs[number].lineCount
    wrappedLines += body(&paragraphs[number], wrapping)
    lineCount += paragraphs[number].lineCount - before
  }
}

extension String {
  /// The stretches between line feeds; a text without any is its own only one, and nothing is copied.
  fileprivate var paragraphs: [String] {
    let feed = UInt8(ascii: "\n")
    guard utf8.contains(feed) else { return [self] }
    return utf8.split(separator: feed, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}
