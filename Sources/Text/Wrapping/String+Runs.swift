extension String {
  /// The run that starts at an offset and has no place for a line to end in it: a word with its punctuation, and the
  /// spaces after it; an empty one at the end of the text.
  ///
  /// Runs tile a text as lines do, and every line that `Wrapping` cuts where it must starts with one that has more
  /// columns than it.
  public func run(from start: TextOffset) -> TextLine {
    var offset = min(max(0, start.utf8), utf8.count)
    var run = LineBuilder(startingAt: offset, room: .max)
    for character in self[index(at: start)...] {
      let glyph = Glyph(character)
      _ = run.take(
        BreakClass(of: character), width: glyph.width, isWide: character.isWide(as: glyph), at: offset)
      guard !run.hasBreak else { return run.line(endingAt: offset, isTextEnd: false) }
      offset += character.utf8.count
    }
    return run.line(endingAt: offset, isTextEnd: true)
  }

  /// The first run that takes more than a number of columns.
  public func firstRun(widerThan columns: Int) -> TextLine? {
    var run = run(from: .start)
    while run.columns <= columns {
      guard run.end.utf8 < utf8.count else { return nil }
      run = self.run(from: run.end)
    }
    return run
  }
}
