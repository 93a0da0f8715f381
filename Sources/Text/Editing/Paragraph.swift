/// A paragraph of the text, and where its lines start for one number of columns.
///
/// Whatever changes the text wraps again only what the change can have moved.
struct Paragraph: Equatable, Sendable {
  /// Without line feeds.
  private(set) var text: String
  /// Where each line but the first starts, ascending; empty, and without storage, for a single line.
  private(set) var breaks: [TextOffset]

  init(_ text: String, wrapping: Wrapping) {
    self.text = text
    breaks = []
    wrapAgain(from: 0, agreeingFrom: 0, wrapping)
  }

  private init(_ text: String, breaks: [TextOffset]) {
    self.text = text
    self.breaks = breaks
  }

  var lineCount: Int { breaks.count + 1 }
  var end: TextOffset { TextOffset(utf8: text.utf8.count) }

  /// The number of the line that holds an offset; where two lines meet, the second.
  func line(at offset: TextOffset) -> Int { breaks.count(upTo: offset, orAt: true) }

  /// What a line covers, with the spaces that hang at its end.
  func range(ofLine line: Int) -> Range<TextOffset> {
    start(ofLine: line)..<(line < breaks.count ? breaks[line] : end)
  }

  private func start(ofLine line: Int) -> TextOffset { line == 0 ? .start : breaks[line - 1] }

  /// Replaces a stretch of the text and returns how many lines were wrapped for it.
  mutating func replace(_ range: Range<TextOffset>, with new: String, _ wrapping: Wrapping) -> Int {
    let first = lineToWrap(forChangeAt: range.lowerBound)
    let rest = breaks.count(upTo: range.upperBound, orAt: false)
    let shift = new.utf8.count - (range.upperBound.utf8 - range.lowerBound.utf8)
    text.replaceSubrange(text.index(at: range.lowerBound)..<text.index(at: range.upperBound), with: new)
    for index in rest..<breaks.count { breaks[index].utf8 += shift }
    return wrapAgain(from: first, agreeingFrom: rest, wrapping)
  }

  /// Inserts a text and returns how many lines were wrapped for it.
  mutating func insert(_ new: String, at offset: TextOffset, _ wrapping: Wrapping) -> Int {
    replace(offset..<offset, with: new, wrapping)
  }

  /// Cuts off what follows an offset; returns it, and how many lines were wrapped for it.
  mutating func split(at offset: TextOffset, _ wrapping: Wrapping) -> (tail: Paragraph, wrapped: Int) {
    let index = text.index(at: offset)
    let later = breaks[breaks.count(upTo: offset, orAt: true)...]
    var tail = Paragraph(
      String(text[index...]), breaks: later.map { TextOffset(utf8: $0.utf8 - offset.utf8) })
    let first = lineToWrap(forChangeAt: offset)
    text.removeSubrange(index...)
    breaks.removeSubrange(first...)
    let wrapped = wrapAgain(from: first, agreeingFrom: first, wrapping)
    return (tail, wrapped + tail.wrapAgain(from: 0, agreeingFrom: 0, wrapping))
  }

  /// Appends another paragraph without a seam and returns how many lines were wrapped for it.
  mutating func append(_ other: Paragraph, _ wrapping: Wrapping) -> Int {
    let seam = end
    let first = lineToWrap(forChangeAt: seam)
    let rest = breaks.count
    text.append(other.text)
    breaks.append(seam)
    breaks.append(contentsOf: other.breaks.lazy.map { TextOffset(utf8: $0.utf8 + seam.utf8) })
    return wrapAgain(from: first, agreeingFrom: rest, wrapping)
  }

  /// The first line that a change at an offset can move.
  ///
  /// A line ends by what comes after it: by the line below, when a shortened word moves up, and where
  /// lines are as narrow as a word, by the first cluster of the one below that.
  private func lineToWrap(forChangeAt offset: TextOffset) -> Int { max(0, line(at: offset) - 2) }

  /// Wraps from a line on, until a line ends at one of the old breaks from `rest` on.
  ///
  /// There the text that follows is the old one, and with it all later breaks.
  @discardableResult
  private mutating func wrapAgain(from first: Int, agreeingFrom rest: Int, _ wrapping: Wrapping) -> Int {
    var fresh: [TextOffset] = []
    var agreed = rest
    var start = start(ofLine: first)
    while true {
      start = wrapping.line(of: text, from: start).end
      guard start < end else {
        agreed = breaks.count
        break
      }
      while agreed < breaks.count, breaks[agreed] < start { agreed += 1 }
      if agreed < breaks.count, breaks[agreed] == start { break }
      fresh.append(start)
    }
    breaks.replaceSubrange(first..<agreed, with: fresh)
    return fresh.count + 1
  }
}

extension [TextOffset] {
  /// How many of these ascending offsets come before a limit, or at it.
  fileprivate func count(upTo limit: TextOffset, orAt includesLimit: Bool) -> Int {
    var range = startIndex..<endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      let isCounted = includesLimit ? self[middle] <= limit : self[middle] < limit
      range = isCounted ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}
