/// Between places in the text and places on the screen.
extension WrappedText {
  var lastLine: ScreenLine {
    ScreenLine(paragraph: paragraphs.count - 1, line: paragraphs[paragraphs.count - 1].lineCount - 1)
  }

  /// The line on which a caret is seen.
  func line(of caret: Caret) -> ScreenLine {
    let paragraph = paragraphs[caret.position.paragraph]
    var line = paragraph.line(at: caret.position.offset)
    if caret.leansBack, line > 0, paragraph.range(ofLine: line).lowerBound == caret.position.offset {
      line -= 1
    }
    return ScreenLine(paragraph: caret.position.paragraph, line: line)
  }

  /// The column in which a caret is seen: at most the one after the last, even among hanging spaces.
  func column(of caret: Caret) -> Int {
    let line = line(of: caret)
    let start = paragraphs[line.paragraph].range(ofLine: line.line).lowerBound
    let text = paragraphs[line.paragraph].text
    var column = 0
    for character in text[text.index(at: start)..<text.index(at: caret.position.offset)] {
      column += Glyph(character).width
      if column >= wrapping.columns { return wrapping.columns }
    }
    return column
  }

  /// The line that lies a number of lines below another, or above it for a negative number; the first or
  /// the last line where the text ends.
  func line(_ distance: Int, below line: ScreenLine) -> ScreenLine {
    var (paragraph, line) = (line.paragraph, line.line + distance)
    while line < 0, paragraph > 0 {
      paragraph -= 1
      line += paragraphs[paragraph].lineCount
    }
    while line >= paragraphs[paragraph].lineCount, paragraph + 1 < paragraphs.count {
      line -= paragraphs[paragraph].lineCount
      paragraph += 1
    }
    return ScreenLine(
      paragraph: paragraph, line: min(max(0, line), paragraphs[paragraph].lineCount - 1))
  }

  /// How many lines lie from one down to another; none when the other is above.
  func lines(from upper: ScreenLine, to lower: ScreenLine) -> Int {
    guard upper < lower else { return 0 }
    return paragraphs[upper.paragraph..<lower.paragraph].reduce(lower.line - upper.line) { $0 + $1.lineCount }
  }

  /// The nearest line there is, for one that was taken before the text changed.
  func clamped(_ line: ScreenLine) -> ScreenLine {
    let paragraph = min(line.paragraph, paragraphs.count - 1)
    return ScreenLine(paragraph: paragraph, line: min(line.line, paragraphs[paragraph].lineCount - 1))
  }

  /// What a line covers, with the spaces that hang at its end.
  func range(of line: ScreenLine) -> Range<TextPosition> {
    let range = paragraphs[line.paragraph].range(ofLine: line.line)
    let start = TextPosition(paragraph: line.paragraph, offset: range.lowerBound)
    return start..<TextPosition(paragraph: line.paragraph, offset: range.upperBound)
  }

  /// The position itself when it lies between two clusters, or the end of the cluster that it lies in.
  func boundary(atOrAfter position: TextPosition) -> TextPosition {
    TextPosition(
      paragraph: position.paragraph,
      offset: paragraphs[position.paragraph].text.boundary(atOrAfter: position.offset))
  }

  /// The caret at the end of a line: before the last of its hanging spaces, so that what is typed there
  /// does not run into the word below; else after its last character.
  func caret(atEndOf line: ScreenLine) -> Caret {
    let paragraph = paragraphs[line.paragraph]
    let end = paragraph.range(ofLine: line.line).upperBound
    var caret = Caret(at: TextPosition(paragraph: line.paragraph, offset: end))
    guard line.line + 1 < paragraph.lineCount else { return caret }
    let last = paragraph.text.boundary(before: end)
    if paragraph.text.painted(last..<end).isEmpty {
      caret.position.offset = last
    } else {
      caret.leansBack = true
    }
    return caret
  }

  /// The caret nearest to a column of a line, not beyond it.
  func caret(in line: ScreenLine, nearest column: Int) -> Caret {
    let last = caret(atEndOf: line)
    let range = paragraphs[line.paragraph].range(ofLine: line.line)
    let text = paragraphs[line.paragraph].text
    var (offset, width) = (range.lowerBound, 0)
    for character in text[text.index(at: offset)..<text.index(at: last.position.offset)] {
      width += Glyph(character).width
      if width > column { return Caret(at: TextPosition(paragraph: line.paragraph, offset: offset)) }
      offset.utf8 += character.utf8.count
    }
    return last
  }
}
